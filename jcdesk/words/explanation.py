"""The form in which every failure is told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """A failure for people: what happened, the likely cause, and what to do next. Each a sentence or two."""

    what: str
    why: str
    next: str

    def __str__(self) -> str:
        """All of it as one paragraph."""
        return " ".join(part for part in (self.what, self.why, self.next) if part)
