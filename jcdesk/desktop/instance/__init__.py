"""One window: the first start opens it, later ones hand over to it."""
