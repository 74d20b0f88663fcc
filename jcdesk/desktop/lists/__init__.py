"""The page for many addresses."""
