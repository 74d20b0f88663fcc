"""Buttons: all in one dress, all within reach of the Tab key."""

from collections.abc import Callable, Collection
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from jcdesk.desktop.look.icons import square_beside

Actions = tuple[tuple[str, Callable[[], None]], ...]
"""What a notice offers to do: the words of a button, and what it does."""


def push_button(text: str, name: str = "", kind: Literal["", "primary", "link"] = "") -> QPushButton:
    """A button; `name` is what tools and screen readers call it, its text by default."""
    button = QPushButton(text)
    button.setIconSize(square_beside(16, button.fontMetrics()))
    # Enter presses it where it has the focus, in windows as in dialogs.
    button.setAutoDefault(True)
    button.setAccessibleName(name or text)
    if kind:
        button.setProperty("kind", kind)
    if kind == "link":
        button.setCursor(Qt.CursorShape.PointingHandCursor)
    # Without this, macOS leaves buttons out of the Tab order.
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def tool_button(text: str, name: str = "") -> QToolButton:
    """A button that may have an icon and a menu, in the same dress as the others."""
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name or text)
    button.setProperty("kind", "button")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setIconSize(square_beside(16, button.fontMetrics()))
    return button


def offer(
    buttons: Collection[QWidget],
    shown: Collection[QWidget],
    usable: Collection[QWidget] | None = None,
    stand_in: QWidget | None = None,
) -> None:
    """Show some of several buttons that take each other's place, of which `usable` can be pressed (or all).

    Who has pressed one that goes is not thrown elsewhere: the first one left that can be pressed has the
    keyboard then or, until there is one, `stand_in`.
    """
    usable = buttons if usable is None else usable
    mine = [one for one in (*buttons, stand_in) if one is not None and one.hasFocus()]
    # First what comes, then what goes: Qt gives the keyboard away from a button that is hidden or disabled.
    ready = [one for one in buttons if one in shown and one in usable]
    for button in ready:
        button.setEnabled(True)
        button.show()
    if mine and mine[0] not in ready and (heir := next(iter(ready), stand_in)) is not None:
        heir.setFocus()
    for button in buttons:
        if button not in ready:
            button.setEnabled(button in usable)
            button.setVisible(button in shown)


def action_buttons(actions: Actions) -> list[QPushButton]:
    """A button for each action."""
    buttons = []
    for words, action in actions:
        button = push_button(words)
        button.clicked.connect(lambda _checked=False, do=action: do())
        buttons.append(button)
    return buttons


class CopyButton(QPushButton):
    """Puts a text on the clipboard, made when it is wanted, and says for a moment that it did."""

    def __init__(self, words: str, text: Callable[[], str]) -> None:
        super().__init__(words)
        self._words = words
        self._text = text
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back = QTimer(self, singleShot=True, interval=2000)
        self._back.timeout.connect(self._say_what_it_does)
        self.clicked.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        # The buttons beside it stay where they are.
        self.setMinimumWidth(self.width())
        self.setText(self.tr("Copied"))
        self._back.start()

    @Slot()
    def _say_what_it_does(self) -> None:
        self.setText(self._words)
