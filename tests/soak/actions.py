"""What an impatient person does with the program. Each action waits for what it began, and ends at rest."""

from collections.abc import Iterator
from random import Random

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.help.about import AboutDialog
from jcdesk.desktop.help.guide import Guide
from jcdesk.desktop.instance.link_question import LinkQuestion
from jcdesk.desktop.settings.dialog import SettingsDialog
from jcdesk.desktop.widgets.help_button import open_help
from jcdesk.system.settings import THEMES
from tests.soak import service
from tests.soak.driver import Action, Driver, Until
from tests.soak.listing import (
    ask_list_again,
    check_list,
    export_list,
    look_at_list,
    paste_no_list,
    pause_list,
    remove_list,
    stop_lists,
)
from tests.soak.looking_up import (
    ask_again,
    change_ones_mind,
    export,
    export_in_vain,
    filter_and_sort,
    look_up,
    look_up_in_vain,
    look_up_many_groups,
    open_row_menu,
    read_details,
    see_other_groups,
    select_and_copy,
    stop_waiting,
    type_an_address,
    type_nonsense,
)
from tests.soak.using import answered, ask, is_open, no_dialog, the_dialog

ALL = "ok.7.0@example.com"
"""Somebody in seven groups."""

LANGUAGES = ("en", "ru")


def switch_account(driver: Driver) -> Iterator[Until]:
    bar = driver.desk.window.page.bar
    bar.account_chosen.emit(driver.random.randrange(2))
    yield lambda: True
    yield from look_up(driver)


def look_round(driver: Driver) -> Iterator[Until]:
    """The demo account, and back."""
    window = driver.desk.window
    window.menus.accounts.look_round.emit()
    yield lambda: window.page.is_demo
    window.page.area.state.example_chosen.emit(driver.desk.book.examples[driver.random.randrange(3)][0])
    yield answered(driver)
    window.page.bar.account_chosen.emit(0)
    yield lambda: not window.page.is_demo


def change_theme(driver: Driver) -> Iterator[Until]:
    driver.desk.window.menus.change_settings.emit()
    yield is_open(SettingsDialog)
    dialog = the_dialog(SettingsDialog)
    for number in driver.random.sample(range(len(THEMES)), 2):
        dialog.general._themes.button(number).click()
        yield lambda: True
    (dialog.save_button if driver.random.random() < 0.7 else dialog.cancel_button).click()
    yield no_dialog


def change_language(driver: Driver) -> Iterator[Until]:
    driver.desk.window.menus.change_settings.emit()
    yield is_open(SettingsDialog)
    dialog, page = the_dialog(SettingsDialog), driver.desk.window.page
    language = dialog.general.language
    now = LANGUAGES.index(language.currentData()) if language.currentData() else 0
    language.setCurrentIndex(language.findData(LANGUAGES[1 - now]))
    dialog.save_button.click()
    yield lambda: no_dialog() and driver.desk.window.page is not page


def change_zone(driver: Driver) -> Iterator[Until]:
    driver.desk.window.menus.change_settings.emit()
    yield is_open(SettingsDialog)
    dialog = the_dialog(SettingsDialog)
    for number in range(dialog.pages.count()):
        dialog.pages.setCurrentIndex(number)
        yield lambda: True
    zones = dialog.general.zone
    zones.setCurrentIndex(driver.random.randrange(min(zones.count(), 20)))
    dialog.save_button.click()
    yield no_dialog


def read_help(driver: Driver) -> Iterator[Until]:
    open_help()
    yield lambda: any(isinstance(one, Guide) and one.isVisible() for one in QApplication.topLevelWidgets())
    [guide] = [one for one in QApplication.topLevelWidgets() if isinstance(one, Guide) and one.isVisible()]
    guide.close()
    driver.desk.window.menus.about.emit()
    yield is_open(AboutDialog)
    the_dialog(AboutDialog).reject()
    yield no_dialog


def begin_an_account(driver: Driver) -> Iterator[Until]:
    """Open the form for another account, and think better of it."""
    driver.desk.window.menus.accounts.add.emit()
    yield is_open(AccountDialog)
    the_dialog(AccountDialog).reject()
    yield no_dialog


def follow_link(driver: Driver) -> Iterator[Until]:
    driver.desk.arrivals.open_link(f"jcdesk://lookup/{service.good(driver.random)}")
    yield is_open(LinkQuestion)
    if driver.random.random() < 0.5:
        the_dialog(LinkQuestion).accept()
    else:
        the_dialog(LinkQuestion).reject()
    yield lambda: no_dialog() and not driver.desk._lookup._asker.address


def resize(driver: Driver) -> Iterator[Until]:
    driver.desk.window.resize(driver.random.randint(760, 1200), driver.random.randint(540, 850))
    yield lambda: True
    driver.desk.window.move(QPoint(driver.random.randint(0, 60), driver.random.randint(0, 40)))
    yield lambda: True


def rest(driver: Driver) -> Iterator[Until]:
    """Where figures can be compared: the first account, an answer with seven groups, nothing under way."""
    window = driver.desk.window
    yield from stop_lists(driver)
    if window.has_lists:
        driver.desk.lists.show_home()
    window.resize(1040, 720)
    window.page.bar.account_chosen.emit(0)
    ask(driver, ALL)
    yield answered(driver)
    # What is deleted later is deleted by then.
    for _ in range(3):
        yield lambda: True


_OFTEN: dict[Action, int] = {
    look_up: 12,
    look_up_many_groups: 1,
    look_up_in_vain: 8,
    ask_again: 3,
    change_ones_mind: 3,
    stop_waiting: 2,
    type_nonsense: 2,
    type_an_address: 2,
    filter_and_sort: 4,
    select_and_copy: 2,
    open_row_menu: 2,
    read_details: 2,
    see_other_groups: 2,
    export: 4,
    export_in_vain: 1,
    check_list: 3,
    pause_list: 1,
    look_at_list: 2,
    export_list: 3,
    ask_list_again: 1,
    remove_list: 2,
    paste_no_list: 1,
    switch_account: 3,
    look_round: 1,
    change_theme: 3,
    change_language: 3,
    change_zone: 1,
    read_help: 1,
    begin_an_account: 1,
    follow_link: 2,
    resize: 2,
}
"""How often each is done, beside the others."""

TOUR: tuple[Action, ...] = (*_OFTEN, change_language, look_up, look_at_list, change_language, change_theme)
"""Everything once, before it is looked how much the program holds: what is loaded at first use is there."""


def choose(random: Random) -> Action:
    """The next action."""
    return random.choices(list(_OFTEN), list(_OFTEN.values()))[0]
