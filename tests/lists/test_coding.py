"""What a database is given comes back as it was."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.accounts.errors import KeyringFailedError, VaultError
from jcdesk.justclick import errors as e
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.lists.coding import (
    CodingError,
    fault_in,
    fault_out,
    group_in,
    group_out,
    moment_in,
    moment_out,
    number_out,
    outcome_out,
    text_in,
    text_out,
)
from tests.lists.samples import NOON

ANY_TEXT = st.text(st.characters(exclude_categories=()))
UTC_MOMENTS = st.datetimes(timezones=st.just(UTC))


@given(ANY_TEXT)
def test_any_text_comes_back(text: str) -> None:
    assert text_out(text_in(text)) == text


def test_half_a_surrogate_pair_is_kept_as_bytes() -> None:
    assert text_in("a\ud800") == b"a\xed\xa0\x80"


@given(UTC_MOMENTS)
def test_any_moment_comes_back_to_the_microsecond(moment: datetime) -> None:
    assert moment_out(moment_in(moment)) == moment


@given(
    ANY_TEXT,
    st.sampled_from([status for status in Status if status is not Status.UNKNOWN]) | ANY_TEXT,
    st.none() | UTC_MOMENTS,
    st.none() | ANY_TEXT | st.integers() | st.booleans(),
)
def test_any_group_comes_back(
    text: str, status: Status | str, moment: datetime | None, raw: str | int | bool | None
) -> None:
    raw_status = status.value if isinstance(status, Status) else status
    group = GroupStatus(text, text[::-1], Status.from_wire(raw_status), raw_status, moment, raw)
    assert group_out(text_in(group.id), text_in(group.title), group_in(group)) == group


@pytest.mark.parametrize(
    "error",
    [
        e.ServiceRefusedError("6", "Permission denied", signed=True),
        e.UnsignedAnswerError(e.SignatureFault.WRONG, "0"),
        e.UnreadableAnswerError(e.Unreadable.HTML),
        e.AnswerTooLargeError(8),
        e.HttpStatusError(429, 1.5),
        e.RedirectedError(302, "elsewhere"),
        e.TimedOutError(e.Phase.TOTAL, 30.0),
        e.NoConnectionError("host", e.Unreachable.NAME),
        e.ConnectionLostError("host"),
        e.CertificateError("host", "expired"),
        e.ProxyError("proxy", 407),
        e.UnsendableAddressError(),
        KeyringFailedError("reason"),
    ],
    ids=repr,
)
def test_any_failure_comes_back(error: e.JustClickError | VaultError) -> None:
    back = fault_out(fault_in(error))
    assert type(back) is type(error)
    assert vars(back) == vars(error)
    assert {type(value) for value in vars(back).values()} == {type(value) for value in vars(error).values()}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"kind": "new"}',
        '{"kind": "http"}',
        '{"kind": "timed_out", "phase": "x", "seconds": 1}',
    ],
)
def test_what_was_never_written_is_damage(text: str) -> None:
    with pytest.raises(CodingError):
        fault_out(text)


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (text_out, b"\xff"),
        (text_out, 5),
        (number_out, -1),
        (number_out, "1"),
        (outcome_out, 99),
        (moment_out, 10**18),
        (moment_out, None),
        (fault_out, '{"kind": "http", "status": "200"}'),
    ],
)
def test_what_a_stranger_wrote_is_damage(read: Callable[[Any], object], value: object) -> None:
    with pytest.raises(CodingError):
        read(value)


def test_noon_is_a_number_that_any_reader_understands() -> None:
    assert moment_in(NOON) == 1747051200 * 1_000_000
