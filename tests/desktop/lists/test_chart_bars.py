"""The figures of the chart: which bars it has, in which order, and what each part of them picks out."""

from PySide6.QtCore import QCoreApplication

from jcdesk.desktop.lists.chart_bars import Bar, Part, address_bars, group_bars
from jcdesk.desktop.look.icons import OUTCOME_ICONS, STATUS_ICONS
from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import GroupTotal, Totals
from jcdesk.lists.views import Filter
from jcdesk.words.lookups import LookupWords

NOBODY = dict.fromkeys(Status, 0)
NO_OUTCOMES = dict.fromkeys(Outcome, 0)
WORDS = LookupWords(QCoreApplication.translate)


def test_addresses_have_a_bar_for_each_status_and_outcome_that_occurs() -> None:
    outcomes = NO_OUTCOMES | {Outcome.FAILED: 2, Outcome.NOT_FOUND: 29}
    totals = Totals(outcomes, NOBODY | {Status.UNSUBSCRIBED: 3, Status.SUBSCRIBED: 5}, 0)
    heading, *bars = address_bars(totals, WORDS)
    assert heading == Bar("Addresses with this status in some group")
    assert [(bar.label, bar.total) for bar in bars] == [
        ("Subscribed", 5),
        ("Unsubscribed", 3),
        ("Not in the account", 29),
        ("Could not ask", 2),
    ]
    assert [part.wanted for bar in bars for part in bar.parts] == [
        Filter(status=Status.SUBSCRIBED),
        Filter(status=Status.UNSUBSCRIBED),
        Filter(outcome=Outcome.NOT_FOUND),
        Filter(outcome=Outcome.FAILED),
    ]


def test_the_group_with_the_most_addresses_comes_first_and_ends_in_who_is_not_in_it() -> None:
    small = GroupTotal(7, "a", "Small", NOBODY | {Status.WAITING: 1}, 9)
    large = GroupTotal(8, "b", "", NOBODY | {Status.SUBSCRIBED: 2, Status.WAITING: 4}, 4)
    heading, *bars = group_bars([small, large], WORDS)
    assert heading == Bar("Addresses in each group (pale: not in it)")
    # One without a title is called by its ID.
    assert [(bar.label, bar.total, bar.length) for bar in bars] == [("b", 6, 10), ("Small", 1, 10)]
    assert bars[1].parts == (
        Part(1, Status.WAITING, "Waiting for activation", Filter(group=7, status=Status.WAITING)),
        Part(9, None, "not in the group", Filter(absent_from=7)),
    )


def test_a_group_that_all_are_in_has_no_such_end() -> None:
    _, bar = group_bars([GroupTotal(1, "1", "News", NOBODY | {Status.SUBSCRIBED: 3}, 0)], WORDS)
    assert [part.status for part in bar.parts] == [Status.SUBSCRIBED]


def test_of_no_group_nothing_is_drawn() -> None:
    assert list(group_bars([], WORDS)) == []


def test_a_part_has_the_icon_of_its_status_or_outcome() -> None:
    assert Part(1, Status.WAITING, "", Filter(status=Status.WAITING)).icon == STATUS_ICONS[Status.WAITING]
    assert Part(1, None, "", Filter(outcome=Outcome.FAILED)).icon == OUTCOME_ICONS[Outcome.FAILED]
    assert Part(1, None, "", Filter(absent_from=1)).icon is None
