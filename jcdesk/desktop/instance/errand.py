"""What a start wants of the window, as a value and as the line that a second start sends to the first."""

import json
import os
from dataclasses import asdict, dataclass
from typing import Self

LONGEST_LINE = 1024 * 1024
"""Bytes. More than the longest command line makes."""

UNDERSTOOD = b"ok\n"
"""What the window answers to an errand. Any other line says that it was none."""

_LONGEST_TOKEN = 256


class BadErrandError(ValueError):
    """The bytes are no errand. They came from another process of this user, and can be anything."""


class NoAnswerError(Exception):
    """A window is open already, or about to open or close, and does not answer."""


@dataclass(frozen=True, slots=True)
class Errand:
    """`text` is an address, a link or empty; `demo` asks for the demo account.

    `activation` is what Wayland gives to a program that was just started, and with which the window may come
    to the front; empty elsewhere.
    """

    text: str = ""
    demo: bool = False
    activation: str = ""

    @classmethod
    def of_this_start(cls, text: str, *, demo: bool) -> Self:
        """What this process was started for."""
        return cls(text, demo, os.environ.get("XDG_ACTIVATION_TOKEN", ""))

    def to_line(self) -> bytes:
        """The errand as one line of ASCII."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Self:
        """The errand of a line. What a newer jcdesk says besides is passed over. Raises BadErrandError."""
        try:
            match json.loads(line):
                case {"text": str(text), "demo": bool(demo), "activation": str(activation)}:
                    return cls(text, demo, activation if _is_a_token(activation) else "")
        except (ValueError, RecursionError):
            raise BadErrandError from None
        raise BadErrandError


def _is_a_token(text: str) -> bool:
    return len(text) <= _LONGEST_TOKEN and text.isascii() and text.isprintable()
