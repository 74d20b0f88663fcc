"""Above a list: what it is called, where it comes from, and the ways to all others and to a new check."""

from datetime import tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jcdesk.desktop.lists.origin import ListOrigin
from jcdesk.desktop.look.icons import icon
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.flow import FlowLayout
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.lists.journal import About, State
from jcdesk.words.catalogue import Translate
from jcdesk.words.plain import plain


class ListHead(QWidget):
    """Stands above every view of a list."""

    back_wanted = Signal()

    again_wanted = Signal()
    """The user wants the addresses of the list asked again."""

    retry_wanted = Signal()
    """The user wants those asked again that could not be asked."""

    def __init__(
        self, theme: Theme, translate: Translate, zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = text_label(size=MEDIUM, bold=True)
        self._name.setAccessibleName(self.tr("List"))
        self._origin = ListOrigin(theme, translate, zone)
        self.back = push_button(self.tr("All lists"))
        self.back.clicked.connect(self.back_wanted)
        self.again = push_button(self.tr("Ask all again"))
        self.again.setToolTip(
            self.tr("A new list with the same addresses, which then shows what has changed")
        )
        self.again.clicked.connect(self.again_wanted)
        self.retry = push_button("")
        self.retry.setToolTip(self.tr("In this list, and no others: what was answered stays as it is"))
        self.retry.clicked.connect(self.retry_wanted)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._origin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.back)
        row.addLayout(names, 1)
        ways = QWidget()
        flow = FlowLayout(ways, SPACE, place=1)
        flow.addWidget(self.retry)
        flow.addWidget(self.again)
        row.addWidget(ways, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_about(self, about: About, state: State) -> None:
        """Show which list it is; one that is finished can be asked again, as can what of it has failed."""
        self._name.setText(plain(about.name))
        self._origin.show_about(about, done=state.finished)
        self.again.setVisible(state.finished)
        words = self.tr("Retry the %Ln that failed", "", state.failed)
        self.retry.setText(words)
        self.retry.setAccessibleName(words)
        self.retry.setVisible(state.finished and state.failed > 0)

    def allow(self, *, asking: bool) -> None:
        """Whether anything can be asked again just now."""
        self.again.setEnabled(asking)
        self.retry.setEnabled(asking)

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self._origin.use_zone(zone)

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        for button in (self.again, self.retry):
            button.setIcon(icon("refresh", tokens.text, tokens.muted))
        self.back.setIcon(icon("list", tokens.text, tokens.muted))
