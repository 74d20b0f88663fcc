"""The settings' window: three pages, saved together."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.settings.general import GeneralPage
from jcdesk.desktop.settings.network import NetworkPage
from jcdesk.desktop.settings.privacy import PrivacyPage
from jcdesk.desktop.settings.zones import UnknownZoneError
from jcdesk.desktop.widgets.buttons import Actions, push_button
from jcdesk.desktop.widgets.growing import GrowingDialog
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.system.ca_file import CaFileError
from jcdesk.system.proxy import ProxyFaultError
from jcdesk.system.settings import Settings
from jcdesk.words.explanation import Explanation
from jcdesk.words.settings import SettingsWords


class Section(IntEnum):
    """The pages, in their order."""

    GENERAL = 0
    NETWORK = 1
    PRIVACY = 2


class SettingsDialog(GrowingDialog):
    """Shows `settings` and lets the user change them.

    Whoever opens it decides what becomes of `submitted`, and closes it or explains what is wrong.
    """

    submitted = Signal(dict, str)
    """Changes, by names of settings, and a new password of the proxy; an empty one means that it stays."""

    theme_tried = Signal(str)
    """The user looks at a theme."""

    clear_wanted = Signal()
    """The user wants every remembered address removed, now."""

    def __init__(
        self,
        theme: Theme,
        words: SettingsWords,
        settings: Settings,
        *,
        remembered: int,
        password_known: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, width=86)
        self._words = words
        self.setWindowTitle(self.tr("Settings"))
        self.general = GeneralPage(theme, settings)
        self.network = NetworkPage(theme, settings, password_known=password_known)
        self.privacy = PrivacyPage(theme, settings, remembered)
        self.pages = QTabWidget(self)
        self.pages.setAccessibleName(self.tr("Settings sections"))
        self.pages.addTab(self.general, self.tr("&General"))
        self.pages.addTab(self.network, self.tr("&Network"))
        self.pages.addTab(self.privacy, self.tr("&Privacy"))
        self.notice = Notice(theme)
        self.save_button = push_button(self.tr("&Save"), self.tr("Save"), "primary")
        self.save_button.setDefault(True)
        self.cancel_button = push_button(self.tr("Cancel"))
        self._lay_out()
        self.general.theme_tried.connect(self.theme_tried)
        self.network.certificates_found.connect(self._tell_found)
        self.network.certificates_refused.connect(self._explain_file)
        self.privacy.clear_wanted.connect(self.clear_wanted)
        self.save_button.clicked.connect(self._hand_over)
        self.cancel_button.clicked.connect(self.reject)

    def show_section(self, section: Section) -> None:
        """Turn to a page."""
        self.pages.setCurrentIndex(section)

    def explain(
        self, explanation: Explanation, actions: Actions = (), details: Callable[[], str] | None = None
    ) -> None:
        """Tell what is wrong, offer `actions` and let the user try again."""
        self.set_busy(False)
        self.notice.explain(explanation, actions, details)

    def tell_waiting(self) -> None:
        """Tell that the keyring takes its time."""
        self.notice.say(self.tr("Waiting for your keyring. It may want its password in another window."))

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - it mirrors a state
        """While the keyring is asked, it cannot be asked again."""
        self.save_button.setEnabled(not busy)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.pages, 1)
        column.addWidget(self.notice)
        column.addLayout(buttons)

    @Slot()
    def _hand_over(self) -> None:
        self.notice.clear()
        try:
            changes = {**self.general.changes(), **self.network.changes(), **self.privacy.changes()}
        except UnknownZoneError as error:
            self._point_at(Section.GENERAL, self.general.zone, self._words.unknown_zone(error.text))
        except ProxyFaultError as error:
            self._point_at(Section.NETWORK, self.network.host, self._words.proxy_fault(error))
        except CaFileError as error:
            self._point_at(Section.NETWORK, self.network.ca_file, self._words.ca_fault(error))
        else:
            self.set_busy(True)
            self.submitted.emit(changes, self.network.password.text())

    def _point_at(self, section: Section, control: QWidget, explanation: Explanation) -> None:
        self.show_section(section)
        control.setFocus()
        self.explain(explanation)

    @Slot(int)
    def _tell_found(self, count: int) -> None:
        self.notice.say(self.tr("%n certificate(s) found in the file.", "", count), "success")

    @Slot(Exception)
    def _explain_file(self, error: CaFileError) -> None:
        self.explain(self._words.ca_fault(error))
