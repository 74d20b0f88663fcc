"""The answers of one account that matter still: the one in force, and what it is compared with."""

from dataclasses import dataclass

from jcdesk.justclick.lookups import Lookup, Outcome


@dataclass(slots=True)
class Answers:
    """What was asked and answered; what could not be asked is in force, but no answer."""

    shown: Lookup | None = None
    """How the last question ended; None where that is not shown, or no more."""

    before: Lookup | None = None
    """The answer about the same address before the one that is shown, if there was one."""

    _last: Lookup | None = None

    def hold(self, lookup: Lookup) -> None:
        """Have this in force: it is shown, copied and saved."""
        self.shown = lookup
        if lookup.outcome is not Outcome.FAILED:
            last, self._last = self._last, lookup
            self.before = last if last is not None and last.address == lookup.address else None

    def withdraw(self) -> None:
        """Have nothing in force; what was answered is still what the next answer is compared with."""
        self.shown = None
