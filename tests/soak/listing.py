"""What an impatient person does on the page for many addresses."""

import json
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from jcdesk.desktop.lists.saving import ListFileKind
from tests.soak import service
from tests.soak.driver import Driver, Until
from tests.soak.looking_up import look_up
from tests.soak.using import CTRL, is_open, looks, name_file, no_dialog, the_dialog

MOST_LISTS = 6
"""Lists that are kept; then one is removed before another one begins."""


def check_list(driver: Driver) -> Iterator[Until]:
    """From the clipboard to its end, with answers of every kind; what goes wrong is let be after a while."""
    random = driver.random
    addresses = [service.good(random) for _ in range(random.randint(5, 80))]
    addresses += [service.bad(random) for _ in range(random.randint(0, 3))]
    random.shuffle(addresses)
    yield from begin_list(driver, addresses)
    through, over = asked_through(driver), looks(300)
    yield lambda: through() or over()
    yield from stop_lists(driver)


def pause_list(driver: Driver) -> Iterator[Until]:
    """Pause, look somebody up, go on; a list goes on whatever the window shows."""
    yield from begin_list(driver, [service.good(driver.random, "slow") for _ in range(6)])
    window, bar = driver.desk.window, driver.desk.window.lists.view.run_bar
    # It is there, but cannot be used, until the key is.
    yield lambda: bar.pause.isVisible() and bar.pause.isEnabled()
    bar.pause.click()
    yield bar.go_on.isVisible
    yield from look_up(driver)
    window.show_lists()
    bar.go_on.click()
    yield asked_through(driver)


def look_at_list(driver: Driver) -> Iterator[Until]:
    """Every view of a list, filtered and sorted."""
    window, lists = driver.desk.window, driver.desk.lists
    window.show_lists()
    yield from at_home(driver)
    if not window.lists.home.model.rowCount():
        yield from check_list(driver)
    else:
        window.lists.home.show_button.click()
    view = window.lists.view
    yield lambda: view.path is not None and view.model.rowCount() > 0
    for number in range(view.tabs.count()):
        if view.tabs.isTabVisible(number):
            view.tabs.setCurrentIndex(number)
            yield lambda: True
    view.tabs.setCurrentIndex(0)
    column = driver.random.randrange(view.model.columnCount())
    view.table.sortByColumn(column, driver.random.choice(list(Qt.SortOrder)))
    view.filters.text.setText(driver.random.choice(["ok", "7", "nobody at all"]))
    yield lambda: not view.filters._pause.isActive() and lists.progress is None
    view.filters.text.clear()
    yield lambda: view.model.rowCount() > 0


def export_list(driver: Driver) -> Iterator[Until]:
    yield from look_at_list(driver)
    view, news = driver.desk.window.lists.view, driver.desk.window.lists.news
    kind = driver.random.choice(list(ListFileKind))
    button = view._foot._saves[kind]
    yield button.isEnabled
    path = driver.folder / f"{driver.done}.{kind.value}"
    button.click()
    yield from name_file(path)
    yield lambda: path.exists() and news.isVisible()
    if kind is ListFileKind.JSON_LINES:
        assert all(json.loads(line) for line in path.read_text("utf-8").splitlines())
    path.unlink()


def ask_list_again(driver: Driver) -> Iterator[Until]:
    """A new list with the same addresses, which then shows what has changed."""
    yield from begin_list(driver, [service.good(driver.random) for _ in range(10)])
    yield asked_through(driver)
    view = driver.desk.window.lists.view
    yield view.head.again.isVisible
    before = view.path
    view.head.again.click()
    yield lambda: view.path not in {before, None} and driver.desk.lists.progress is None


def remove_list(driver: Driver) -> Iterator[Until]:
    window = driver.desk.window
    window.show_lists()
    yield from at_home(driver)
    home = window.lists.home
    if not home.model.rowCount():
        return
    before = home.model.rowCount()
    home.remove_button.click()
    yield is_open(QMessageBox)
    box = the_dialog(QMessageBox)
    [yes] = [one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.DestructiveRole]
    yes.click()
    yield lambda: no_dialog() and home.model.rowCount() < before


def paste_no_list(driver: Driver) -> Iterator[Until]:
    """What is no list: nothing is begun."""
    window = driver.desk.window
    window.show_lists()
    driver.desk.lists.show_home()
    QApplication.clipboard().setText(driver.random.choice(["no address here", "\0" * 50, "a@b@c\n" * 200]))
    QTest.keyClick(window.lists, Qt.Key.Key_V, CTRL)
    yield lambda: not window.lists.at_reading
    window.focus_search()


def at_home(driver: Driver) -> Iterator[Until]:
    """Where lists begin, with those that are kept now."""
    lists = driver.desk.lists
    # Not by the table: where the lists are the same, it stays as it is.
    found = QSignalSpy(lists._shelf_reader.found)
    lists.show_home()
    yield lambda: found.count() > 0


def begin_list(driver: Driver, addresses: list[str]) -> Iterator[Until]:
    """Paste addresses and start asking them."""
    window, lists = driver.desk.window, driver.desk.lists
    yield from stop_lists(driver)
    if len(list(lists._shelf._folder.glob("*.jclist"))) > MOST_LISTS:
        yield from remove_list(driver)
    window.show_lists()
    lists.show_home()
    QApplication.clipboard().setText("\n".join(addresses))
    QTest.keyClick(window.lists, Qt.Key.Key_V, CTRL)
    yield lambda: window.lists.at_preview
    window.lists.preview.start_button.click()
    yield lambda: window.lists.view.path is not None


def stop_lists(driver: Driver) -> Iterator[Until]:
    if driver.desk._has_lists:
        lists = driver.desk.lists
        for running in lists.runs.all:
            lists.runs.stop(running.path)
        yield lambda: lists.progress is None


def asked_through(driver: Driver) -> Until:
    return lambda: driver.desk.lists.progress is None
