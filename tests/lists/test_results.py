"""What a list has found out: counted, filtered, sorted, read."""

import sqlite3
from array import array
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from jcdesk.addresses import AddressFault
from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.collecting import AddressList, LeftOut
from jcdesk.lists.errors import DamagedJournalError, JournalAccessError, JournalError
from jcdesk.lists.journal import create_journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter, Order, Sort
from tests.export.samples import with_status
from tests.lists.samples import NOON, about, failed, found, group, made, not_found, opened, without_groups

NAMES = ["anna", "Boris", "clara", "dora", "egor", "fedor", "100%_x"]
REFUSED = ServiceRefusedError("3", "wrong", signed=True)


def read_names() -> AddressList:
    return read_text("".join(f"{name}@example.com\n" for name in NAMES) + "anna@example.com\nnobody\n")


def in_group(title: str, status: Status = Status.SUBSCRIBED, days: int = 0) -> object:
    return group(
        title, id=title, status=status, status_raw=status.value, subscribed_at=NOON + timedelta(days)
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Anna and Boris are in groups, Clara in none, Dora is unknown, Egor failed; two are not asked yet."""
    path = tmp_path / "list.jclist"
    read = read_names()
    create_journal(path, about(read), read)
    anna = found("anna@example.com", in_group("VIP"), in_group("news", Status.WAITING, 2))
    boris = found("Boris@example.com", in_group("news", days=1), in_group("Архив", Status.UNSUBSCRIBED))
    clara, dora = without_groups("clara@example.com"), not_found("dora@example.com")
    with opened(path) as journal:
        for row, lookup in enumerate((anna, boris, clara, dora, failed("egor@example.com", REFUSED)), 1):
            journal.record(row, lookup)
    return path


def names(path: Path, wanted: Filter | None = None, order: Order | None = None) -> list[str]:
    with Results.opened(path) as results:
        rows = results.address_rows(wanted or Filter(), order or Order())
        return [entry.address.partition("@")[0] for entry in results.entries(rows)]


def number(path: Path, title: str) -> int:
    with Results.opened(path) as results:
        return next(total.number for total in results.groups() if total.title == title)


def test_totals_count_addresses(path: Path) -> None:
    with Results.opened(path) as results:
        totals = results.totals()
        assert totals.outcomes == {
            Outcome.FOUND: 2,
            Outcome.NO_GROUPS: 1,
            Outcome.NOT_FOUND: 1,
            Outcome.FAILED: 1,
        }
        assert {status: count for status, count in totals.statuses.items() if count} == {
            Status.SUBSCRIBED: 2,
            Status.WAITING: 1,
            Status.UNSUBSCRIBED: 1,
        }
        assert totals.active_nowhere == 2


def test_totals_of_a_new_list_are_all_zero(tmp_path: Path) -> None:
    with Results.opened(made(tmp_path)) as results:
        assert set(results.totals().outcomes.values()) | set(results.totals().statuses.values()) == {0}
        assert results.groups() == []


def test_groups_are_counted_by_status_in_the_order_of_their_titles(path: Path) -> None:
    with Results.opened(path) as results:
        totals = [(t.title, {s.name: n for s, n in t.statuses.items() if n}) for t in results.groups()]
    assert totals == [
        ("news", {"SUBSCRIBED": 1, "WAITING": 1}),
        ("VIP", {"SUBSCRIBED": 1}),
        ("Архив", {"UNSUBSCRIBED": 1}),
    ]


def test_a_renamed_group_is_one_group_with_its_last_title(tmp_path: Path) -> None:
    path = made(tmp_path, 3)
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", group("Old")))
        journal.record(2, found("user2@example.com", group("New", status=Status.WAITING)))
        journal.record(3, not_found("user3@example.com"))
    with Results.opened(path) as results:
        (total,) = results.groups()
        assert (total.title, sum(total.statuses.values())) == ("New", 2)
    assert names(path, Filter(absent_from=total.number)) == ["user3"]


def test_groups_are_in_the_order_in_which_people_look_for_them(tmp_path: Path) -> None:
    path = made(tmp_path, 1)
    groups = [group(title, id=title) for title in ("Ёлка", "Group 10", "group 9", "Елка 2")]
    with opened(path) as journal:
        journal.record(1, found("user1@example.com", *groups))
    with Results.opened(path) as results:
        assert [one.title for one in results.groups()] == ["group 9", "Group 10", "Ёлка", "Елка 2"]


def test_entries_come_back_as_they_were_answered(path: Path) -> None:
    with Results.opened(path) as results:
        entries = list(results.all_entries())
        # Errors are the same only if they are one object.
        assert list(map(repr, results.entries(results.address_rows()))) == list(map(repr, entries))
    assert [entry.line for entry in entries] == [1, 2, 3, 4, 5, 6, 7]
    assert entries[0].lookup == found(
        "anna@example.com", in_group("VIP"), in_group("news", Status.WAITING, 2)
    )
    assert entries[4].lookup is not None
    assert isinstance(entries[4].lookup.error, ServiceRefusedError)
    assert entries[5].lookup is None


@pytest.mark.parametrize("status", list(Status))
def test_every_status_comes_back(tmp_path: Path, status: Status) -> None:
    path = made(tmp_path, 1)
    lookup = found("user1@example.com", with_status(status))
    with opened(path) as journal:
        journal.record(1, lookup)
    with Results.opened(path) as results:
        assert results.entries([1])[0].lookup == lookup
    assert names(path, Filter(status=status)) == ["user1"]


def test_what_was_left_out_comes_in_the_order_of_lines(path: Path) -> None:
    with Results.opened(path) as results:
        assert list(results.left_out()) == [
            LeftOut(8, "anna@example.com", None, 1),
            LeftOut(9, "nobody", AddressFault.NO_AT, None),
        ]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter(), NAMES),
        (Filter("BORIS"), ["Boris"]),
        (Filter("%_"), ["100%_x"]),
        (Filter("@example.com", outcome=Outcome.NOT_FOUND), ["dora"]),
        (Filter(outcome=Outcome.FAILED), ["egor"]),
        (Filter(status=Status.WAITING), ["anna"]),
        (Filter(status=Status.SUBSCRIBED), ["anna", "Boris"]),
        (Filter(active_nowhere=True), ["clara", "dora"]),
    ],
)
def test_addresses_are_filtered(path: Path, wanted: Filter, expected: list[str]) -> None:
    assert names(path, wanted) == expected


CASES = ["Вера", "анна", "ВЕРА2", "anna", "Ёлка", "Zoe", "straße", "Анна2"]


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Addresses in several scripts and cases, in a group each."""
    path = tmp_path / "list.jclist"
    read = read_text("\n".join(f"{name}@example.com" for name in CASES))
    create_journal(path, about(read), read)
    with opened(path) as journal:
        for row, address in enumerate(read.addresses, 1):
            journal.record(row, found(address, in_group("news")))
    return path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("вера", ["Вера", "ВЕРА2"]),
        ("АННА", ["анна", "Анна2"]),
        ("ANNA", ["anna"]),
        ("STRASSE", ["straße"]),
        ("ёл", ["Ёлка"]),
        ("вер_", []),
        ("@EXAMPLE", CASES),
    ],
)
def test_addresses_are_filtered_by_a_text_whatever_its_case(
    mixed: Path, text: str, expected: list[str]
) -> None:
    assert names(mixed, Filter(text)) == expected
    with Results.opened(mixed) as results:
        assert len(results.membership_keys(Filter(text))) == len(expected)


def test_addresses_are_sorted_whatever_their_case(mixed: Path) -> None:
    in_order = ["anna", "straße", "Zoe", "Анна2", "анна", "ВЕРА2", "Вера", "Ёлка"]
    assert names(mixed, order=Order(Sort.ADDRESS)) == in_order
    with Results.opened(mixed) as results:
        for wanted in (Filter(), Filter("@", group=1)):
            keys = results.membership_keys(wanted, Order(Sort.ADDRESS))
            found_names = [one.address.partition("@")[0] for one in results.memberships(keys)]
            assert found_names == in_order


def test_what_is_no_text_has_no_case(tmp_path: Path) -> None:
    path = tmp_path / "list.jclist"
    read = AddressList(["Б\ud800@example.com", "анна@example.com"], array("Q", [1, 2]), line_count=2)
    create_journal(path, about(read), read)
    assert names(path, order=Order(Sort.ADDRESS)) == ["анна", "Б\ud800"]
    assert names(path, Filter("АННА")) == ["анна"]


def test_addresses_are_filtered_by_group(path: Path) -> None:
    news = number(path, "news")
    assert names(path, Filter(group=news)) == ["anna", "Boris"]
    assert names(path, Filter(group=news, status=Status.WAITING)) == ["anna"]
    assert names(path, Filter("boris", group=news, status=Status.WAITING)) == []


def test_who_is_not_in_a_group_is_only_who_was_asked(path: Path) -> None:
    assert names(path, Filter(absent_from=number(path, "VIP"))) == ["Boris", "clara", "dora"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order(Sort.ADDRESS), ["100%_x", "anna", "Boris", "clara", "dora", "egor", "fedor"]),
        (Order(Sort.ADDRESS, descending=True), ["fedor", "egor", "dora", "clara", "Boris", "anna", "100%_x"]),
        (Order(Sort.OUTCOME), NAMES),
        (Order(Sort.GROUPS, descending=True), NAMES),
        (Order(Sort.STATUS), NAMES),
        (Order(Sort.ASKED_AT, descending=True), NAMES),
    ],
)
def test_addresses_are_sorted_and_ties_keep_the_order_of_the_list(
    path: Path, order: Order, expected: list[str]
) -> None:
    assert names(path, order=order) == expected


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("descending", [True, False])
def test_everything_can_be_sorted_by_everything_and_nothing_gets_lost(
    path: Path, sort: Sort, *, descending: bool
) -> None:
    with Results.opened(path) as results:
        order = Order(sort, descending)
        assert sorted(results.address_rows(order=order)) == list(range(1, 8))
        assert sorted(results.membership_keys(order=order)) == sorted(results.membership_keys())


def memberships(
    path: Path, wanted: Filter | None = None, order: Order | None = None
) -> list[tuple[str, str]]:
    with Results.opened(path) as results:
        keys = results.membership_keys(wanted or Filter(), order or Order())
        return [(one.address[0], one.group.title) for one in results.memberships(keys)]


def test_memberships_are_filtered_and_sorted(path: Path) -> None:
    everything = [("a", "VIP"), ("a", "news"), ("B", "news"), ("B", "Архив")]
    assert memberships(path) == everything
    assert memberships(path, Filter(group=number(path, "news"))) == [("a", "news"), ("B", "news")]
    assert memberships(path, Filter(status=Status.SUBSCRIBED)) == [("a", "VIP"), ("B", "news")]
    assert memberships(path, Filter("boris")) == everything[2:]
    assert memberships(path, Filter("boris", group=number(path, "news"))) == [("B", "news")]
    assert memberships(path, Filter(absent_from=number(path, "VIP"))) == everything[2:]
    subscribed_by_address = Order(Sort.ADDRESS, descending=True)
    assert memberships(path, Filter(status=Status.SUBSCRIBED), subscribed_by_address) == [
        ("B", "news"),
        ("a", "VIP"),
    ]
    assert memberships(path, order=Order(Sort.GROUP)) == [
        ("a", "news"),
        ("B", "news"),
        ("a", "VIP"),
        ("B", "Архив"),
    ]
    assert memberships(path, order=Order(Sort.SUBSCRIBED_AT, descending=True))[:2] == [
        ("a", "news"),
        ("B", "news"),
    ]


def test_a_list_can_be_read_while_it_is_asked(path: Path) -> None:
    with Results.opened(path) as results, opened(path) as journal:
        entries = results.all_entries()
        next(entries)
        journal.record(6, not_found("fedor@example.com"))
        assert results.state().answered == 6
        assert len(list(entries)) == 6


def test_a_list_that_is_no_more_is_an_error(path: Path) -> None:
    path.unlink()
    with pytest.raises(JournalError), Results.opened(path):
        pass


def test_a_group_that_comes_while_the_list_is_read_is_known_at_once(path: Path) -> None:
    with Results.opened(path) as results:
        assert [group.title for group in lookup_of(results, 1).groups] == ["VIP", "news"]
        with opened(path) as journal:
            journal.record(6, found("fedor@example.com", in_group("new"), in_group("VIP")))
        assert [group.title for group in lookup_of(results, 6).groups] == ["new", "VIP"]


def lookup_of(results: Results, row: int) -> Lookup:
    (entry,) = results.entries([row])
    assert entry.lookup is not None
    return entry.lookup


def test_a_group_that_is_missing_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM mailing_group WHERE title = 'VIP'")
    with Results.opened(path) as results, pytest.raises(DamagedJournalError):
        results.entries([1])


@pytest.mark.parametrize(
    ("change", "read"),
    [
        # Python makes no text of it.
        ("UPDATE address SET text = CAST(x'ff' AS TEXT)", lambda results: results.entries([1])),
        ("UPDATE answer SET status_0 = 1 << 40", lambda results: results.membership_keys()),
        # Of an address that is not asked yet.
        (
            "INSERT INTO membership VALUES (6, 0, 1, 0, NULL, NULL, '')",
            lambda results: results.memberships(results.membership_keys(order=Order(Sort.GROUP))),
        ),
    ],
)
def test_what_a_stranger_has_changed_is_damage(
    path: Path, change: str, read: Callable[[Results], object]
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(change)
    with Results.opened(path) as results, pytest.raises(DamagedJournalError):
        read(results)


def test_a_question_that_is_interrupted_is_an_error(path: Path) -> None:
    with Results.opened(path) as results:
        # Called in the midst of a question, as another thread would.
        results.journal.connection.set_progress_handler(results.journal.interrupt, 1)
        with pytest.raises(JournalAccessError):
            results.totals()
        results.journal.connection.set_progress_handler(None, 0)
        assert results.state().answered == 5


@pytest.mark.parametrize(
    "ask",
    [
        Results.totals,
        Results.groups,
        Results.left_out_counts,
        Results.address_rows,
        lambda results: results.membership_keys(order=Order(Sort.GROUP)),
        lambda results: list(results.lines()),
    ],
)
def test_what_is_asked_after_an_interruption_is_an_error_too(
    path: Path, ask: Callable[[Results], object]
) -> None:
    with Results.opened(path) as results:
        ask(results)
        results.journal.interrupt()
        with pytest.raises(JournalAccessError):
            ask(results)


def test_what_is_asked_of_closed_results_is_our_own_fault_and_no_damage(path: Path) -> None:
    with Results.opened(path) as results:
        pass
    with pytest.raises(sqlite3.ProgrammingError):
        results.state()
