"""What an impatient person does on the page for one subscriber."""

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.lookup.group_details import GroupDetails
from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.lookup.other_groups_dialog import OtherGroupsDialog
from tests.soak import service
from tests.soak.driver import Driver, Until
from tests.soak.using import answered, ask, found, is_open, looks, name_file, no_dialog, the_dialog


def look_up(driver: Driver) -> Iterator[Until]:
    ask(driver, service.good(driver.random), paste=driver.random.random() < 0.3)
    yield answered(driver)


def look_up_many_groups(driver: Driver) -> Iterator[Until]:
    yield from found(driver, 10_000)


def look_up_in_vain(driver: Driver) -> Iterator[Until]:
    ask(driver, service.bad(driver.random))
    yield answered(driver)
    lookup = driver.desk.window.page.lookup
    assert lookup is not None


def ask_again(driver: Driver) -> Iterator[Until]:
    driver.desk.window.page.ask_again()
    yield answered(driver)


def change_ones_mind(driver: Driver) -> Iterator[Until]:
    """Ask, and ask something else before the answer is there."""
    for _ in range(driver.random.randint(1, 3)):
        ask(driver, service.good(driver.random, driver.random.choice(["slow", "hang", "drip", "ok"])))
        yield looks(driver.random.randint(0, 60))
    ask(driver, service.good(driver.random))
    yield answered(driver)


def stop_waiting(driver: Driver) -> Iterator[Until]:
    kind = driver.random.choice(["hang", "drip", "slow"])
    ask(driver, service.good(driver.random, kind))
    page = driver.desk.window.page
    # Long enough for the page to say that it waits, or not.
    yield looks(driver.random.randint(0, 120))
    QTest.keyClick(page.bar.box, Qt.Key.Key_Escape)
    yield answered(driver)


def type_nonsense(driver: Driver) -> Iterator[Until]:
    ask(driver, driver.random.choice(["", "anna", "anna@", "a b@c d", "anna@gmial.com.", "@" * 300]))
    yield answered(driver)


def type_an_address(driver: Driver) -> Iterator[Until]:
    """Key by key: what was asked before is offered meanwhile."""
    window = driver.desk.window
    window.focus_search()
    box = window.page.bar.box
    box.clear()
    for letter in f"ok.7.{driver.random.randrange(40)}":
        QTest.keyClicks(box, letter)
        yield lambda: True
    popup = QApplication.activePopupWidget()
    if popup is not None:
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    yield lambda: QApplication.activePopupWidget() is None


def filter_and_sort(driver: Driver) -> Iterator[Until]:
    yield from found(driver, driver.random.choice([7, 60]))
    result = driver.desk.window.page.result
    for _ in range(3):
        text = driver.random.choice(["но", "клуб", "club 1", "x", "nothing like that", ""])
        column, order = driver.random.choice(list(Column)), driver.random.choice(list(Qt.SortOrder))
        result.filter_box.setText(text)
        yield lambda: True
        result.table.sortByColumn(column, order)
        yield lambda: True
        for chip in result.chips._chips[: driver.random.randint(0, 2)]:
            chip.click()
        yield lambda: True
    result.clear_filter()


def select_and_copy(driver: Driver) -> Iterator[Until]:
    yield from found(driver, driver.random.choice([7, 60]))
    result = driver.desk.window.page.result
    result.table.selectAll()
    yield lambda: True
    result.table.copy(with_headers=driver.random.random() < 0.5)
    driver.desk.window.page.copy_as_reply()
    yield lambda: True
    rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    result.table.selectionModel().select(result.model.index(0, 0), rows)


def open_row_menu(driver: Driver) -> Iterator[Until]:
    yield from found(driver)
    table = driver.desk.window.page.result.table
    place = table.visualRect(table.model().index(driver.random.randrange(7), 0)).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), event)
    yield lambda: isinstance(QApplication.activePopupWidget(), QMenu)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    yield lambda: QApplication.activePopupWidget() is None


def read_details(driver: Driver) -> Iterator[Until]:
    yield from found(driver)
    result = driver.desk.window.page.result
    result._show_details(driver.random.choice(result.model.shown))
    yield is_open(GroupDetails)
    the_dialog(GroupDetails).accept()
    yield no_dialog


def see_other_groups(driver: Driver) -> Iterator[Until]:
    yield from found(driver)
    driver.desk.window.page.others_wanted.emit()
    yield is_open(OtherGroupsDialog)
    the_dialog(OtherGroupsDialog).accept()
    yield no_dialog


def export(driver: Driver) -> Iterator[Until]:
    yield from found(driver, driver.random.choice([7, 60]))
    kind = driver.random.choice(list(FileKind))
    page = driver.desk.window.page
    path = driver.folder / f"{driver.done}.{kind.ending}"
    page.export_wanted.emit(kind)
    yield from name_file(path)
    yield lambda: path.exists() and page.news.isVisible()
    assert path.stat().st_size > 100
    path.unlink()


def export_in_vain(driver: Driver) -> Iterator[Until]:
    """Under a name that leads nowhere."""
    yield from found(driver)
    nowhere = driver.folder / "nowhere.csv"
    if not nowhere.is_symlink():
        nowhere.symlink_to("/proc/nowhere/at.all")
    page = driver.desk.window.page
    page.export_wanted.emit(driver.random.choice(list(FileKind)))
    yield from name_file(nowhere)
    yield page.news.isVisible
