"""What a screen reader tells of a window's controls, and what it cannot tell."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)
"""What is used, or looked through, by its own kind of widget."""

DESCRIBED = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit)
"""What a name is not enough for: what to type, what is in it, what one can do with it."""

_PARTS = (QHeaderView, QTabWidget, QScrollArea)
"""What is told as a part of its table, or as the tabs or controls in it."""

_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}


def controls(window: QWidget) -> Iterator[QWidget]:
    """The visible widgets that a person uses: by kind, and whatever else takes the focus from Tab."""
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        if inside or isinstance(widget, _PARTS) or widget.window() is not window:
            continue
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if widget.isVisibleTo(window) and (takes_focus or isinstance(widget, CONTROLS)):
            yield widget


def told(widget: QWidget, what: QAccessible.Text) -> str:
    """The name or the description that goes to the accessibility bus."""
    return QAccessible.queryAccessibleInterface(widget).text(what).strip()


def unheard(window: QWidget) -> Iterator[str]:
    """One line for each part of `window` of which a screen reader cannot tell what it is and does."""
    if not window.windowTitle():
        yield "the window has no title"
    for widget in controls(window):
        name = told(widget, QAccessible.Text.Name)
        what = f"{type(widget).__name__} “{name}”"
        if not name:
            yield f"{what} in {type(widget.parent()).__name__} has no name"
        if QAccessible.queryAccessibleInterface(widget).role() in _NO_ROLE:
            yield f"{what} has no role"
        qt_s_own = isinstance(window, QFileDialog)
        if isinstance(widget, DESCRIBED) and not told(widget, QAccessible.Text.Description) and not qt_s_own:
            yield f"{what} has no description"
    yield from misnamed(window)
    for label in window.findChildren(QLabel):
        name, words = label.accessibleName(), label.text().replace("\N{ZERO WIDTH SPACE}", "")
        # Where a name stands in the text's place, the text would not be read.
        if (
            name
            and words
            and label.isVisibleTo(window)
            and words not in {name, label.accessibleDescription()}
        ):
            yield f"label “{name}” does not tell “{words}”"


def misnamed(window: QWidget) -> Iterator[str]:
    """One line for each control whose name has not the words that are seen: who says these means it."""
    for widget in controls(window):
        if isinstance(widget, QAbstractButton):
            yield from _misnamed(widget, widget.text(), told(widget, QAccessible.Text.Name))
    for label in window.findChildren(QLabel):
        control = label.buddy()
        if label.isVisibleTo(window) and not isinstance(window, QFileDialog) and control is not None:
            # Not what is told: on Linux a drop-down tells what is chosen in it, and its label beside that.
            yield from _misnamed(control, label.text(), control.accessibleName())


def _misnamed(widget: QWidget, text: str, name: str) -> Iterator[str]:
    if _words(text) not in _words(name):
        yield f"{type(widget).__name__} “{text}” is called “{name}”"


def _words(text: str) -> str:
    """The letters and figures of a text, alike in either case."""
    return "".join(filter(str.isalnum, text.casefold()))
