"""Lists of addresses: what was read, what can go wrong, how far they are."""

from dataclasses import replace
from typing import TYPE_CHECKING

from jcdesk.addresses import AddressFault, NotAnAddressError, read_address
from jcdesk.justclick.lookups import Outcome
from jcdesk.lists import errors as e
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.doubts import Doubtful
from jcdesk.lists.policy import Why
from jcdesk.lists.tables import Table
from jcdesk.words.addresses import AddressWords
from jcdesk.words.catalogue import Translate, Words
from jcdesk.words.errors import ErrorWords
from jcdesk.words.explanation import Explanation
from jcdesk.words.help_topics import topic_of
from jcdesk.words.plain import plain

if TYPE_CHECKING:
    # With SQLite, which the window need not wait for.
    from jcdesk.lists.collecting import LeftOut
    from jcdesk.lists.results import Totals


class ListWords(Words):
    """What is said about a list while it is read and asked."""

    def counts(self, read: AddressList) -> str:
        """What was found in a text or file: lines, addresses, duplicates and what is no address."""
        parts = [self.tr("%n address(es)", "", len(read.addresses))]
        if read.duplicates:
            parts.append(self.tr("%n duplicate(s)", "", len(read.duplicates)))
        if read.rejected:
            parts.append(self.tr("%n text(s) that are no address", "", len(read.rejected)))
        lines = self.tr("%n line(s)", "", read.line_count)
        return self.tr("{lines}: {parts}").format(lines=lines, parts=", ".join(parts))

    def no_addresses(self, name: str) -> Explanation:
        """There is nothing to ask."""
        return Explanation(
            self.tr("There is no e-mail address in “{name}”.").format(name=plain(name)),
            "",
            self.tr("Choose another file."),
            topic="lists",
        )

    def progress(self, done: int, total: int, failed: int) -> str:
        """How far a list is."""
        text = self.tr("{done} of %n address(es) asked", "", total).format(done=self.number(done))
        if not failed:
            return text
        return self.tr("{progress}, {failed} of them could not be").format(
            progress=text, failed=self.number(failed)
        )

    def time_left(self, seconds: float) -> str:
        """How long the rest will take, roughly."""
        return self.tr("about {duration} left").format(duration=self.duration(seconds))

    def duration(self, seconds: float) -> str:
        """A length of time, as exactly as it can be known beforehand."""
        if seconds < 90:
            return self.tr("%n second(s)", "", max(round(seconds), 1))
        minutes = round(seconds / 60)
        if minutes < 90:
            return self.tr("%n minute(s)", "", minutes)
        hours, rest = divmod(minutes, 60)
        text = self.tr("%n hour(s)", "", hours)
        if not rest:
            return text
        return self.tr("{hours} {minutes}").format(hours=text, minutes=self.tr("%n minute(s)", "", rest))

    def waiting(self, why: Why, seconds: float) -> str:
        """Why nothing is asked just now, and until when."""
        wait = self.duration(seconds)
        match why:
            case Why.OFFLINE:
                return self.tr("No way to the service. Next try in {duration}.").format(duration=wait)
            case Why.LOST:
                return self.tr("The answer was lost. Next try in {duration}.").format(duration=wait)
            case Why.BUSY:
                return self.tr("The service asks for patience. It goes on in {duration}.").format(
                    duration=wait
                )

    def outcomes(self, totals: "Totals") -> str:
        """How many addresses ended how, in one line; those that occur only."""
        parts = [
            self._outcome(outcome).format(count=self.number(count))
            for outcome, count in totals.outcomes.items()
            if count
        ]
        return ", ".join(parts) or self.tr("nothing asked yet")

    def _outcome(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.FOUND:
                return self.tr("{count} in groups")
            case Outcome.NO_GROUPS:
                return self.tr("{count} in no group")
            case Outcome.NOT_FOUND:
                return self.tr("{count} not in the account")
            case Outcome.FAILED:
                return self.tr("{count} could not be asked")


class LeftOutWords(Words):
    """Why texts of a list were not asked."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._addresses = AddressWords(translate)

    def reason(self, left_out: "LeftOut") -> str:
        """Why a text was left out."""
        match left_out.fault:
            case None:
                return self.tr("The same address stands in line {line}.").format(line=left_out.first_line)
            case AddressFault.EMPTY:
                return self.tr("There is no address in this line.")
            case AddressFault.SEVERAL:
                return self.tr("There are several addresses in this text. Write each in a line of its own.")
            case fault:
                return self._addresses.fault(NotAnAddressError(fault, left_out.text))


class DoubtWords(Words):
    """Why addresses of a list may not be meant as they stand."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._addresses = AddressWords(translate)

    def reason(self, doubt: Doubtful) -> str:
        """What is odd about an address."""
        if doubt.twin_line is not None:
            return self.tr("It differs from the one in line {line} in capital letters alone.").format(
                line=doubt.twin_line
            )
        return self._addresses.note(read_address(doubt.text)) or ""


class ListErrorWords(Words):
    """Why a list cannot be read, kept or asked."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._errors = ErrorWords(translate)

    def explain(self, error: Exception) -> Explanation:
        """The failure in words; of errors that are not about lists what `ErrorWords` says."""
        return replace(self._explained(error), topic=topic_of(error))

    def _explained(self, error: Exception) -> Explanation:
        match error:
            case e.UnusableFileError():
                return self._unusable(error)
            case e.WhichColumnError(table=Table(likely=())):
                return Explanation(
                    self.tr("No column of this table holds e-mail addresses."),
                    "",
                    self.tr("Choose another file, or say which column it is."),
                )
            case e.WhichColumnError():
                return Explanation(
                    self.tr("%n columns of this table hold e-mail addresses.", "", len(error.table.likely)),
                    "",
                    self.tr("Say which one is to be asked."),
                )
            case e.UnknownColumnError():
                return Explanation(
                    self.tr("There is no column “{name}”.").format(name=plain(error.name)),
                    "",
                    self.tr("These are there: {names}.").format(names=self._names(error.columns)),
                )
            case e.UnknownSheetError():
                return Explanation(
                    self.tr("There is no sheet “{name}”.").format(name=plain(error.name)),
                    "" if error.sheets else self.tr("The file is no workbook."),
                    self.tr("These are there: {names}.").format(names=self._names(error.sheets))
                    if error.sheets
                    else self.tr("Name no sheet."),
                )
            case e.JournalError():
                return self._journal(error)
            case _:
                return self._errors.explain(error)

    def _names(self, columns: tuple[str, ...]) -> str:
        return ", ".join(plain(name) or str(number) for number, name in enumerate(columns, 1))

    def _unusable(self, error: e.UnusableFileError) -> Explanation:
        what = self.tr("“{name}” cannot be read as a list of addresses.").format(name=plain(error.path.name))
        match error.why:
            case e.Unusable.NOT_A_WORKBOOK:
                why = self.tr("It is called an Excel workbook, but it is none, or it is damaged.")
                then = self.tr("Open it in a spreadsheet program and save it anew, as .xlsx or .csv.")
            case e.Unusable.OLD_WORKBOOK:
                why = self.tr("It is a workbook of an old Excel (.xls), or a document of another program.")
                then = self.tr("Open it in a spreadsheet program and save it as .xlsx.")
            case e.Unusable.PASSWORD:
                why = self.tr("The workbook is protected by a password.")
                then = self.tr("Save it without the password, then try again.")
            case e.Unusable.TOO_LARGE:
                why = self.tr("It is too large, or a single cell stands far away from all others.")
                then = self.tr("Copy the column with the addresses into a new file.")
            case e.Unusable.BINARY:
                why = self.tr("It holds no text.")
                then = self.tr("Choose a text, a CSV file or an Excel workbook.")
        return Explanation(what, why, then)

    def _journal(self, error: e.JournalError) -> Explanation:
        match error:
            case e.DamagedJournalError():
                return Explanation(
                    self.tr("This list is damaged: {path}").format(path=error.path),
                    self.tr(
                        "The disk has a fault, or another program has changed the file. It is left as it is."
                    ),
                    self.tr("Begin the list anew. Other lists are not touched."),
                )
            case e.OtherVersionError():
                return Explanation(
                    self.tr("This list was kept by another version of jcdesk: {path}").format(
                        path=error.path
                    ),
                    self.tr("This one does not know its form and leaves it as it is."),
                    self.tr("Open it with that version, or begin the list anew."),
                )
            case e.JournalFullError():
                return Explanation(
                    self.tr(
                        "The disk is full, so the list stops: an answer that cannot be kept is not asked for."
                    ),
                    "",
                    self.tr("Make room, then go on. Nothing that was answered is lost."),
                )
            case e.ListBusyError():
                return Explanation(
                    self.tr("Another jcdesk is asking this list right now."),
                    "",
                    self.tr("Wait until it is done, or stop it there."),
                )
            case e.JournalAccessError():
                return Explanation(
                    self.tr("The list cannot be kept: {reason}.").format(reason=error.reason),
                    self.tr("The folder is missing or protected, or the disk is full."),
                    self.tr("Check {path}").format(path=error.path.parent),
                )
            case _:
                raise error
