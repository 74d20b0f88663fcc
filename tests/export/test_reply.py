"""The text that goes into a ticket."""

from datetime import UTC, datetime

import pytest

from jcdesk.export.reply import reply_text
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.words.catalogue import Translate
from tests.export.samples import (
    FAILED,
    MOSCOW,
    NO_GROUPS,
    NOT_FOUND,
    found,
    group,
    with_status,
    without_date,
)


def day(moment: datetime) -> str:
    return f"{moment:%d.%m.%Y}"


def reply(lookup: Lookup, translate: Translate) -> str:
    return reply_text(lookup, MOSCOW, translate, day)


def test_a_found_subscriber_has_a_verdict_and_a_line_a_group(english: Translate) -> None:
    lookup = found(group("News"), group("Yoga", status=Status.WAITING))
    assert reply(lookup, english) == (
        "anna@example.com\n"
        "Subscribed in 1 of 2 groups, waiting for activation in 1\n"
        "\n"
        "• News: subscribed, 12.05.2024\n"
        "• Yoga: waiting for activation, 12.05.2024"
    )


@pytest.mark.parametrize(
    ("lookup", "text"),
    [
        (NO_GROUPS, "boris@example.com\nIn the account, but in no group"),
        (NOT_FOUND, "nobody@example.com\nNot in this account"),
        (FAILED, "vera@example.com\nCould not ask: The account is disabled (error 7)."),
    ],
)
def test_without_groups_it_says_how_the_lookup_ended(lookup: Lookup, text: str, english: Translate) -> None:
    assert reply(lookup, english) == text


def test_the_day_is_that_of_the_zone(english: Translate) -> None:
    late = group(subscribed_at=datetime(2024, 5, 12, 22, 0, 0, tzinfo=UTC))
    assert reply(found(late), english).endswith(", 13.05.2024")


def test_an_unknown_day_is_left_out_and_one_not_understood_is_as_it_came(english: Translate) -> None:
    lines = reply(found(without_date(0), without_date("soon\nor later")), english).splitlines()
    assert lines[-2:] == ["• News: subscribed", "• News: subscribed, soon or later"]


def test_an_unknown_status_is_as_it_came(english: Translate) -> None:
    assert "• News: STATUS_NEW, " in reply(found(with_status(Status.UNKNOWN)), english)


def test_a_title_stays_on_its_line_and_cannot_turn_the_text_round(english: Translate) -> None:
    lines = reply(found(group("a\n• Forged: subscribed\u202e")), english).splitlines()
    assert len(lines) == 4
    assert lines[-1] == "• a • Forged: subscribed: subscribed, 12.05.2024"
