"""The letters that lead, with Alt, to the controls and menus of a window."""

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QTabBar, QWidget


def mnemonics_twice(window: QWidget) -> Iterator[str]:
    """One line for each letter that leads to more than one place of what is visible in `window`.

    Tabs count that are hidden at present: they are shown beside the others some other time.
    """
    texts = defaultdict[str, list[str]](list)
    for text in _texts(window):
        if letter := QKeySequence.mnemonic(text).toString():
            texts[letter].append(text)
    for letter, those in texts.items():
        if len(those) > 1:
            yield f"{letter} is for {', '.join(those)}"


def _texts(window: QWidget) -> Iterator[str]:
    if isinstance(window, QMainWindow):
        yield from (action.text() for action in window.menuBar().actions() if action.isVisible())
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.window() is not window:
            continue
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))
        elif isinstance(widget, QAbstractButton) or (
            isinstance(widget, QLabel) and widget.buddy() is not None
        ):
            yield widget.text()
