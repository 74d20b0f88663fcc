"""What lives behind the lookup page as long as the program: questions, files, the addresses asked last."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.line import PacedLine
from jcdesk.desktop.lookup.asker import Asker
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.page import LookupPage
from jcdesk.desktop.services import Services
from jcdesk.desktop.waiting import wait_words
from jcdesk.justclick.lookups import Lookup
from jcdesk.system.settings import zone_of

if TYPE_CHECKING:
    from jcdesk.desktop.files import Files
    from jcdesk.desktop.lookup.other_groups import OtherGroups
    from jcdesk.desktop.lookup.recent import Recent
    from jcdesk.desktop.lookup.result_view import ResultView


class LookupDesk(QObject):
    """Makes the page, answers its wishes, and outlives it: `furnish` makes another one in its place."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._held = wait_words(services.paces, services.translate)
        self._line = PacedLine(services.line, services.paces)
        self._asker = Asker(services.tasks, services.keys, self._line, self._held, self)
        self._page: LookupPage | None = None
        self._asker.answered.connect(self._remember)

    @property
    def page(self) -> LookupPage:
        """The page that is there at present."""
        assert self._page is not None  # noqa: S101 - the first thing that happens
        return self._page

    # What is not on the page from the beginning is made when it is first wanted: the window is there sooner.

    @cached_property
    def recent(self) -> "Recent":
        """The addresses asked last."""
        from jcdesk.desktop.lookup.recent import Recent  # noqa: PLC0415
        from jcdesk.system.history import History  # noqa: PLC0415
        from jcdesk.system.paths import state_folder  # noqa: PLC0415

        history = History(state_folder() / "history.json")
        preferences, writes = self._services.preferences, self._services.writes
        return Recent(history, preferences, writes, lambda: self.page.bar.box, self)

    @cached_property
    def _others(self) -> "OtherGroups":
        from jcdesk.desktop.lookup.all_groups import AllGroups  # noqa: PLC0415
        from jcdesk.desktop.lookup.other_groups import OtherGroups  # noqa: PLC0415

        services = self._services
        groups = AllGroups(services.tasks, services.keys, self._line, self._held, self)
        return OtherGroups(services, groups, lambda: self.page, self)

    @cached_property
    def _files(self) -> "Files":
        from jcdesk.desktop.files import Files  # noqa: PLC0415

        return Files(
            self._services,
            lambda: self.page.news,
            lambda: self.page.saving,
            lambda: self.page.account,
        )

    def furnish(self, parent: QWidget) -> LookupPage:
        """Make the page in the language that is spoken now."""
        services = self._services
        zone = zone_of(services.preferences.now)
        page = LookupPage(services.theme, services.translate, self._asker, services.support, zone, parent)
        page.export_wanted.connect(self._export)
        page.result_made.connect(self._arrange)
        page.others_wanted.connect(self._show_others)
        page.looked_up.connect(self._follow_lookup)
        self._page = page
        return page

    def follow_account(self, account: Account, examples: tuple[tuple[str, str], ...]) -> None:
        """The account that is asked may be called otherwise by now: what it answered stays."""
        page = self.page
        if page.account is not None and page.account.place == account.place and page.account != account:
            page.take_over(page, account, examples)

    @property
    def unfinished_files(self) -> tuple[Path, ...]:
        """The files that are being saved."""
        return self._files.unfinished if "_files" in vars(self) else ()

    def stop_files(self) -> None:
        """Save nothing more."""
        if "_files" in vars(self):
            self._files.close()

    def close(self) -> None:
        """Ask nothing more, write nothing more, and leave nothing unwritten."""
        self.stop_files()
        if "recent" in vars(self):
            self.recent.save()
        self._asker.stop()
        if self._has_others:
            self._others.stop()

    @property
    def _has_others(self) -> bool:
        return "_others" in vars(self)

    @Slot()
    def _show_others(self) -> None:
        self._others.ask()

    @Slot()
    def _follow_lookup(self) -> None:
        if self._has_others:
            self._others.follow()

    @Slot(object)
    def _arrange(self, result: "ResultView") -> None:
        result.table.columns.remember(self._services.preferences, "groups")
        result.show_system_groups(self._services.preferences.now.system_groups)
        result.system_groups_wanted.connect(self._choose_system_groups)

    @Slot(bool)
    def _choose_system_groups(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self._services.preferences.change(system_groups=shown)
        self.page.result.show_system_groups(shown)

    @Slot(object)
    def _remember(self, lookup: Lookup) -> None:
        # The demo's people are made up: they would only be in the way when the user's own are looked for.
        if not self.page.is_demo:
            self.recent.remember(lookup)

    @Slot(FileKind)
    def _export(self, kind: FileKind) -> None:
        report = self.page.report()
        if report is not None:
            from jcdesk.desktop.lookup.exporting import file_name, writer  # noqa: PLC0415

            self._files.save(file_name(kind, report), writer(kind, report), report.filter)
