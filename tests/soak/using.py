"""What actions have in common: asking, dialogs, waiting."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from jcdesk.justclick.lookups import Outcome
from tests.soak.driver import Driver, Until

Dialog = TypeVar("Dialog", bound=QDialog)

CTRL = Qt.KeyboardModifier.ControlModifier


def ask(driver: Driver, address: str, *, paste: bool = False) -> None:
    window = driver.desk.window
    window.focus_search()
    box = window.page.bar.box
    if paste:
        QApplication.clipboard().setText(f"Анна <{address}>")
        QTest.keyClick(box, Qt.Key.Key_A, CTRL)
        QTest.keyClick(box, Qt.Key.Key_V, CTRL)
    else:
        box.setText(address)
    QTest.keyClick(box, Qt.Key.Key_Return)


def answered(driver: Driver) -> Until:
    return lambda: not driver.desk._lookup._asker.address


def looks(count: int) -> Until:
    """So many looks later, which come a few milliseconds apart."""
    left = iter(range(count))
    return lambda: next(left, None) is None


def no_dialog() -> bool:
    return QApplication.activeModalWidget() is None


def is_open(kind: type[QWidget]) -> Until:
    return lambda: isinstance(QApplication.activeModalWidget(), kind)


def the_dialog(kind: type[Dialog]) -> Dialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def found(driver: Driver, size: int = 7) -> Iterator[Until]:
    """Look up somebody who is in so many groups."""
    ask(driver, f"ok.{size}.{driver.random.randrange(40)}@example.com")
    yield answered(driver)
    lookup = driver.desk.window.page.lookup
    assert lookup is not None
    assert lookup.outcome is Outcome.FOUND, lookup.error


def name_file(path: Path) -> Iterator[Until]:
    """Save as `path` in the dialog that comes."""
    yield is_open(QFileDialog)
    dialog = the_dialog(QFileDialog)
    line, buttons = dialog.findChild(QLineEdit), dialog.findChild(QDialogButtonBox)
    assert line is not None
    assert buttons is not None
    line.setText(str(path))
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    yield no_dialog
