"""Answers as files and as clipboard text."""
