"""Dialogs around accounts."""
