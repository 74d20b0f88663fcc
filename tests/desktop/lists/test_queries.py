"""Questions to a journal: of each kind only the newest counts."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lists.queries import Queries
from jcdesk.desktop.tasks import Tasks
from jcdesk.lists.errors import JournalError
from jcdesk.lists.results import Results
from tests.lists.samples import made


class Asked:
    """Queries about a list of three addresses, what they answered, and how they failed."""

    def __init__(self, path: Path) -> None:
        self.tasks = Tasks()
        self.parent = QObject()
        self.answers: list[object] = []
        self.errors: list[Exception] = []
        self.started, self.gate = Event(), Event()
        self.queries = Queries(self.tasks, path, self.errors.append, self.parent)

    def hold(self) -> None:
        """Ask something that is not answered before the gate opens."""

        def work(results: Results) -> str:
            self.started.set()
            assert self.gate.wait(20)
            return f"held: {results.state().total}"

        self.queries.ask("rows", work, self.answers.append)
        assert self.started.wait(20)

    def ask(self, answer: str) -> None:
        self.queries.ask("rows", lambda _results: answer, self.answers.append)


@pytest.fixture
def asked(tmp_path: Path, qtbot: QtBot) -> Asked:
    return Asked(made(tmp_path))


def test_of_those_that_wait_only_the_newest_is_asked_and_answered(asked: Asked, qtbot: QtBot) -> None:
    asked.hold()
    asked.ask("older")
    asked.ask("newest")
    asked.gate.set()
    qtbot.waitUntil(lambda: asked.answers == ["newest"])
    asked.ask("later")
    qtbot.waitUntil(lambda: asked.answers == ["newest", "later"])
    asked.tasks.close()


def test_after_the_end_nothing_is_answered(asked: Asked, qtbot: QtBot) -> None:
    asked.hold()
    asked.ask("next")
    asked.queries.close()
    asked.gate.set()
    with qtbot.waitSignal(asked.parent.destroyed):
        asked.parent.deleteLater()
    asked.tasks.close()
    assert (asked.answers, asked.errors) == ([], [])


def test_after_the_end_what_asks_page_after_page_asks_no_more(asked: Asked) -> None:
    ended: list[JournalError] = []

    def work(results: Results) -> None:
        asked.started.set()
        assert asked.gate.wait(20)
        try:
            for _ in range(100):
                list(results.entries_of(results.address_rows()))
        except JournalError as error:
            ended.append(error)

    asked.queries.ask("comparison", work, asked.answers.append)
    assert asked.started.wait(20)
    asked.queries.close()
    asked.gate.set()
    asked.tasks.close()
    assert len(ended) == 1


def test_a_list_that_is_no_more_is_told(asked: Asked, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "list.jclist").unlink()
    asked.ask("nothing")
    qtbot.waitUntil(lambda: len(asked.errors) == 1)
    assert isinstance(asked.errors[0], JournalError)
    assert asked.answers == []
    asked.tasks.close()
