"""Lists in the window: how far one is, and what can be said of it in a line."""

from pathlib import Path

from jcdesk.lists.collecting import AddressList
from jcdesk.lists.errors import WhichColumnError
from jcdesk.lists.journal import State
from jcdesk.lists.views import Filter
from jcdesk.words.catalogue import Translate, Words
from jcdesk.words.explanation import Explanation
from jcdesk.words.lists import ListErrorWords, ListWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain
from jcdesk.words.tables import TableWords


class ListStateWords(Words):
    """How a list stands, asked or at rest."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._lists = ListWords(translate)
        self._errors = ListErrorWords(translate)

    def at_rest(self, state: State, *, elsewhere: bool = False) -> str:
        """A list that is not asked here; with `elsewhere` another jcdesk asks it now."""
        progress = self._lists.progress(state.answered, state.total, state.failed)
        if elsewhere:
            return self.tr("{progress}, going on in another window").format(progress=progress)
        if state.finished:
            return self.tr("finished: {progress}").format(progress=progress)
        if state.fault is not None:
            return self.tr("stopped: {progress}").format(progress=progress)
        if not state.answered:
            return self.tr("not begun: %n address(es)", "", state.total)
        return self.tr("interrupted: {progress}").format(progress=progress)

    def why_stopped(self, error: Exception) -> str:
        """What happened, in a sentence."""
        return self._errors.explain(error).what

    def running(self, answered: int, total: int, failed: int) -> str:
        """How far a list is that is asked just now."""
        return self._lists.progress(answered, total, failed)

    def time_left(self, seconds: float) -> str:
        """How long the rest will take."""
        return self._lists.time_left(seconds)

    def asking(self) -> str:
        """It goes on."""
        return self.tr("Asking one address after the other. You may go on working meanwhile.")

    def paused(self) -> str:
        """The user wants nothing asked."""
        return self.tr("Paused. Nothing is asked until you go on.")

    def elsewhere(self) -> str:
        """Another process is asking it."""
        return self.tr("Another jcdesk is asking this list. What it finds is shown here; stop it there.")

    def stopping(self) -> str:
        """The last answer is waited for."""
        return self.tr("Stopping…")

    def waiting_for_keyring(self) -> str:
        """The key of its account is wanted."""
        return self.tr("Waiting for your keyring. It may want its password in another window.")

    def finished(self) -> str:
        """Nothing is left to ask."""
        return self.tr("Every address was asked.")

    def can_go_on(self) -> str:
        """What was asked is kept."""
        return self.tr("Nothing is lost: it goes on where it is.")

    def unfinished(self, name: str, state: State) -> str:
        """At the start: a list waits for going on."""
        return self.tr("The list “{name}” is not finished: {progress}.").format(
            name=plain(name), progress=self._lists.progress(state.answered, state.total, state.failed)
        )

    def no_account(self, name: str) -> str:
        """The account of the list is not set up here."""
        return self.tr("The account “{name}” is not set up here, so the list cannot go on.").format(name=name)

    def nobody_to_ask(self, name: str) -> str:
        """The account of the list is not set up here, and one of the list's addresses is to be looked up."""
        return self.tr(
            "The account “{name}” is not set up here, so nobody can be asked about this address."
        ).format(name=name)

    def account_busy(self) -> str:
        """Another list of the account is being asked: one at a time."""
        return self.tr(
            "Another list of this account is being asked. This one can be when that is done or stopped."
        )


class PreviewWords(Words):
    """A list that was read and is not asked yet."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._lists = ListWords(translate)
        self._tables = TableWords(translate)
        self._errors = ListErrorWords(translate)

    def found(self, read: AddressList) -> str:
        """What was found in it; of a table without an address, that another column may have some."""
        if read.addresses or read.table is None:
            return self._lists.counts(read)
        if read.table.column is None:
            what = self._errors.explain(WhichColumnError(read.table)).what
        else:
            what = self.tr("There is no e-mail address in this column.")
        return self.tr("{what} Choose the column with the addresses.").format(what=what)

    def elsewhere(self, read: AddressList) -> str:
        """Where other addresses stand, that are not asked; empty where there are none."""
        # Of those in doubt it was said already.
        if read.table is None or read.table.column is None:
            return ""
        return self._tables.elsewhere(read.table)

    def who(self, account: str, pace: float, seconds: float) -> str:
        """Who will be asked, how fast, and how long that takes."""
        if not pace:
            return self.tr("Asked in “{account}”, one after the other.").format(account=account)
        return self.tr("Asked in “{account}”, one every {pace} s: that takes about {duration}.").format(
            account=account, pace=self.measure(pace), duration=self._lists.duration(seconds)
        )

    def not_asked(self, count: int) -> str:
        """Title: what is not asked."""
        return self.tr("&Not asked: {count}").format(count=self.number(count))

    def doubts(self, count: int) -> str:
        """Title: addresses that are asked, and may not be meant so."""
        return self.tr("&Worth a look: {count}").format(count=self.number(count))

    def nothing_found(self, name: str) -> Explanation:
        """There is no address in it."""
        return self._lists.no_addresses(name)

    def file_not_read(self, path: Path, error: OSError) -> Explanation:
        """The file cannot be opened."""
        return Explanation(
            self.tr("“{name}” cannot be read: {reason}.").format(
                name=plain(path.name), reason=error.strerror or str(error)
            ),
            self.tr("It was moved, or you may not read it."),
            self.tr("Choose the file again."),
            topic="files",
        )

    def pasted(self) -> str:
        """What a list is called that was pasted."""
        return self.tr("pasted addresses")

    def nothing_to_paste(self) -> str:
        """The clipboard holds no text."""
        return self.tr("There is no text on the clipboard. Copy the addresses first, then paste them here.")

    def reading(self, name: str) -> str:
        """A file is being read."""
        return self.tr("Reading “{name}”…").format(name=name)


class ListFilterWords(Words):
    """What a filter of a list lets through, in words, as on its controls and in exports."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._lookups = LookupWords(translate)

    def words(self, wanted: Filter, group: str = "") -> str:
        """The filter in words; empty where everything passes. `group` is the title of its group."""
        parts = []
        if wanted.outcome is not None:
            parts.append(self._lookups.outcome_name(wanted.outcome))
        if wanted.active_nowhere:
            parts.append(self.active_nowhere())
        if wanted.absent_from is not None:
            parts.append(self.tr("not in the group “{group}”").format(group=group))
        elif wanted.group is not None and wanted.status is not None:
            status = self._lookups.name_of(wanted.status)
            parts.append(self.tr("{status} in the group “{group}”").format(status=status, group=group))
        elif wanted.group is not None:
            parts.append(self.tr("in the group “{group}”").format(group=group))
        elif wanted.status is not None:
            parts.append(self._lookups.name_of(wanted.status))
        if wanted.text:
            parts.append(self.tr("containing “{text}”").format(text=wanted.text))
        return "; ".join(parts)

    def active_nowhere(self) -> str:
        """Addresses that are known to be subscribed in no group."""
        return self.tr("Subscribed nowhere")
