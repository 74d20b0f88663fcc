"""The built-in help: one page of text in a window of its own, with its topics beside it."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE, Tokens
from jcdesk.desktop.shortcuts import Shortcut, native_keys
from jcdesk.desktop.widgets.in_box import ClearButton
from jcdesk.desktop.widgets.labels import characters, in_lines
from jcdesk.system.paths import resources

SHORTCUTS = "shortcuts"
"""The anchor of the table of shortcuts."""

_WIDTH, _LINES = 150, 44
"""Of the window, in characters and in lines."""

_SIDE_WIDTH = 32
"""Of the list of topics at least, in characters."""

_AROUND_TOPIC = 4 * SPACE
"""Room on both sides of a title together, in pixels: the style sheet's, Qt's own, and a little more."""

_PICTURE_WIDTH = 560
"""In pixels of the text."""

_START = QTextCursor.MoveOperation.Start
_HEADING = re.compile(r'<(h[23]) id="([a-z-]+)">(.*?)</\1>', re.DOTALL)


def read_guide() -> str:
    """The text of the help in the language that is spoken now, as HTML."""
    russian = QLocale().language() is QLocale.Language.Russian
    return (resources() / "help" / ("ru.html" if russian else "en.html")).read_text("utf-8")


class _Text(QTextBrowser):
    """Shows pictures as wide as they are meant to be, without waste on screens with small pixels.

    In dark colours it shows those of the window in dark colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """The picture `name`, scaled smoothly: Qt itself would leave pixels out."""
        if kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, name)
        ratio = self.devicePixelRatioF()
        light = resources() / "help" / QUrl(name).fileName()
        picture = QImage(str(light.with_stem(f"{light.stem}-dark") if self._theme.tokens.dark else light))
        picture = picture.scaledToWidth(
            round(_PICTURE_WIDTH * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        return picture


class _Topics(QListWidget):
    """Titles, each on as many lines as it takes."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its lines."""
        super().resizeEvent(event)
        width = self.viewport().width() - _AROUND_TOPIC
        for row in range(self.count()):
            item = self.item(row)
            words = in_lines(self.fontMetrics(), width, item.text())
            item.setSizeHint(QSize(0, words.height() + 2 * SPACE))


class Guide(QWidget):
    """The window, which nobody else's is above: a dialog that is open does not keep one from reading.

    The program does not go on for its sake.
    """

    closed = Signal()

    def __init__(self, theme: Theme, shortcuts: Sequence[Shortcut]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._theme = theme
        self.shortcuts = shortcuts
        """Those that it tells of."""
        self.setWindowTitle(self.tr("jcdesk Help"))
        room = self.screen().availableGeometry()
        width, height = characters(self, _WIDTH), _LINES * self.fontMetrics().height()
        self.resize(min(width, room.width() * 9 // 10), min(height, room.height() * 9 // 10))
        self._html = native_keys(read_guide()) + self._table(shortcuts)
        self.topics = _Topics()
        self.topics.setAccessibleName(self.tr("Topics"))
        self.topics.setAccessibleDescription(self.tr("The text beside turns to the chosen one"))
        self.text = _Text(theme)
        self.text.setAccessibleName(self.tr("Help text"))
        self.text.setAccessibleDescription(self.tr("The list of topics turns to its parts"))
        self.text.setOpenExternalLinks(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.find_box = QLineEdit()
        self.find_box.setPlaceholderText(self.tr("Search the help"))
        self.find_box.setAccessibleName(self.tr("Search the help"))
        ClearButton(self.find_box, theme)
        self.find_box.setMinimumWidth(characters(self, _SIDE_WIDTH))
        self.find_box.returnPressed.connect(self._find)
        for level, anchor, words in _HEADING.findall(self._html):
            if level == "h2":
                item = QListWidgetItem(_plain(words))
                item.setData(Qt.ItemDataRole.UserRole, anchor)
                self.topics.addItem(item)
        self.topics.currentItemChanged.connect(self._turn)
        side = QVBoxLayout()
        side.setSpacing(SPACE)
        side.addWidget(self.find_box)
        side.addWidget(self.topics, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        row.setSpacing(2 * SPACE)
        row.addLayout(side, 2)
        row.addWidget(self.text, 5)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence.StandardKey.Find, self, self.find_box.setFocus)
        theme.changed.connect(self._dress)
        self._dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is not needed any more."""
        super().closeEvent(event)
        self.closed.emit()

    def open_at(self, anchor: str) -> None:
        """Show the window, with the place that is called `anchor` on top; "" is the beginning."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._mark(anchor)
        if anchor:
            self.text.scrollToAnchor(anchor)
        else:
            self.text.moveCursor(_START)
        self.text.setFocus()

    def _mark(self, anchor: str) -> None:
        """Mark the topic in whose part of the text the place is."""
        topic = -1
        for level, name, _ in _HEADING.findall(self._html):
            topic += level == "h2"
            if name == anchor:
                break
        else:
            topic = 0
        with QSignalBlocker(self.topics):
            self.topics.setCurrentRow(topic)

    @Slot(QListWidgetItem)
    def _turn(self, item: QListWidgetItem) -> None:
        self.text.scrollToAnchor(item.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _find(self) -> None:
        words = self.find_box.text()
        if words and not self.text.find(words):
            # Once more from the beginning.
            self.text.moveCursor(_START)
            self.text.find(words)

    @Slot()
    def _dress(self) -> None:
        place = self.text.verticalScrollBar().value()
        document = self.text.document()
        document.setDefaultStyleSheet(_style(self._theme.tokens))
        document.setDefaultFont(self.font())
        document.setDocumentMargin(2 * SPACE)
        # Qt's HTML knows anchors as links only.
        self.text.setHtml(_HEADING.sub(r'<\1><a name="\2"></a>\3</\1>', self._html))
        self.text.verticalScrollBar().setValue(place)

    def _table(self, shortcuts: Sequence[Shortcut]) -> str:
        """The menus' shortcuts, as they are: so the help cannot tell of others."""
        rows = "".join(
            f"<tr><td>{escape(one.action)}</td><td><b>{escape(one.keys)}</b></td>"
            f"<td>{escape(one.menu)}</td></tr>"
            for one in shortcuts
        )
        title = escape(self.tr("Keyboard shortcuts"))
        return f'<h2 id="{SHORTCUTS}">{title}</h2><table cellpadding="5">{rows}</table>'


def _plain(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def _style(tokens: Tokens) -> str:
    return f"""
    body {{ color: {tokens.text}; }}
    h1, h2 {{ color: {tokens.text}; }}
    h2 {{ margin-top: 26px; margin-bottom: 8px; }}
    h3 {{ color: {tokens.text}; margin-top: 14px; }}
    div {{ margin-top: 12px; margin-bottom: 12px; }}
    p, li {{ line-height: 130%; }}
    code {{ color: {tokens.info.front}; }}
    a {{ color: {tokens.accent}; }}
    """
