"""Verdicts and statuses in English."""

from datetime import UTC, datetime

import pytest

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import RawValue
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.lookups import LookupWords, count_statuses

WORDS = LookupWords(load_catalogue("en"))


def group(status: str, title: str = "News", raw: RawValue = None) -> GroupStatus:
    return GroupStatus("news_1", title, Status.from_wire(status), status, None, raw)


def verdict(*statuses: str) -> str:
    groups = tuple(group(status) for status in statuses)
    return WORDS.verdict(Lookup("a@b.ru", datetime.now(UTC), Outcome.FOUND, groups))


SUB, WAIT, UNSUB = "STATUS_SUBSCRIBE", "STATUS_WAIT", "STATUS_UNSUBSCRIBE"


@pytest.mark.parametrize(
    ("statuses", "text"),
    [
        ([SUB], "Subscribed in 1 group, the only one"),
        ([SUB, SUB], "Subscribed in all 2 groups"),
        (
            [SUB, SUB, SUB, WAIT, UNSUB, UNSUB, UNSUB],
            "Subscribed in 3 of 7 groups, waiting for activation in 1, unsubscribed from 3",
        ),
        ([WAIT, UNSUB], "Subscribed in none of 2 groups, waiting for activation in 1, unsubscribed from 1"),
        ([WAIT], "Waiting for activation in 1 group, the only one"),
        ([UNSUB] * 21, "Unsubscribed from all 21 groups"),
        (["STATUS_UNSUBSCRIBE_BY_SERVICE"], "Unsubscribed by the service from 1 group, the only one"),
        (["STATUS_INVALID_EMAIL"], "The address counts as non-existent in 1 group, the only one"),
        (["STATUS_NEW"], "In 1 group, with a status that jcdesk does not know"),
        (
            [SUB, "STATUS_UNSUBSCRIBE_BY_SERVICE", "STATUS_INVALID_EMAIL", "STATUS_NEW"],
            "Subscribed in 1 of 4 groups, unsubscribed by the service from 1, address non-existent in 1, other status in 1",
        ),
    ],
)
def test_the_verdict_can_be_read_aloud(statuses: list[str], text: str) -> None:
    assert verdict(*statuses) == text


def test_the_verdict_never_claims_that_the_subscriber_confirmed() -> None:
    assert "confirm" not in verdict(SUB, SUB).casefold()


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Outcome.NO_GROUPS, "In the account, but in no group"),
        (Outcome.NOT_FOUND, "Not in this account"),
        (Outcome.FAILED, "Could not ask"),
    ],
)
def test_the_other_outcomes_cannot_be_taken_for_one_another(outcome: Outcome, text: str) -> None:
    assert WORDS.verdict(Lookup("a@b.ru", datetime.now(UTC), outcome)) == text


def test_an_unknown_status_is_shown_as_it_came() -> None:
    assert WORDS.status_name(group("STATUS_PAUSED")) == "STATUS_PAUSED"
    assert WORDS.status_name(group("")) == "No status given"


def test_a_group_without_a_title_is_called_by_its_id() -> None:
    assert WORDS.title_of(group(SUB, title="  \n")) == "news_1"


@pytest.mark.parametrize(
    ("raw", "text"),
    [(None, "unknown"), ("0", "unknown"), ("0000-00-00 00:00:00", "unknown"), ("soon", "soon")],
)
def test_a_time_that_is_none_is_shown_as_unknown_or_as_it_came(raw: RawValue, text: str) -> None:
    assert WORDS.time_as_text(group(SUB, raw=raw)) == text


def test_statuses_are_counted_in_their_order() -> None:
    counts = count_statuses([group(UNSUB), group(SUB), group(UNSUB)])
    assert list(counts.items()) == [(Status.SUBSCRIBED, 1), (Status.UNSUBSCRIBED, 2)]
