"""The form in which every failure is told."""

from dataclasses import dataclass
from enum import Enum


class Place(Enum):
    """Where in the program the next step is done."""

    ACCOUNT = "account"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A failure for people: what happened, the likely cause, and what to do next. Each a sentence or two.

    `place` is where in the program that is done, None where it is done elsewhere. `topic` is the place of the
    built-in help that tells more, an anchor of `resources/help`.
    """

    what: str
    why: str
    next: str
    place: Place | None = None
    topic: str = "errors"

    @property
    def more(self) -> str:
        """Cause and next step as one paragraph; may be empty."""
        return " ".join(part for part in (self.why, self.next) if part)

    def __str__(self) -> str:
        """All of it as one paragraph."""
        if not self.more:
            return self.what
        # It may end with what somebody else wrote.
        end = "" if self.what.endswith((".", "!", "?", "…")) else "."
        return f"{self.what}{end} {self.more}"
