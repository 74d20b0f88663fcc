"""A question with two answers, of which the harmless one is the default."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMessageBox, QWidget

from jcdesk.desktop.look.icons import pixmap

_PICTURE = 40
"""Its width and height, in pixels."""


@dataclass(frozen=True, slots=True)
class Question:
    """The words: `text` asks, `more` tells what follows, `yes` and `no` are the buttons."""

    title: str
    text: str
    more: str
    yes: str
    no: str


def ask(window: QWidget, question: Question, then: Callable[[], None]) -> None:
    """Ask over `window`, which goes on meanwhile, and do `then` if the answer is yes."""
    box = QMessageBox(window)
    size = QSize(_PICTURE, _PICTURE)
    accent = box.palette().color(QPalette.ColorRole.Accent).name()
    box.setIconPixmap(pixmap("help", accent, size, window.devicePixelRatioF()))
    box.setWindowTitle(question.title)
    # It may name an account that somebody else has called so.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question.text)
    box.setInformativeText(question.more)
    yes = box.addButton(question.yes, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(question.no, QMessageBox.ButtonRole.RejectRole))
    box.finished.connect(lambda _result: then() if box.clickedButton() is yes else None)
    box.finished.connect(box.deleteLater)
    box.open()
