"""The window's line to the service: another way out, another zone, and its end."""

import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Thread
from zoneinfo import ZoneInfo

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.line import Line
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.system.network import Network
from tests.support.answers import KEY, MOSCOW, ROW, signed_rows
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Peer


def hang(peer: Peer) -> None:
    peer.request()
    peer.hang()


def test_another_way_ends_what_is_being_asked_and_is_used_from_then_on() -> None:
    line = Line(Network(), MOSCOW)
    ends: list[Exception] = []

    def ask(ask: Callable[[], object]) -> None:
        try:
            ask()
        except CancelledError as error:
            ends.append(error)

    with MisbehavingServer(hang) as slow, MisbehavingServer(answering(http(signed_rows(ROW)))) as quick:
        account = Account("Shop", "acme", slow.url)
        thread = Thread(target=ask, args=(lambda: line.all_groups(account, KEY, Cancellation()),))
        thread.start()
        slow.wait_for_requests(1)
        line.use(Network(proxies={}))
        thread.join(20)
        assert len(ends) == 1
        slow.wait_for_ends()
        assert len(line.all_groups(Account("Shop", "acme", quick.url), KEY, Cancellation())) == 1
    line.close()


def test_another_zone_holds_for_the_next_answer_over_the_same_connection() -> None:
    row = ROW | {"subscription_time": "2024-03-01 14:00:00"}
    line = Line(Network(), MOSCOW)
    with MisbehavingServer(answering(http(signed_rows(row)))) as server:
        account = Account("Shop", "acme", server.url)

        def subscribed_at() -> datetime | None:
            return line.look_up(account, KEY, "a@b.ru", Cancellation()).groups[0].subscribed_at

        assert subscribed_at() == datetime(2024, 3, 1, 11, 0, tzinfo=UTC)
        line.use_zone(ZoneInfo("Asia/Tokyo"))
        assert subscribed_at() == datetime(2024, 3, 1, 5, 0, tzinfo=UTC)
        assert server.connections == 1
        line.close()


def test_a_line_that_is_closed_asks_nothing_more() -> None:
    line = Line(Network(), MOSCOW)
    line.close()
    line.close()
    with pytest.raises(CancelledError):
        line.open()


def test_the_log_says_which_openssl_a_line_has(caplog: pytest.LogCaptureFixture) -> None:
    line = Line(Network(), MOSCOW)
    with caplog.at_level("INFO", "jcdesk.desktop.line"):
        line.open()
    line.close()
    assert caplog.messages == [f"network: {ssl.OPENSSL_VERSION}"]
