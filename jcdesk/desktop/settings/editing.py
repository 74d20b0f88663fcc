"""Changing settings: from the dialog to file and keyring, and to everybody whom a change concerns."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from jcdesk.accounts.errors import VaultError
from jcdesk.accounts.vault import Kept, Vault
from jcdesk.desktop.lookup.recent import Recent
from jcdesk.desktop.services import Services
from jcdesk.desktop.settings.way_out import WayOut
from jcdesk.desktop.support.details import Explains
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.system.proxy import Proxy
from jcdesk.system.settings import zone_of
from jcdesk.words.explanation import Explanation, Place
from jcdesk.words.settings import SettingsWords

if TYPE_CHECKING:
    from jcdesk.desktop.settings.dialog import SettingsDialog


class SettingsEditing(QObject):
    """Opens the dialog and does what it is told. What can follow at once does so, without a new start."""

    zone_changed = Signal(object)
    """Times are shown in another zone (a tzinfo) from now on."""

    language_changed = Signal()
    """The user wants to read another language."""

    def __init__(self, services: Services, way_out: WayOut, recent: Recent, notice: Notice) -> None:
        super().__init__(services.window)
        self._services, self._preferences = services, services.preferences
        self._words = SettingsWords(services.translate)
        self._way_out = way_out
        self._recent = recent
        self._notice = notice
        self._dialog: SettingsDialog | None = None
        way_out.failed.connect(self._tell_no_password)

    def begin(self) -> None:
        """Do at the start of the program what the settings say, and tell what was wrong with their file."""
        self._way_out.read_password()
        self._follow_history()
        problem = self._preferences.problem
        if problem is not None:
            history_off = not self._preferences.now.history
            self._notice.tell(
                lambda notice: notice.say(self._words.problem(problem, history_off=history_off), "warning")
            )

    @Slot()
    def open(self) -> None:
        """Let the user change settings."""
        self._open()

    @Slot()
    def open_network(self) -> None:
        """Let the user change settings, those of the network first."""
        self._open(network=True)

    def _open(self, *, network: bool = False) -> None:
        # The window is there sooner when its dialogs are loaded where they are opened.
        from jcdesk.desktop.settings.dialog import Section, SettingsDialog  # noqa: PLC0415

        services, settings = self._services, self._preferences.now
        dialog = self._dialog = SettingsDialog(
            services.theme,
            self._words,
            settings,
            remembered=len(self._recent.history.addresses),
            password_known=services.keys.vault.known(settings.proxy) is not None,
            parent=services.window,
        )
        before = services.theme.choice
        dialog.theme_tried.connect(services.theme.choose)
        dialog.rejected.connect(lambda: services.theme.choose(before))
        dialog.clear_wanted.connect(lambda: self._clear_history(dialog))
        dialog.submitted.connect(lambda changes, password: self._submit(dialog, changes, password))
        dialog.finished.connect(self._forget_dialog)
        dialog.finished.connect(services.window.activateWindow)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show_section(Section.NETWORK if network else Section.GENERAL)
        dialog.open()
        dialog.activateWindow()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    def _submit(self, dialog: "SettingsDialog", changes: dict[str, Any], password: str) -> None:
        old, new = self._preferences.now.proxy, changes["proxy"]
        if not (password and new.wants_password) and old.place == new.place:
            self._keep(dialog, changes)
            return

        def keep(kept: Kept | None) -> None:
            self._keep(dialog, changes)
            if kept is Kept.SESSION:
                self._notice.tell(self._tell_kept_for_session)

        def keep_for_session() -> None:
            self._services.keys.vault.keep_for_session(new, password)
            keep(Kept.SESSION)

        def failed(error: Exception) -> None:
            if not isinstance(error, VaultError):
                # Our own bug: the dialog goes on, and whoever reports bugs is told.
                dialog.set_busy(False)
                raise error
            words = self.tr("Keep the password until jcdesk is closed")
            offers = ((words, keep_for_session),) if password else ()
            explanation = self._services.words.errors.explain(error)
            self._services.support.tell(dialog, explanation, error, actions=offers)

        task = self._services.keys.ask(
            lambda vault: _store(vault, old, new, password), keep, failed, dialog.tell_waiting
        )
        dialog.finished.connect(task.forget)

    def _keep(self, dialog: "SettingsDialog", changes: dict[str, Any]) -> None:
        before = self._preferences.now
        self._preferences.change(**changes)
        self._services.writes.run(self._preferences.save, failed=self._tell_not_saved)
        now = self._preferences.now
        dialog.accept()
        self._way_out.follow()
        if now.zone != before.zone:
            self.zone_changed.emit(zone_of(now))
        if now.language != before.language:
            self.language_changed.emit()
        if now.history != before.history:
            self._follow_history()

    def _tell_kept_for_session(self, notice: Notice) -> None:
        text = self.tr(
            "There is no usable keyring: the proxy's password is kept until jcdesk is closed, and no longer."
        )
        notice.say(text, "warning")

    def _tell_not_saved(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        failure = error

        def explain(notice: Notice) -> None:
            explanation = self._words.not_saved(self._preferences.path, failure)
            self._services.support.tell(notice, explanation, failure)

        self._notice.tell(explain)

    def _follow_history(self) -> None:
        self._recent.follow_settings(self._tell_not_removed)

    def _tell_not_removed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        failure = error

        def explain(place: Explains) -> None:
            explanation = self._words.history_not_removed(self._recent.history.path, failure)
            self._services.support.tell(place, explanation, failure)

        if self._dialog is None:
            self._notice.tell(explain)
        else:
            explain(self._dialog)

    def _clear_history(self, dialog: "SettingsDialog") -> None:
        self._recent.clear(self._tell_not_removed)
        dialog.privacy.show_count(len(self._recent.history.addresses))

    @Slot(Exception)
    def _tell_no_password(self, error: Exception) -> None:
        if not isinstance(error, VaultError):
            raise error

        def explain(notice: Notice) -> None:
            what = self.tr("The password of the proxy is not known.")
            do = self.tr(
                "Try again when the keyring is ready, or enter the password in the network settings."
            )
            explanation = Explanation(
                what, self._services.words.errors.explain(error).what, do, Place.NETWORK, "proxy"
            )
            again = (self.tr("Try again"), self._read_password_again)
            settings = (self.tr("Open the network settings…"), self.open_network)
            self._services.support.tell(notice, explanation, error, actions=(again, settings))

        self._notice.tell(explain)

    def _read_password_again(self) -> None:
        self._notice.clear()
        self._way_out.read_password()


def _store(vault: Vault, old: Proxy, new: Proxy, password: str) -> Kept | None:
    """Keep a new password, or move the old one along with the proxy. Runs in the keyring's thread."""
    moved = old.place != new.place
    known = vault.get(old) if moved and old.user and not password else None
    secret = password or known
    kept = vault.set(new, secret) if new.user and secret else None
    if moved and old.user:
        vault.remove(old)
    return kept
