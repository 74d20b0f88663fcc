"""What a failure means for a list, and how long to wait."""

import pytest

from jcdesk.accounts.errors import KeyringLockedError
from jcdesk.justclick import errors as e
from jcdesk.lists.delays import delay_before, patience
from jcdesk.lists.policy import (
    ATTEMPTS,
    LONGEST_WAIT,
    REFUSALS,
    AskAgain,
    Decision,
    Mark,
    Stop,
    Why,
    decide,
)

OFFLINE = AskAgain(Why.OFFLINE)
LOST = AskAgain(Why.LOST)


def refused(code: str) -> e.ServiceRefusedError:
    return e.ServiceRefusedError(code, "text", signed=True)


@pytest.mark.parametrize("code", ["4", "5", "6", "7", "8"])
def test_what_is_wrong_with_the_account_stops_the_list(code: str) -> None:
    assert decide(refused(code)) == Stop()


@pytest.mark.parametrize("code", ["3", "100", "600"])
def test_what_is_wrong_with_an_address_marks_it(code: str) -> None:
    assert decide(refused(code)) == Mark(doubtful=False)


@pytest.mark.parametrize("code", ["1", "2", "999", "-1", ""])
def test_other_codes_mark_the_address_and_leave_doubt(code: str) -> None:
    assert decide(refused(code)) == Mark(doubtful=True)


@pytest.mark.parametrize(
    ("error", "decision"),
    [
        (e.HttpStatusError(401), Stop()),
        (e.HttpStatusError(403), Stop()),
        (e.HttpStatusError(429), AskAgain(Why.BUSY)),
        (e.HttpStatusError(429, 7.0), AskAgain(Why.BUSY)),
        (e.HttpStatusError(429, 86400.0), Stop()),
        (e.HttpStatusError(503, 7.0), AskAgain(Why.BUSY)),
        (e.HttpStatusError(503), Mark(doubtful=True)),
        (e.HttpStatusError(500, 7.0), Mark(doubtful=True)),
        (e.HttpStatusError(404), Mark(doubtful=True)),
        (e.NoConnectionError("h", e.Unreachable.NAME), OFFLINE),
        (e.NoConnectionError("h", e.Unreachable.REFUSED), OFFLINE),
        (e.TimedOutError(e.Phase.CONNECT, 10), OFFLINE),
        (e.TimedOutError(e.Phase.SILENCE, 20), LOST),
        (e.TimedOutError(e.Phase.TOTAL, 30), LOST),
        (e.ConnectionLostError("h"), LOST),
        (e.ProxyError("p"), OFFLINE),
        (e.ProxyError("p", 407), Stop()),
        (e.ProxyError("p", 403), Stop()),
        (e.ProxyError("p", 429), OFFLINE),
        (e.ProxyError("p", 502), OFFLINE),
        (e.ProxyError("p", 503), OFFLINE),
        (e.ProxyError("p", 504), OFFLINE),
        (e.CertificateError("h", "expired"), Stop()),
        (e.TlsError("h", "reason"), Stop()),
        (e.RedirectedError(302, "elsewhere"), Stop()),
        (e.AuthoritiesFileError("path"), Stop()),
        (e.UnsendableAddressError(), Mark(doubtful=False)),
        (e.UnsignedAnswerError(e.SignatureFault.WRONG, "0"), Mark(doubtful=True)),
        (e.UnreadableAnswerError(e.Unreadable.HTML), Mark(doubtful=True)),
        (e.AnswerTooLargeError(8), Mark(doubtful=True)),
        (KeyringLockedError(), Stop()),
    ],
    ids=repr,
)
def test_each_failure_has_its_consequence(error: Exception, decision: Decision) -> None:
    assert decide(error) == decision


@pytest.mark.parametrize("error", [e.ConnectionLostError("h"), e.TimedOutError(e.Phase.TOTAL, 30)])
def test_an_address_that_never_gets_an_answer_does_not_hold_up_the_list(error: Exception) -> None:
    assert decide(error, [Why.LOST] * (ATTEMPTS - 2)) == LOST
    assert decide(error, [Why.LOST] * (ATTEMPTS - 1)) == Mark(doubtful=True)


@pytest.mark.parametrize(
    "error", [e.HttpStatusError(429, 1.0), e.HttpStatusError(429), e.HttpStatusError(503, 1.0)]
)
def test_a_service_that_only_ever_wants_to_be_left_alone_stops_the_list_and_marks_nobody(
    error: Exception,
) -> None:
    assert decide(error, [Why.BUSY] * (REFUSALS - 2)) == AskAgain(Why.BUSY)
    assert decide(error, [Why.BUSY] * (REFUSALS - 1)) == Stop()


def test_an_address_answers_for_what_was_lost_and_not_for_what_was_refused_or_never_sent() -> None:
    others = [Why.OFFLINE, Why.BUSY, Why.OFFLINE, Why.BUSY]
    assert decide(e.ConnectionLostError("h"), others) == LOST
    assert decide(e.HttpStatusError(429), [Why.OFFLINE, Why.LOST, Why.LOST, Why.OFFLINE]) == AskAgain(
        Why.BUSY
    )


def test_without_a_network_the_list_waits_as_long_as_it_takes() -> None:
    assert decide(e.NoConnectionError("h", e.Unreachable.NO_ROUTE), [Why.OFFLINE] * 1000) == OFFLINE


@pytest.mark.parametrize(("failures", "seconds"), [(1, 2), (2, 4), (5, 32), (6, 60), (10_000, 60)])
def test_waits_for_the_network_grow_up_to_a_minute(failures: int, seconds: float) -> None:
    assert delay_before(failures) == seconds


@pytest.mark.parametrize(
    ("told", "before", "seconds"),
    [
        (7.0, 0, 7),
        (7.0, 240, 7),
        (0.0, 60, 0),
        (-7.0, 0, 0),
        (None, 0, 60),
        (None, 60, 120),
        (None, 7, 60),
        (None, 120, 240),
        (None, 3000, LONGEST_WAIT),
        (86400.0, 0, LONGEST_WAIT),
    ],
)
def test_a_server_is_left_alone_as_told_or_ever_longer(
    told: float | None, before: float, seconds: float
) -> None:
    assert patience(told, before) == seconds
