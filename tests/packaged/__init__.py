"""Tests of the program for people without Python, as `scripts/build` makes it."""
