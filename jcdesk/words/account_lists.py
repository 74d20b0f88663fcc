"""Lists of accounts that are given out and taken in, in words."""

from dataclasses import replace
from pathlib import Path

from jcdesk.accounts.sharing import LARGEST, MOST, AccountListError, ListFault, Merged
from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation

_NAMED = 3
"""How many accounts are named; of more, the rest is counted."""


class AccountListWords(Words):
    """What came of exporting or importing a list of accounts."""

    def given_out(self, accounts: int, path: Path) -> str:
        """A list was written."""
        return self.tr("%n account(s) without keys saved: {path}", "", accounts).format(path=path)

    def taken_in(self, merged: Merged) -> str:
        """What came of a list, what did not, and that keys are still to be entered."""
        parts = []
        if merged.came:
            names = self._names([account.name for account in merged.came])
            parts.append(self.tr("%n account(s) added: {names}.", "", len(merged.came)).format(names=names))
        else:
            parts.append(self.tr("No account was added."))
        if merged.renamed:
            renamed = self._names([f"“{old}” → “{new}”" for old, new in merged.renamed])
            parts.append(self.tr("Renamed, since the name is taken: {names}.").format(names=renamed))
        if merged.skipped:
            parts.append(
                self.tr(
                    "%n account(s) left as they were, being here already: {names}.", "", len(merged.skipped)
                ).format(names=self._names(list(merged.skipped)))
            )
        if merged.came:
            parts.append(
                self.tr("A list holds no keys: each is asked for at the first lookup in its account.")
            )
        return " ".join(parts)

    def fault(self, error: AccountListError) -> Explanation:
        """Why a file could not be taken in."""
        return replace(self._fault(error), topic="accounts")

    def _fault(self, error: AccountListError) -> Explanation:
        name = error.path.name
        none = self.tr("None of its accounts was added.")
        match error.fault:
            case ListFault.NO_ACCESS:
                return Explanation(
                    self.tr("“{name}” cannot be read: {reason}.").format(name=name, reason=error.reason),
                    self.tr("It was moved, or you may not read it."),
                    self.tr("Choose the file again, or ask whoever gave it to you."),
                )
            case ListFault.NEWER:
                return Explanation(
                    self.tr("“{name}” was written by a newer jcdesk.").format(name=name),
                    none,
                    self.tr("Install the newer jcdesk to import it."),
                )
            case ListFault.TOO_LARGE:
                return Explanation(
                    self.tr("“{name}” is too large for a list of accounts.").format(name=name),
                    self.tr("At most {accounts} accounts and {size} MiB can be imported.").format(
                        accounts=MOST, size=LARGEST // 2**20
                    ),
                    self.tr("Choose a file that jcdesk has exported."),
                )
            case ListFault.NOTHING_IN_IT:
                return Explanation(
                    self.tr("There is no account in “{name}”.").format(name=name),
                    self.tr("It was exported where there was none."),
                    self.tr("Ask whoever gave it to you for another one."),
                )
            case ListFault.WRONG_ACCOUNT:
                return Explanation(
                    self.tr("Account {number} in “{name}” cannot be used.").format(
                        number=error.number, name=name
                    ),
                    self.tr("Its name, login or address is missing or cannot be one. {none}").format(
                        none=none
                    ),
                    self.tr("Ask whoever gave you the file to export it once more."),
                )
            case ListFault.NOT_A_LIST:
                return Explanation(
                    self.tr("“{name}” is no list of accounts.").format(name=name),
                    self.tr("It is another kind of file, or it is damaged."),
                    self.tr("Choose a file that jcdesk has exported (Account > Export the list)."),
                )

    def _names(self, names: list[str]) -> str:
        shown = ", ".join(names[:_NAMED])
        rest = len(names) - _NAMED
        return self.tr("{names} and %n more", "", rest).format(names=shown) if rest > 0 else shown
