"""Lists of a million lines: the window goes on while they are read, shown and begun."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click
from tests.desktop.lists.driving import drop, text_of
from tests.desktop.lists.service import People
from tests.soak.stalls import StallWatch
from tests.support.settled import is_read

LINES = 1_000_000

LONGEST = 0.5
"""Seconds for which the window may stand still here: many times what it should, on a busy machine."""


@contextmanager
def never_standing_still() -> Iterator[None]:
    """Within the block the event loop keeps turning; time without a processor for it does not count."""
    watch = StallWatch(LONGEST)
    try:
        yield
    finally:
        watch.close()
    assert [stall for stall in watch.stalls if stall.own > LONGEST] == []


def preview(qtbot: QtBot, window: MainWindow, file: Path) -> str:
    """Drop a file, wait for what was found, and return the counts."""
    with never_standing_still():
        drop(window, file)
        qtbot.waitUntil(window.lists.preview.isVisible, timeout=120_000)
        qtbot.waitUntil(window.lists.preview.start_button.hasFocus)
        # What is laid out and painted then belongs to it, and comes before a timer that wants no time.
        painted = QTimer(window, interval=0, singleShot=True)
        with qtbot.waitSignal(painted.timeout):
            painted.start()
    return text_of(window, "Counts")


def test_a_million_addresses_are_read_and_begun_while_the_window_goes_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, service: People
) -> None:
    file = tmp_path / "many.txt"
    file.write_text("".join(f"user{number}@example{number % 977}.com\n" for number in range(LINES)), "utf-8")
    turns: list[int] = []
    bar = window.lists.reading_progress
    clock = QTimer(window, interval=20)
    clock.timeout.connect(lambda: turns.append(bar.value()))
    clock.start()
    assert preview(qtbot, window, file) == "1,000,000 lines: 1,000,000 addresses"
    clock.stop()
    # It was painted and could be used all the time.
    assert len(turns) > 20
    assert len(set(turns)) > 5
    service.gate.clear()
    with never_standing_still():
        click(window, "Start")
        qtbot.waitUntil(lambda: window.lists.view.path is not None, timeout=60_000)
        qtbot.waitUntil(lambda: is_read(window.lists.view), timeout=60_000)
        assert window.lists.view.model.rowCount() == LINES
    service.gate.set()


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("user0@example.com", "1,000,001 lines: 1 address, 1,000,000 duplicates"),
        ("nobody", "1,000,001 lines: 1 address, 1,000,000 texts that are no address"),
    ],
)
def test_a_million_lines_that_are_not_asked_are_shown_while_the_window_goes_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, line: str, counts: str
) -> None:
    file = tmp_path / "many.txt"
    file.write_text("user0@example.com\n" + LINES * f"{line}\n", "utf-8")
    assert preview(qtbot, window, file) == counts
    assert window.lists.preview.table.texts.rowCount() == LINES


def test_a_long_table_is_read_while_the_window_goes_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "many.csv"
    rows = "".join(f"{n};Anna {n};user{n % 100_000}@example.com;x\n" for n in range(200_000))
    file.write_text("number;name;e-mail;more\n" + rows, "utf-8")
    assert preview(qtbot, window, file) == "200,000 lines: 100,000 addresses, 100,000 duplicates"
