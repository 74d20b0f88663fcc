"""The demo account's data: enough of everything, and nobody real."""

import re
from collections import Counter

import pytest

from jcdesk.demo.groups import TITLES, all_groups
from jcdesk.demo.office import Office
from jcdesk.demo.people import PEOPLE
from jcdesk.demo.server import KEY, LOGIN
from jcdesk.demo.special import DOMAIN, SPECIAL
from jcdesk.justclick.answers import GroupStatus, Presence, Subscriber, read_subscriber
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.system_groups import SYSTEM_GROUPS
from jcdesk.justclick.times import is_unknown
from tests.demo.asking import form
from tests.support.answers import MOSCOW

RESERVED = re.compile(r"[^@]+@([a-z]+\.)*(example\.(com|org|net)|пример\.испытание)")


def look_up(address: str) -> Subscriber:
    answer = Office(LOGIN, KEY).lead_group_statuses(form(email=address))
    return read_subscriber(answer.body, KEY, MOSCOW)


@pytest.fixture(scope="module")
def everybody() -> dict[str, tuple[GroupStatus, ...]]:
    subscribers = {address: look_up(address) for address in PEOPLE}
    assert {subscriber.presence for subscriber in subscribers.values()} == {Presence.KNOWN}
    return {address: subscriber.groups for address, subscriber in subscribers.items()}


def test_there_are_about_forty_people_and_none_is_real() -> None:
    assert 38 <= len(PEOPLE) <= 45
    assert [address for address in PEOPLE if not RESERVED.fullmatch(address)] == []


def test_addresses_are_kept_as_they_are_looked_for() -> None:
    for address in [*PEOPLE, *SPECIAL]:
        assert address == address.strip().lower()


def test_subscribers_are_in_0_1_7_and_60_groups(everybody: dict[str, tuple[GroupStatus, ...]]) -> None:
    assert len(everybody["anna.petrova@example.com"]) == 7
    assert len(everybody["boris@example.com"]) == 60
    assert len(everybody["vera@example.com"]) == 1
    assert {PEOPLE[address].code for address in everybody if not everybody[address]} >= {0, 501}


def test_nobody_is_in_a_group_twice(everybody: dict[str, tuple[GroupStatus, ...]]) -> None:
    for address in ("anna.petrova@example.com", "boris@example.com"):
        assert max(Counter(group.id for group in everybody[address]).values()) == 1


@pytest.mark.parametrize("address", ["boris@example.com", "oleg@example.com"])
def test_some_have_every_status(address: str, everybody: dict[str, tuple[GroupStatus, ...]]) -> None:
    assert {group.status for group in everybody[address]} >= set(Status) - {Status.UNKNOWN}


def test_the_person_on_the_pictures_has_a_good_mix(everybody: dict[str, tuple[GroupStatus, ...]]) -> None:
    groups = everybody["anna.petrova@example.com"]

    assert Counter(group.status for group in groups) == {
        Status.SUBSCRIBED: 3,
        Status.WAITING: 1,
        Status.UNSUBSCRIBED: 1,
        Status.UNSUBSCRIBED_BY_SERVICE: 1,
        Status.UNKNOWN: 1,
    }
    assert "STATUS_PAUSED" in {group.status_raw for group in groups}


def test_times_come_in_every_documented_form(everybody: dict[str, tuple[GroupStatus, ...]]) -> None:
    groups = [group for groups in everybody.values() for group in groups]
    read = [group.subscribed_raw for group in groups if group.subscribed_at]
    unread = [group.subscribed_raw for group in groups if not group.subscribed_at]

    assert any(isinstance(raw, int) for raw in read)
    for pattern in (r"\d+", r"\S+ \d\d:\d\d:\d\d", r"\S+T\S+Z", r"\S+T\S+\+03:00", r"\S+T\d\d:\d\d:\d\d"):
        assert any(re.fullmatch(pattern, raw) for raw in read if isinstance(raw, str)), pattern
    assert {"0", "0000-00-00 00:00:00", "", None, 0} <= set(unread)
    assert [raw for raw in unread if not is_unknown(raw)]


def test_titles_hold_what_a_table_has_to_bear(everybody: dict[str, tuple[GroupStatus, ...]]) -> None:
    titles = [group.title for groups in everybody.values() for group in groups]

    assert max(len(title) for title in titles) == 200
    for character in "<\t\0\u202eדЙw/🎁":
        assert any(character in title for title in titles), character
    assert "" in titles


def test_an_id_of_digits_with_a_dot_keeps_them_all(everybody: dict[str, tuple[GroupStatus, ...]]) -> None:
    assert everybody["oscar@example.net"][0].id == "1600000001.0012345678"


def test_a_contact_may_be_in_groups_that_the_account_does_not_list(
    everybody: dict[str, tuple[GroupStatus, ...]],
) -> None:
    listed = {row["rass_name"] for row in all_groups()}

    assert {group.id for group in everybody["lena@example.net"]} == SYSTEM_GROUPS
    assert listed == set(TITLES) - SYSTEM_GROUPS


def test_somebody_has_what_php_and_python_escape_differently() -> None:
    assert any("~" in address for address in PEOPLE)


def test_special_addresses_are_nobodys() -> None:
    assert not set(SPECIAL) & set(PEOPLE)
    assert {address.partition("@")[2] for address in SPECIAL} == {DOMAIN}
