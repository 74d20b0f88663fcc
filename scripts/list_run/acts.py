"""What a person does in the real window, in this process."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest

from jcdesk.accounts.accounts import AccountsFile
from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.justclick.lookups import Outcome
from jcdesk.lists.views import Filter
from jcdesk.system.paths import config_folder
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile
from scripts.list_run import COUNT, FOLDER
from scripts.list_run.service import MARKS
from tests.desktop.accounts.driving import choose_file
from tests.desktop.driving import click, said
from tests.desktop.lists.driving import drop
from tests.support.answers import KEY

KILL_AT = 330


class Act:
    """The real window in this process, and what a person does in it."""

    def __init__(self, language: str = "en", theme: str = "light") -> None:
        preferences = Preferences(SettingsFile(config_folder() / "settings.json"))
        preferences.change(language=language)
        self.name = f"{language}-{theme}"
        self.desk = Desk(Theme(make_application(preferences), theme), preferences, Redaction())
        [account] = AccountsFile(config_folder() / "accounts.json").load()
        self.desk.keys.vault.keep_for_session(account, KEY)  # a person would type it in
        self.desk.open()
        self.desk.window.resize(1180, 800)
        assert QTest.qWaitForWindowExposed(self.desk.window)
        self.window = self.desk.window

    @staticmethod
    def turn() -> None:
        """Let the window do what it has to, for 20 ms at most."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def wait(self, reached: Callable[[], bool], seconds: float = 90.0) -> None:
        """Let the window go on until that is so."""
        began = monotonic()
        while not reached():
            assert monotonic() - began < seconds, self.said()
            self.turn()

    def rest(self, seconds: float = 0.4) -> None:
        """Let the window go on for a while."""
        over = monotonic() + seconds
        self.wait(lambda: monotonic() > over)

    def said(self) -> str:
        """Every text in the window's labels."""
        return said(self.window)

    def click(self, name: str) -> None:
        """Click what has this accessible name."""
        click(self.window, name)

    def picture(self, name: str) -> None:
        """Keep what the window shows."""
        self.rest()
        self.window.grab().save(str(FOLDER / f"{name}.png"))

    def progress(self) -> tuple[int, int] | None:
        """How far the lists are that are asked: the same as in the window's title."""
        return self.desk.lists.progress

    def watch(self, until: Callable[[], bool], fault: str) -> None:
        """Go on whenever the list stops, with a picture of why, until that is so."""
        stops = 0
        waits: set[str] = set()
        while not until():
            self.turn()
            bar = self.window.lists.view.run_bar
            if self.progress() is None:
                self.rest(0.2)
                if until() or not bar.isVisible():
                    return
                assert bar.notice.isVisible(), self.said()
                stops += 1
                self.picture(f"{fault}-{stops}")
                bar.go_on.click()
                continue
            [running] = self.desk.lists.runs.all
            if running.waiting is not None and running.waiting.why.value not in waits:
                waits.add(running.waiting.why.value)
                self.picture(f"{fault}-waits-{running.waiting.why.value}")


def begin(path: str) -> None:
    """Drop a file, look at what is in it, ask, pause, look somebody up, and be killed."""
    act = Act()
    act.window.show_lists()
    act.picture("01-home")
    drop(act.window, Path(path))
    act.wait(act.window.lists.preview.isVisible)
    act.picture("02-preview")
    act.click("Start")
    act.wait(lambda: (act.progress() or (0, 0))[0] >= 10)
    act.picture("03-asking")
    act.click("Pause")
    act.wait(lambda: "Paused." in act.said())
    act.picture("04-paused")
    act.click("Go on")
    for number in (1, 2):
        act.window.focus_search()
        act.window.page.bar.box.setText(f"single{number}@example.com")
        act.window.page.bar.button.click()
        act.wait(lambda: act.window.page.shown() is not None)
        act.picture(f"05-single-lookup-{number}")
        act.window.show_lists()
    act.watch(lambda: (act.progress() or (0, 0))[0] >= KILL_AT, "06-stop")
    act.window.grab().save(str(FOLDER / "07-before-the-kill.png"))
    os.kill(os.getpid(), signal.SIGKILL)


def go_on() -> None:
    """Start again, be told of the list, and have it asked to its end."""
    act = Act()
    act.wait(lambda: "is not finished" in act.said())
    act.picture("08-next-start")
    act.click("Show the list")
    act.wait(act.window.lists.view.run_bar.isVisible)
    act.picture("09-list-at-rest")
    act.click("Go on")
    act.watch(lambda: act.progress() is None and not act.window.lists.view.run_bar.isVisible(), "10-stop")
    act.picture("11-finished")
    act.desk.close()


def read(language: str, theme: str) -> None:
    """Look at the finished list from every side, and save it."""
    act = Act(language, theme)
    lists = act.window
    lists.show_lists()
    act.wait(lambda: lists.lists.home.model.rowCount() == 1)
    act.picture(f"12-{act.name}-home")
    lists.lists.home.show_button.click()
    view = lists.lists.view
    act.wait(lambda: view.model.rowCount() == COUNT)
    view.table.selectRow(30)
    act.picture(f"13-{act.name}-addresses")
    for place, name in enumerate(("addresses", "groups", "chart", "matrix", "changes", "not-asked")):
        if view.tabs.isTabVisible(place):
            view.tabs.setCurrentIndex(place)
            act.picture(f"14-{act.name}-{name}")
    view.tabs.setCurrentIndex(0)
    view.filters.choose(Filter(outcome=Outcome.FAILED))
    act.wait(lambda: view.model.rowCount() == len(MARKS))
    view.table.selectRow(5)
    act.picture(f"15-{act.name}-faults")
    view.filters.choose(Filter())
    act.wait(lambda: view.model.rowCount() == COUNT)
    if theme == "light":
        for kind in ("Excel", "CSV", "JSON Lines"):
            save(act, kind, language)
    act.desk.close()


def save(act: Act, kind: str, language: str) -> None:
    """Click the button that saves the list as a file of this kind, say where, and wait until it is there."""
    ending = {"Excel": "xlsx", "CSV": "csv", "JSON Lines": "jsonl"}[kind]
    path = FOLDER / f"list-{language}.{ending}"
    act.click(QCoreApplication.translate("ListFoot", "Export list to {format}").format(format=kind))
    choose_file(path)
    act.wait(lambda: str(path) in act.said() and path.exists())
    act.picture(f"16-{act.name}-saved-{ending}")


ACTS: dict[str, Callable[..., None]] = {"begin": begin, "go-on": go_on, "read": read}
"""By the words that start them."""
