"""What may come over a list that is asked: no room, no network, a service that asks for patience, a sleep."""

import gc
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.export import list_report
from jcdesk.export.list_report import ListReport
from jcdesk.lists import delays
from jcdesk.lists.journal import About, digest_of
from jcdesk.lists.pace import Lane, Pace
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from jcdesk.lists.shelf import Shelf
from jcdesk.system.paths import state_folder
from tests.desktop.accounts.driving import choose_file
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import begin_look_up, click, column, find, said, verdict
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import (
    MANY,
    paste_list,
    results,
    start,
    start_held,
    until_settled,
)
from tests.desktop.lists.service import People, people
from tests.desktop.settings.driving import open_with
from tests.lists.samples import NOON, found, group, opened
from tests.support.disks import files_no_larger_than, mounts, small_disk
from tests.support.http import http
from tests.support.ports import silent_port, url_of

ORDER = MANY.split()


@mounts
def test_a_full_disk_stops_the_list_and_it_goes_on_when_there_is_room(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    folder = state_folder() / "lists"
    folder.mkdir(parents=True)
    with small_disk(folder, "6M"), (folder / "other").open("ab", buffering=0) as other:
        paste_list(qtbot, window, "".join(f"user{number}@example.com\n" for number in range(300)))
        service.most = 3
        start(qtbot, window)
        qtbot.waitUntil(lambda: len(service.asked) == 3)
        with suppress(OSError):
            while other.write(b"x" * 4096):
                pass
        service.gate.set()
        until_idle()
        assert "Make room, then go on. Nothing that was answered is lost." in said(window)
        assert len(service.asked) < 300
        (folder / "other").unlink()
        other.close()
        click(window, "Go on")
        until_idle()
        # The answer that found no room is asked for again.
        assert len(service.asked) == 301
        assert set(results(window)) == {"Not in the account"}
        click(window, "All lists")


def test_a_list_that_finds_no_room_at_its_start_is_told(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    paste_list(qtbot, window, MANY)
    with files_no_larger_than(20_000):
        click(window, "Start")
        qtbot.waitUntil(lambda: "not kept" in said(window) or "disk" in said(window))
    assert service.asked == []
    assert window.lists.preview.isVisible()
    start(qtbot, window)
    until_idle()
    assert service.asked == ORDER


def test_a_service_that_asks_for_patience_is_waited_for_as_told(
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk, account: Account, until_idle: Wait
) -> None:
    now = monotonic()
    desk.services.paces._paces[account.place] = pace = Pace(0.0, lambda: now)
    service.troubles["user3@example.com"] = [http(b"", "429 Too Many Requests", Retry_After="2")]
    paste_list(qtbot, window, MANY)
    start(qtbot, window)
    qtbot.waitUntil(lambda: "The service asks for patience. It goes on in " in said(window))
    # To hurry is not offered.
    assert not window.lists.view.run_bar.go_on.isVisible()
    window.focus_search()
    with qtbot.waitSignal(window.page.answered):
        begin_look_up(window, "anna@example.com")
        # Whoever asks for this account waits, and the single lookup goes first then.
        qtbot.waitUntil(lambda: {lane for lane, _ in pace._waiting} == set(Lane))
        assert service.asked == ORDER[:4]
        # Two requests that may begin at once would race to the server.
        pace.change(1.0)
        now += 2
        pace._wake()
    assert verdict(window).startswith("Subscribed in 1 of 2 groups")
    assert service.asked == [*ORDER[:4], "anna@example.com"]
    pace.change(0.0)
    until_idle()
    assert service.asked == [*ORDER[:4], "anna@example.com", *ORDER[3:]]


def test_a_pause_and_going_on_do_not_make_a_wait_that_the_service_wants_look_like_asking(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    service.troubles["user3@example.com"] = [http(b"", "429 Too Many Requests", Retry_After="3600")]
    paste_list(qtbot, window, MANY)
    start(qtbot, window)
    wait = "The service asks for patience. It goes on in "
    qtbot.waitUntil(lambda: wait in said(window))
    click(window.lists, "Pause")
    assert "Paused. Nothing is asked until you go on." in said(window)
    click(window.lists, "Go on")
    assert wait in said(window)
    click(window.lists, "Stop")
    qtbot.waitUntil(window.lists.view.run_bar.go_on.isVisible)
    assert service.asked == ORDER[:4]


def test_a_lost_answer_is_asked_for_again(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Asked by itself it would not wait for the click.
    monkeypatch.setattr(delays, "FIRST", 60.0)
    service.troubles["user1@example.com"] = [None]
    paste_list(qtbot, window, MANY)
    start(qtbot, window)
    qtbot.waitUntil(lambda: "The answer was lost. Next try in " in said(window))
    click(window, "Go on")
    until_idle()
    assert service.asked == [*ORDER[:2], *ORDER[1:]]


def test_without_a_network_it_waits_and_goes_on_by_itself(desk: Desk, qtbot: QtBot, until_idle: Wait) -> None:
    with silent_port() as port:
        window = open_with(qtbot, desk, Account("Shop", "acme", url_of(port), pace=0.0))
        window.show_lists()
        paste_list(qtbot, window, MANY)
        start(qtbot, window)
        qtbot.waitUntil(lambda: "No way to the service. Next try in " in said(window))
        assert not window.lists.view.run_bar.notice.isVisible()
        with people(port) as back:
            until_idle()
            assert back.asked == ORDER
    assert set(results(window)) == {"Not in the account"}


def test_a_sleep_of_the_machine_is_followed_by_no_burst(
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk, account: Account, until_idle: Wait
) -> None:
    asleep = 0.0

    def clock() -> float:
        return monotonic() + asleep

    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(replace(account, pace=0.2), account)
    desk.services.paces._paces[account.place] = Pace(0.2, clock)
    paste_list(qtbot, window, "".join(f"user{number}@example.com\n" for number in range(8)))
    begun = monotonic()
    start(qtbot, window)
    qtbot.waitUntil(lambda: len(service.asked) >= 2)
    asleep += 8 * 3600
    qtbot.waitUntil(lambda: len(service.asked) >= 4)
    asleep += 8 * 3600
    until_idle()
    # The first begins at once, and one after each night, which was long enough; all others wait again. A busy
    # machine may make that longer, never shorter. Gaps tell nothing: what is added to one the next one lacks.
    assert service.times[-1] - begun >= (8 - 3) * 0.2
    assert len(service.asked) == 8


def test_a_second_jcdesk_does_not_ask_the_same_list(  # noqa: PLR0917 - each of them is a fixture
    window: MainWindow,
    qtbot: QtBot,
    service: People,
    desk: Desk,
    theme: Theme,
    home: Path,
    account: Account,
    until_idle: Wait,
) -> None:
    start_held(qtbot, window, service, MANY)
    with fresh_desk(theme, home) as other:
        second = open_with(qtbot, other, account)
        second.show_lists()
        table = second.lists.home.table
        qtbot.waitUntil(lambda: second.lists.home.model.rowCount() == 1)
        assert "going on in another window" in column(table, 3)[0]
        click(second, "Show list")
        qtbot.waitUntil(lambda: "Another jcdesk is asking this list. What it finds" in said(second))
        assert not second.lists.view.run_bar.go_on.isVisible()
        # Who has pressed it before that was seen has asked nothing either.
        second.lists.view.run_bar.go_on_wanted.emit()
        qtbot.waitUntil(lambda: "Another jcdesk is asking this list right now." in said(second))
        service.gate.set()
        until_idle()
    assert service.asked == ORDER


@pytest.mark.parametrize("kind", ["Excel", "CSV"])
def test_a_large_export_shows_how_far_it_is_and_leaves_no_half_file(
    window: MainWindow,
    qtbot: QtBot,
    account: Account,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    read = read_text("".join(f"user{number}@example.com\n" for number in range(4000)))
    about = About("large", NOON, "Shop", account.login, account.url, "", 4000, digest_of(read.addresses))
    path = Shelf(state_folder() / "lists").add(about, read)
    groups = [group(f"Group {number}", id=f"{number}") for number in range(10)]
    with opened(path) as journal:
        for row, address in journal.open_rows():
            journal.record(row, found(address, *groups))
    window.lists.show_list(path)
    until_settled(qtbot, window)
    assert "4,000 addresses" in said(window)
    files = tmp_path / "files"
    files.mkdir()
    gate = Event()

    def held(results: Results, *rest: Any) -> ListReport:  # noqa: ANN401 - whatever a report is made of
        report = ListReport(results, *rest)
        return replace(report, tell=lambda share: (report.tell(share), share > 0.1 and gate.wait(20)))

    monkeypatch.setattr(list_report, "ListReport", held)
    click(window, f"Export list to {kind}")
    choose_file(files / "out")
    qtbot.waitUntil(lambda: "Saving " in said(window))
    window.lists.news.say("Something else.", "warning")
    bar = find(window.lists.saving, "Progress", QProgressBar)
    qtbot.waitUntil(lambda: 0 < bar.value() < bar.maximum())
    click(window, "Cancel")
    gate.set()
    qtbot.waitUntil(lambda: "Not saved: " in said(window))
    qtbot.waitUntil(lambda: list(files.iterdir()) == [])
    # Nothing of it may fail when Python tidies up.
    gc.collect()
    click(window, "Export list to CSV")
    choose_file(files / "out.csv")
    qtbot.waitUntil(lambda: "Saved: " in said(window))
    assert (files / "out.csv").read_text("utf-8-sig").count("\n") == 40_001
