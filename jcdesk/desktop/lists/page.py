"""The page for many addresses: where lists begin, what was found in one, and one that is asked."""

from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from jcdesk.desktop.accounts.bar import AccountBar
from jcdesk.desktop.lists.home import ListsHome
from jcdesk.desktop.lists.list_view import ListView
from jcdesk.desktop.lists.preview import Preview
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.dropping import dropped_file
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.state_page import StatePage
from jcdesk.words.catalogue import Translate


class _Places(QStackedWidget):
    """Takes the height that is left, whatever its pages would like: they can be scrolled."""

    def hasHeightForWidth(self) -> bool:
        """Not even where a page knows it, or news below would be cut to make room for it."""
        return False


class ListsPage(QWidget):
    """The account on top; below it one of the four places a list can be in."""

    file_dropped = Signal(object)
    """The Path of a file that was dropped."""

    text_given = Signal(str)
    """A text with addresses was dropped or pasted."""

    named = Signal(str)
    """What the list is called that is shown now, or an empty text."""

    paste_wanted = Signal()
    reading_stopped = Signal()
    """The file that is being read is no longer wanted."""

    def __init__(
        self,
        theme: Theme,
        translate: Translate,
        support: Support,
        tasks: Tasks,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.bar = AccountBar(theme)
        title = text_label(self.tr("Lists of addresses"), size=MEDIUM)
        self.bar.row.addSpacing(SPACE)
        self.bar.row.addWidget(title, 1)
        self.bar.accounts.setMinimumHeight(title.fontMetrics().height() + 2 * SPACE)
        self._places = _Places(self)
        self.home = ListsHome(theme, translate, zone, self._places)
        reading = QWidget(self._places)
        self.reading = StatePage(theme, reading)
        self.reading_progress = QProgressBar()
        self.reading_progress.setTextVisible(False)
        self.reading_progress.setMaximum(1000)
        self.reading_progress.setAccessibleName(self.tr("Progress"))
        self.preview = Preview(theme, translate, self._places)
        self.view = ListView(theme, translate, support, tasks, zone, self._places)
        self.news = Notice(theme)
        self.saving = Notice(theme, closable=False)
        """How far the file is that is being saved."""
        reading_column = QVBoxLayout(reading)
        reading_column.addWidget(self.reading, 1)
        reading_column.addWidget(self.reading_progress)
        for place in (self.home, reading, self.preview, self.view):
            self._places.addWidget(place)
        self._reading_place = reading
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(3 * SPACE // 2)
        column.addWidget(self.bar)
        column.addWidget(self._places, 1)
        column.addWidget(self.view.run_bar.notice)
        column.addWidget(self.saving)
        column.addWidget(self.news)
        self.home.paste_wanted.connect(self.paste_wanted)
        self.view.named.connect(self.named)

    @property
    def at_home(self) -> bool:
        """Whether the lists of this user are shown."""
        return self._places.currentWidget() is self.home

    @property
    def at_preview(self) -> bool:
        """Whether what was found in a list is shown."""
        return self._places.currentWidget() is self.preview

    @property
    def at_reading(self) -> bool:
        """Whether a list is being read."""
        return self._places.currentWidget() is self._reading_place

    def show_home(self) -> None:
        """Show where lists begin."""
        self.view.leave()
        self.named.emit("")
        if not self.at_home:
            self._turn(self.home)

    def show_reading(self, text: str) -> None:
        """Show that a file is being read, and no list any more."""
        self.view.leave()
        self.named.emit("")
        self.reading_progress.setValue(0)
        self._stop = push_button(self.tr("Cancel"))
        self._stop.clicked.connect(self.reading_stopped)
        self.reading.say("state-list", text, actions=(self._stop,))
        self._turn(self._reading_place)

    def show_share(self, share: float) -> None:
        """Show that so much of it is read, from 0 to 1."""
        self.reading_progress.setValue(round(1000 * share))

    def show_preview(self, name: str) -> None:
        """Show what was found in the list that is called `name`."""
        self.named.emit(name)
        self._turn(self.preview)

    def show_list(self, path: Path) -> None:
        """Show the list at `path`."""
        self.view.show_list(path)
        self._turn(self.view)

    def take_focus(self) -> None:
        """Give the keyboard to what is most wanted here."""
        if self.at_home:
            self.home.place.open_button.setFocus()
        elif self.at_reading:
            self._stop.setFocus()
        elif self.at_preview:
            self.preview.take_focus()
        else:
            self.view.table.setFocus()

    def _turn(self, place: QWidget) -> None:
        self._places.setCurrentWidget(place)
        # Whoever is on the other page goes on typing there.
        if self.isVisible():
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste where lists begin; Esc leads back there from a list that is being read, or that was."""
        if self.at_home and event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif self.at_reading and event.matches(QKeySequence.StandardKey.Cancel):
            self.reading_stopped.emit()
        elif self.at_preview and event.matches(QKeySequence.StandardKey.Cancel):
            self.preview.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and texts."""
        if dropped_file(event.mimeData()) is not None or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        path = dropped_file(event.mimeData())
        if path is not None:
            self.file_dropped.emit(path)
        else:
            self.text_given.emit(event.mimeData().text())
        event.acceptProposedAction()

    @Slot(object)
    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self.home.model.use_zone(zone)
        self.view.use_zone(zone)
