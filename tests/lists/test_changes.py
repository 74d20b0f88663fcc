"""What has changed since a list was asked before."""

from array import array
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Self

import pytest

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.errors import ConnectionLostError
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.lists.changes import AddressChange, Kind, group_changes, list_changes
from jcdesk.lists.journal import create_journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from tests.lists.samples import (
    NOON,
    about,
    addresses,
    failed,
    found,
    group,
    not_found,
    opened,
    without_groups,
)

NAME = "user1@example.com"
LOST = failed(NAME, ConnectionLostError("host"))


def member(id_: str, status: Status = Status.SUBSCRIBED, title: str = "Title") -> GroupStatus:
    return group(title, id=id_, status=status, status_raw=status.value)


def kinds(before: Lookup, after: Lookup) -> list[tuple[str, str, Kind]]:
    return [
        (change.before.id if change.before else "", change.after.id if change.after else "", change.kind)
        for change in group_changes(before, after)
    ]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (Status.WAITING, Status.SUBSCRIBED, Kind.NEWLY_ACTIVE),
        (Status.UNSUBSCRIBED, Status.SUBSCRIBED, Kind.NEWLY_ACTIVE),
        (None, Status.SUBSCRIBED, Kind.NEWLY_ACTIVE),
        (Status.SUBSCRIBED, Status.UNSUBSCRIBED, Kind.NEWLY_UNSUBSCRIBED),
        (Status.WAITING, Status.UNSUBSCRIBED_BY_SERVICE, Kind.NEWLY_UNSUBSCRIBED),
        (Status.SUBSCRIBED, Status.INVALID_ADDRESS, Kind.NEWLY_UNSUBSCRIBED),
        (Status.SUBSCRIBED, None, Kind.GROUP_GONE),
        (None, Status.WAITING, Kind.NEW_GROUP),
        (Status.UNSUBSCRIBED, Status.UNSUBSCRIBED_BY_SERVICE, Kind.OTHER_STATUS),
        (Status.SUBSCRIBED, Status.UNKNOWN, Kind.OTHER_STATUS),
    ],
)
def test_each_change_of_a_status_has_its_meaning(
    before: Status | None, after: Status | None, kind: Kind
) -> None:
    old, new = (
        without_groups(NAME) if status is None else found(NAME, member("a", status))
        for status in (before, after)
    )
    assert [change.kind for change in group_changes(old, new)] == [kind]


def test_the_same_answer_is_no_change_whatever_its_order_titles_and_times() -> None:
    later = member("b", title="New")._replace(subscribed_at=NOON + timedelta(1))
    assert kinds(found(NAME, member("a"), member("b")), found(NAME, later, member("a"))) == []


def test_groups_without_an_id_are_their_titles() -> None:
    before = found(NAME, member("", title="A"), member("", title="B"))
    after = found(NAME, member("", Status.UNSUBSCRIBED, "B"), member("", title="A"))
    (change,) = group_changes(before, after)
    assert change.after is not None
    assert change.after.title == "B"


def test_a_group_that_comes_twice_is_compared_one_by_one() -> None:
    before = found(NAME, member("a"), member("a"))
    assert kinds(before, found(NAME, member("a"))) == [("a", "", Kind.GROUP_GONE)]


@pytest.mark.parametrize(("before", "after"), [(LOST, found(NAME)), (found(NAME), LOST)])
def test_what_could_not_be_asked_is_no_change(before: Lookup, after: Lookup) -> None:
    assert group_changes(before, after) == ()


def journal_of(path: Path, *lookups: Lookup | None) -> Path:
    read = addresses(len(lookups))
    create_journal(path, about(read), read)
    with opened(path) as journal:
        for row, lookup in enumerate(lookups, 1):
            if lookup is not None:
                journal.record(row, replace(lookup, address=f"user{row}@example.com"))
    return path


def changes_of(before: Path, after: Path) -> list[AddressChange]:
    with Results.opened(before) as old, Results.opened(after) as new:
        return list(list_changes(old, new))


def test_a_list_and_its_recheck_differ_row_by_row_and_in_totals(tmp_path: Path) -> None:
    a, b, c = member("a"), member("b"), member("c")
    gone, moved = member("a", Status.UNSUBSCRIBED), member("b", Status.WAITING)
    before = journal_of(
        tmp_path / "1.jclist",
        found(NAME, c, a, b),
        found(NAME, a),
        found(NAME, a, b),
        not_found(NAME),
        found(NAME, a),
        found(NAME, a),
        None,
        not_found(NAME),
    )
    after = journal_of(
        tmp_path / "2.jclist",
        found(NAME, a, b, c),
        found(NAME, gone),
        found(NAME, a),
        found(NAME, a, moved),
        LOST,
        None,
        found(NAME, a),
        without_groups(NAME),
    )
    changes = changes_of(before, after)
    assert [(change.row, [group.kind for group in change.groups]) for change in changes] == [
        (2, [Kind.NEWLY_UNSUBSCRIBED]),
        (3, [Kind.GROUP_GONE]),
        (4, [Kind.NEWLY_ACTIVE, Kind.NEW_GROUP]),
        (8, []),
    ]


def test_a_list_that_is_as_before_has_no_changes_and_few_rows_to_look_at(tmp_path: Path) -> None:
    lookups = [found(NAME, member("a"), member("", title="T"))] * 5
    before, after = (journal_of(tmp_path / f"{number}.jclist", *lookups) for number in (1, 2))
    assert changes_of(before, after) == []
    with Results.opened(before) as old, Results.opened(after) as new:
        assert list(new.rows_unlike(old)) == []
        assert list(new.rows_unlike(old)) == []


def test_an_answer_that_comes_meanwhile_does_no_harm(tmp_path: Path) -> None:
    class Asked(Results):
        def rows_unlike(self, earlier: Self) -> "array[int]":
            rows = super().rows_unlike(earlier)
            with opened(self.path) as journal:
                for row, _ in list(journal.open_rows()):
                    journal.record(row, found(NAME, member("a")))
            return rows

    before = journal_of(tmp_path / "1.jclist", found(NAME, member("a")), found(NAME, member("a")))
    after = journal_of(tmp_path / "2.jclist", not_found(NAME), None)
    with Asked.opened(before) as old, Asked.opened(after) as new:
        assert [change.row for change in list_changes(old, new)] == [1]


def test_a_list_can_be_asked_again(tmp_path: Path) -> None:
    path = journal_of(tmp_path / "1.jclist", None, None)
    with Results.opened(path) as results:
        assert results.as_read() == addresses(2)


def test_what_was_left_out_is_there_when_a_list_is_asked_again(tmp_path: Path) -> None:
    read = read_text("user1@example.com\nnobody\nuser1@example.com\n\na@\n")
    create_journal(tmp_path / "1.jclist", about(read), read)
    with Results.opened(tmp_path / "1.jclist") as results:
        assert results.as_read() == read
