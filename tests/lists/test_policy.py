"""What a failure means for a list, and how long to wait."""

import pytest

from jcdesk.accounts.errors import KeyringLockedError
from jcdesk.justclick import errors as e
from jcdesk.lists.delays import delay_before
from jcdesk.lists.policy import ATTEMPTS, AskAgain, Decision, Mark, Stop, Why, decide

OFFLINE = AskAgain(Why.OFFLINE)
LOST = AskAgain(Why.LOST)


def refused(code: str) -> e.ServiceRefusedError:
    return e.ServiceRefusedError(code, "text", signed=True)


@pytest.mark.parametrize("code", ["4", "5", "6", "7", "8"])
def test_what_is_wrong_with_the_account_stops_the_list(code: str) -> None:
    assert decide(refused(code), 1) == Stop()


@pytest.mark.parametrize("code", ["3", "100", "600"])
def test_what_is_wrong_with_an_address_marks_it(code: str) -> None:
    assert decide(refused(code), 1) == Mark(doubtful=False)


@pytest.mark.parametrize("code", ["1", "2", "999", "-1", ""])
def test_other_codes_mark_the_address_and_leave_doubt(code: str) -> None:
    assert decide(refused(code), 1) == Mark(doubtful=True)


@pytest.mark.parametrize(
    ("error", "decision"),
    [
        (e.HttpStatusError(401), Stop()),
        (e.HttpStatusError(403), Stop()),
        (e.HttpStatusError(429), AskAgain(Why.BUSY)),
        (e.HttpStatusError(429, 7.0), AskAgain(Why.BUSY, 7.0)),
        (e.HttpStatusError(429, 86400.0), Stop()),
        (e.HttpStatusError(503, 7.0), AskAgain(Why.BUSY, 7.0)),
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
    assert decide(error, 1) == decision


@pytest.mark.parametrize(
    "error", [e.ConnectionLostError("h"), e.TimedOutError(e.Phase.TOTAL, 30), e.HttpStatusError(429, 1.0)]
)
def test_an_address_that_never_gets_an_answer_does_not_hold_up_the_list(error: Exception) -> None:
    assert isinstance(decide(error, ATTEMPTS - 1), AskAgain)
    assert decide(error, ATTEMPTS) == Mark(doubtful=True)


def test_without_a_network_the_list_waits_as_long_as_it_takes() -> None:
    assert decide(e.NoConnectionError("h", e.Unreachable.NO_ROUTE), 1000) == OFFLINE


@pytest.mark.parametrize(
    ("again", "failures", "seconds"),
    [
        (OFFLINE, 1, 2),
        (OFFLINE, 2, 4),
        (OFFLINE, 5, 32),
        (OFFLINE, 6, 60),
        (LOST, 10_000, 60),
        (AskAgain(Why.BUSY, 7.0), 3, 7),
        (AskAgain(Why.BUSY, -7.0), 1, 0),
        (AskAgain(Why.BUSY), 1, 60),
    ],
)
def test_waits_are_as_told_or_grow_up_to_a_minute(again: AskAgain, failures: int, seconds: float) -> None:
    assert delay_before(again, failures) == seconds
