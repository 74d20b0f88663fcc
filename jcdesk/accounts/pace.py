"""What can be the pace of an account: so many seconds from the beginning of one request to the next.

The vendor blocks accounts that hurry, for good and without appeal.
"""

POLITE = 1.0
"""Seconds, unless the user wants it otherwise. Whoever wants it faster is told of the vendor's warning."""

SLOWEST = 3600.0
"""Seconds. A figure beyond this is a slip of the pen."""


def checked(seconds: float) -> float:
    """`seconds`, if that can be a pace. Raises ValueError."""
    if not 0 <= seconds <= SLOWEST:
        raise ValueError(seconds)
    return seconds


def read_pace(text: str) -> float:
    """The pace that a user has written, with a point or a comma. Raises ValueError."""
    return checked(float(text.replace(",", ".")))
