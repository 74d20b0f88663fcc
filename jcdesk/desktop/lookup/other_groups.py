"""The groups of the account that a subscriber is not in: asked on demand, shown in a window of their own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from jcdesk.accounts.errors import VaultError
from jcdesk.desktop.lookup.all_groups import AllGroups
from jcdesk.desktop.lookup.other_groups_dialog import OtherGroupsDialog
from jcdesk.desktop.lookup.page import LookupPage
from jcdesk.desktop.services import Services
from jcdesk.justclick.answers import Group
from jcdesk.justclick.errors import CancelledError, JustClickError
from jcdesk.justclick.lookups import Lookup
from jcdesk.words.explanation import Place


class OtherGroups(QObject):
    """Answers the page's wish for them; a failure is told in the page's news."""

    def __init__(
        self,
        services: Services,
        groups: AllGroups,
        page: Callable[[], LookupPage],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._groups = groups
        self._page = page
        self._lookup: Lookup | None = None
        groups.slow.connect(self._tell_slow)
        groups.found.connect(self._show)
        groups.failed.connect(self._tell_failed)

    @Slot()
    def ask(self) -> None:
        """Show the groups that the subscriber on the page is not in."""
        page = self._page()
        if page.account is not None and page.lookup is not None:
            self._lookup = page.lookup
            page.news.clear()
            self._groups.ask(page.account)

    @Slot()
    def follow(self) -> None:
        """Another answer is shown, or none: what was wanted for the one before is wanted no more."""
        page = self._page()
        if page.lookup is not self._lookup:
            self._groups.stop()
        if page.answers.before is not None:
            # Whoever asks again about the same address wants to know what is new.
            self._groups.forget()

    def stop(self) -> None:
        """Ask no more."""
        self._groups.stop()

    @Slot()
    def _stop(self) -> None:
        self._groups.stop()
        self._page().news.clear()

    @Slot(str)
    def _tell_slow(self, held: str) -> None:
        stop = (self.tr("Stop"), self._stop)
        self._page().news.say(held or self.tr("Asking for the groups of the account…"), "info", (stop,))

    @Slot(object)
    def _show(self, groups: tuple[Group, ...]) -> None:
        page = self._page()
        page.news.clear()
        if page.lookup is not None and page.lookup is self._lookup:
            inside = {group.id for group in page.lookup.groups}
            others = tuple(group for group in groups if group.id not in inside)
            OtherGroupsDialog(page.lookup.address, others, self._services.theme, page.window()).open()

    @Slot(Exception)
    def _tell_failed(self, error: Exception) -> None:
        page = self._page()
        page.news.clear()
        if isinstance(error, CancelledError):
            return
        if not isinstance(error, JustClickError | VaultError):
            raise error
        explanation = self._services.words.errors.explain(error)
        actions = [(self.tr("Ask again"), self.ask)]
        if explanation.place is Place.NETWORK:
            actions.append((self.tr("Open the network settings…"), page.network_trouble.emit))
        if explanation.place is Place.ACCOUNT and not page.is_demo:
            actions.append((self.tr("Open the account…"), page.account_trouble.emit))
        offers = page.key_trouble.offers(error)
        all_actions = (*offers.best, *actions, *offers.besides)
        self._services.support.tell(page.news, explanation, error, page.account, all_actions)
