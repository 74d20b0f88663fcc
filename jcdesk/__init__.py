"""jcdesk: look up which mailing groups of JustClick a subscriber is in, and with which status."""

__version__ = "0.1.0"
