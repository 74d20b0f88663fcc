"""Tests of the program for people without Python, as `scripts/build.py` makes it."""
