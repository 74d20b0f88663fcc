"""The disk of the lists is full, in the middle of one and before one is begun."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.paths import state_folder
from tests.desktop.driving import click, said
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import paste_list, start_held
from tests.desktop.lists.service import People
from tests.support.disks import filled, mounts, small_disk

pytestmark = [mounts, pytest.mark.skipif(sys.platform != "linux", reason="disks are mounted otherwise there")]

MANY = "".join(f"user{number}@example.com\n" for number in range(300))
FULL = "The disk is full, so the list stops: an answer that cannot be kept is not asked for."


@contextmanager
def disk_of_the_lists() -> Iterator[Path]:
    """A small disk on which the lists are kept, and nothing else."""
    folder = state_folder() / "lists"
    folder.mkdir(parents=True)
    with small_disk(folder, "8m"):
        yield folder


def test_a_list_stops_on_a_full_disk_and_goes_on_where_it_was_once_there_is_room(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    with disk_of_the_lists() as disk:
        start_held(qtbot, window, service, MANY)
        with filled(disk):
            service.gate.set()
            qtbot.waitUntil(lambda: FULL in said(window), timeout=20_000)
            assert "Make room, then go on. Nothing that was answered is lost." in said(window)
            asked = len(service.asked)
            assert asked < 300
        click(window, "Go on")
        until_idle()
        window.lists.view.leave()
    # The answer that could not be kept is asked for once more, and no other.
    assert len(service.asked) == 301
    assert sorted(set(service.asked)) == sorted(MANY.split())
    assert service.asked[asked] == service.asked[asked - 1]


def test_a_list_that_cannot_be_begun_on_a_full_disk_is_told_and_nobody_asked(
    window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    with disk_of_the_lists() as disk:
        paste_list(qtbot, window)
        with filled(disk):
            click(window, "Start")
            qtbot.waitUntil(lambda: FULL in said(window), timeout=20_000)
            assert service.asked == []
        click(window, "Start")
        qtbot.waitUntil(lambda: len(service.asked) == 4)
        until_idle()
        window.lists.view.leave()
