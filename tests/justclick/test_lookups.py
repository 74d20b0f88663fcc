"""An answer whose times are read in another zone."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from jcdesk.justclick.lookups import Lookup, Outcome, read_in
from tests.support.answers import GROUP, MOSCOW, ROW, read, signed_rows

TOKYO = ZoneInfo("Asia/Tokyo")


def lookup(*times: object) -> Lookup:
    rows = [ROW | {"subscription_time": time} for time in times]
    return Lookup("a@b.ru", datetime.now(UTC), Outcome.FOUND, read(signed_rows(*rows)).groups)


def test_a_zoneless_time_is_read_anew() -> None:
    answer = lookup("2024-03-01 14:00:00")
    [moved] = read_in(answer, TOKYO).groups
    assert moved.subscribed_at == datetime(2024, 3, 1, 5, 0, tzinfo=UTC)
    assert read_in(read_in(answer, TOKYO), MOSCOW) == answer


def test_an_answer_without_zoneless_times_is_the_same_one() -> None:
    answer = lookup("1600000001", 1600000001, "2024-03-01T14:00:00+05:00")
    assert read_in(answer, TOKYO) is answer


def test_what_names_its_own_moment_or_none_stays_as_it_is() -> None:
    answer = lookup("1600000001", 1600000001, "2024-03-01T14:00:00+05:00", "", None, "0", "soon", [1])
    assert read_in(answer, TOKYO) == answer
    assert answer.groups[0] == GROUP


def test_everything_but_the_times_stays_as_it_is() -> None:
    answer = lookup("2024-03-01 14:00:00")
    moved = read_in(answer, TOKYO)
    assert replace(moved, groups=answer.groups) == answer
    assert moved.groups[0]._replace(subscribed_at=answer.groups[0].subscribed_at) == answer.groups[0]
