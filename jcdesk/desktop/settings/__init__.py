"""The settings' window, and what follows from a change."""
