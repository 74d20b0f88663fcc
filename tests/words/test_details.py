"""Details for support: what they say, and what of it may be logged."""

import errno
from datetime import UTC, datetime, timedelta, timezone

import pytest

from jcdesk.accounts.accounts import Account, AccountFault, AccountFaultError
from jcdesk.accounts.errors import NoKeyError
from jcdesk.justclick import errors as e
from jcdesk.words.details import details, facts, summary

SHOP = Account("My shop", "acme", "https://acme.justclick.io")
AT = datetime(2026, 5, 12, 14, 30, 5, tzinfo=timezone(timedelta(hours=3)))


def test_details_name_error_time_account_host_and_versions_a_line_each() -> None:
    refused = e.ServiceRefusedError("4", "Incorrect hash", signed=False)
    text = details("It was refused.", refused, SHOP, AT, {"jcdesk": "0.1.0", "Python": "CPython 3.11.7"})
    assert text.splitlines() == [
        "It was refused.",
        "",
        "kind: refused",
        "code: 4",
        "text: Incorrect hash",
        "signed: no",
        "time: 2026-05-12 14:30:05+03:00",
        "account: My shop",
        "host: acme.justclick.io",
        "jcdesk: 0.1.0",
        "Python: CPython 3.11.7",
    ]


def test_without_a_failure_there_are_still_account_and_versions() -> None:
    text = details("", None, SHOP, AT, {"jcdesk": "0.1.0"})
    assert text.splitlines()[0] == "time: 2026-05-12 14:30:05+03:00"
    assert "account: My shop" in text
    assert "kind" not in text


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (e.HttpStatusError(429, 5.0), {"kind": "http", "status": "429", "retry_after": "5"}),
        (e.HttpStatusError(503), {"kind": "http", "status": "503"}),
        (e.TimedOutError(e.Phase.CONNECT, 10.0), {"kind": "timed_out", "phase": "connect", "seconds": "10"}),
        (e.ProxyError("proxy.example", 407), {"kind": "proxy", "proxy": "proxy.example", "status": "407"}),
        (e.UnreadableAnswerError(e.Unreadable.HTML), {"kind": "unreadable", "why": "html"}),
        (NoKeyError("Shop"), {"kind": "no_key", "account": "Shop"}),
        (
            AccountFaultError(AccountFault.NAME_TAKEN, "Shop"),
            {"kind": "AccountFaultError", "fault": "name_taken"},
        ),
        (
            OSError(errno.ENOSPC, "No space left on device", "/x/anna@example.com.xlsx"),
            {"kind": "OSError", "code": "ENOSPC", "text": "No space left on device"},
        ),
    ],
)
def test_facts_are_the_data_of_the_error(error: Exception, expected: dict[str, str]) -> None:
    assert facts(error) == expected


def test_a_proxy_is_not_taken_for_the_account_s_host() -> None:
    text = details("", e.ProxyError("proxy.example"), SHOP, datetime.now(UTC), {})
    assert "proxy: proxy.example" in text
    assert "host: acme.justclick.io" in text


def test_a_stranger_s_text_cannot_forge_further_lines_or_fill_the_screen() -> None:
    hostile = e.ServiceRefusedError("9\ncode: 0", "x\ntime: never\u202e " + "long " * 1000, signed=False)
    lines = details("It was refused.", hostile, SHOP, AT, {}).splitlines()
    assert len(lines) == 9
    assert "code: 9 code: 0" in lines
    assert max(map(len, lines)) < 520


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            e.ServiceRefusedError("6", "Permission denied for ip 203.0.113.7", signed=True),
            "kind=refused code=6 signed=yes",
        ),
        (
            e.NoConnectionError("acme.justclick.io", e.Unreachable.REFUSED),
            "kind=no_connection why=refused",
        ),
        (NoKeyError("Anna's shop"), "kind=no_key"),
        (e.AuthoritiesFileError("/home/anna/ca.pem"), "kind=ca_file"),
    ],
)
def test_what_is_logged_of_a_failure_names_nobody(error: Exception, expected: str) -> None:
    assert summary(error) == expected
