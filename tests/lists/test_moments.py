"""What a list knows is told as it is in one moment, also while it is asked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.database import open_database
from jcdesk.lists.journal_reader import JournalReader
from jcdesk.lists.results import Results
from jcdesk.lists.views import Order, Sort
from tests.lists.samples import found, group, made, opened

LAST = 3
BY_GROUP = Order(Sort.GROUP)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two addresses are in two groups each; the third one is not asked yet."""
    path = made(tmp_path, LAST)
    with opened(path) as journal:
        for row, address in list(journal.open_rows())[:-1]:
            journal.record(row, found(address, group("News", id="a"), group("Sales", id="b")))
    return path


@pytest.mark.parametrize(
    ("ask", "between"),
    [
        (Results.groups, "FROM membership GROUP BY"),
        (Results.counts, "FROM mailing_group ORDER BY"),
        (lambda results: results.membership_keys(order=BY_GROUP), "FROM membership ORDER BY"),
    ],
)
def test_an_answer_that_comes_between_two_looks_at_the_journal_is_no_damage(
    path: Path, ask: Callable[[Results], object], between: str
) -> None:
    with open_database(path) as connection, opened(path) as journal:
        results = Results(JournalReader(connection, path))

        def answer(statement: str) -> None:
            if between in statement:
                connection.set_trace_callback(None)
                journal.record(LAST, found("user3@example.com", group("New", id="c")))

        before = ask(results)
        connection.set_trace_callback(answer)
        assert ask(results) == before
        assert results.state().answered == LAST
        assert ask(results) != before


def test_totals_are_those_of_one_moment(path: Path) -> None:
    with open_database(path) as connection, opened(path) as journal:
        results = Results(JournalReader(connection, path))

        def answer(statement: str) -> None:
            if "status_0 = 0" in statement:
                journal.record(LAST, found("user3@example.com", group()))

        connection.set_trace_callback(answer)
        totals = results.totals()
        assert (totals.outcomes[Outcome.FOUND], totals.statuses[Status.SUBSCRIBED]) == (2, 2)
