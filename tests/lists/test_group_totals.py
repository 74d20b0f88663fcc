"""How many addresses are known not to be in a group: as many as the filter finds."""

from pathlib import Path

from jcdesk.justclick.errors import ConnectionLostError
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter
from tests.lists.samples import failed, found, group, made, not_found, opened, without_groups


def absent(path: Path) -> dict[str, int]:
    """How many are not in each group, which the filter finds as well."""
    with Results.opened(path) as results:
        totals = results.groups()
        for total in totals:
            assert len(results.address_rows(Filter(absent_from=total.number))) == total.absent
        return {total.title: total.absent for total in totals}


def test_who_could_not_be_asked_or_was_not_yet_is_in_no_group_and_missing_from_none(tmp_path: Path) -> None:
    path = made(tmp_path, 6)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", group("News", id="1"), group("Club", id="2")))
        journal.record(2, found("user2@example.com", group("News", id="1")))
        journal.record(3, without_groups("user3@example.com"))
        journal.record(4, not_found("user4@example.com"))
        journal.record(5, failed("user5@example.com", ConnectionLostError("host")))
    assert absent(path) == {"Club": 3, "News": 2}


def test_an_address_that_is_in_a_group_twice_is_one_address(tmp_path: Path) -> None:
    path = made(tmp_path)
    with opened(path) as journal:
        twice = group("News"), group("News", status=Status.WAITING)
        journal.record(1, found("user1@example.com", *twice))
        journal.record(2, not_found("user2@example.com"))
    assert absent(path) == {"News": 1}


def test_a_group_has_one_such_number_whatever_it_was_called(tmp_path: Path) -> None:
    path = made(tmp_path)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", group("Old")))
        journal.record(2, found("user2@example.com", group("New")))
        journal.record(3, not_found("user3@example.com"))
    assert absent(path) == {"New": 1}
