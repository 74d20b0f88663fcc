"""Every failure in words: true to its data, with a next step, and nothing of a stranger's in disguise."""

import errno
import re
from pathlib import Path

import pytest

from jcdesk.accounts import accounts as a
from jcdesk.accounts import errors as v
from jcdesk.justclick import errors as e
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.errors import ErrorWords
from jcdesk.words.explanation import Explanation, Place
from tests.words.failures import CODES, HOST, PATH, REASONS, kinds_below, known

QUOTED = (str(PATH), "ca.pem", "text of the service", "no text", "no reply")
"""What a sentence may end with that is not ours."""


@pytest.fixture(scope="module")
def words() -> ErrorWords:
    return ErrorWords(load_catalogue("en"))


def named(error: Exception) -> str:
    return f"{type(error).__name__}-{'-'.join(str(value) for value in vars(error).values())}"[:60]


@pytest.mark.parametrize("base", [e.JustClickError, v.VaultError, a.AccountsFileError])
def test_no_kind_of_failure_is_left_out_here(base: type[Exception]) -> None:
    assert kinds_below(base) - {type(error) for error in known()} == set()


@pytest.mark.parametrize("error", list(known()), ids=named)
def test_every_failure_says_what_happened_in_whole_sentences(words: ErrorWords, error: Exception) -> None:
    explanation = words.explain(error)
    assert explanation.what
    for text in (explanation.what, explanation.why, explanation.next):
        assert text == text.strip()
        assert not re.search(r"[{}]|\.\.|  |\(s\)| ,|:\.$", text), text
        assert text == "" or text[-1] in ".…" or text.endswith(QUOTED)
        assert text == "" or not text[0].islower() or text.startswith((HOST, "jcdesk"))


@pytest.mark.parametrize(
    "error",
    [error for error in known() if isinstance(error, e.JustClickError | v.VaultError | a.AccountsFileError)],
    ids=named,
)
def test_what_can_fail_at_work_has_a_next_step(words: ErrorWords, error: Exception) -> None:
    assert words.explain(error).next


def test_our_own_bugs_are_not_explained_away(words: ErrorWords) -> None:
    for bug in (KeyError("x"), e.JustClickError(), v.VaultError(), OSError(errno.EIO, "Input/output error")):
        with pytest.raises(type(bug)) as caught:
            words.explain(bug)
        assert caught.value is bug


@pytest.mark.parametrize(
    ("error", "place"),
    [
        (e.ServiceRefusedError("4", "Incorrect hash", signed=True), Place.ACCOUNT),
        (e.ServiceRefusedError("5", "Invalid user name", signed=False), Place.ACCOUNT),
        (e.ServiceRefusedError("6", "Permission denied for ip 1.2.3.4", signed=True), None),
        (e.ServiceRefusedError("6", "Permission denied for ip 1.2.3.4", signed=False), Place.ACCOUNT),
        (e.ServiceRefusedError("7", "Account disabled", signed=True), None),
        (e.ServiceRefusedError("8", "limit", signed=True), None),
        (e.ServiceRefusedError("100", "Email is missing", signed=True), None),
        (e.UnsignedAnswerError(e.SignatureFault.WRONG, "0"), Place.ACCOUNT),
        (e.HttpStatusError(404), Place.ACCOUNT),
        (e.HttpStatusError(503), None),
        (e.HttpStatusError(429, 5.0), None),
        (e.NoConnectionError(HOST, e.Unreachable.NAME), Place.ACCOUNT),
        (e.NoConnectionError(HOST, e.Unreachable.NO_ROUTE), None),
        (e.TimedOutError(e.Phase.SILENCE, 20.0), None),
        (e.CertificateError(HOST, "certificate has expired"), None),
        (e.CertificateError(HOST, "Hostname mismatch, certificate is not valid for 'x'."), Place.ACCOUNT),
        (e.CertificateError(HOST, "self-signed certificate"), Place.NETWORK),
        (e.ProxyError("proxy.example", 407), Place.NETWORK),
        (e.AuthoritiesFileError("/x/ca.pem"), Place.NETWORK),
        (v.NoKeyError("Shop"), None),
        (v.KeyringLockedError(), None),
    ],
    ids=lambda value: named(value) if isinstance(value, Exception) else None,
)
def test_the_account_is_offered_only_where_it_can_be_the_cause(
    words: ErrorWords, error: Exception, place: Place | None
) -> None:
    assert words.explain(error).place is place


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (None, "Wait some minutes before you ask again."),
        (0.0, "Wait some minutes before you ask again."),
        (0.2, "Wait 1 second before you ask again."),
        (5.0, "Wait 5 seconds before you ask again."),
        (121.0, "Wait 3 minutes before you ask again."),
        (5400.0, "Wait 90 minutes before you ask again."),
        (7201.0, "Wait 3 hours before you ask again."),
        (1e9, "The service does not want to be asked for days: ask its support why."),
    ],
)
def test_a_wait_is_told_in_a_unit_that_people_use(
    words: ErrorWords, seconds: float | None, told: str
) -> None:
    assert words.explain(e.HttpStatusError(429, seconds)).next == told


def test_the_network_address_of_error_6_is_told(words: ErrorWords) -> None:
    for text, address in (
        ("Permission denied for ip 203.0.113.7", "203.0.113.7"),
        ("Permission denied for ip 2001:db8::17", "2001:db8::17"),
        ("permission denied", ""),
    ):
        what = words.explain(e.ServiceRefusedError("6", text, signed=True)).what
        assert address in what
        assert what.endswith("(error 6).")


def test_an_unsigned_refusal_says_so_where_it_helps(words: ErrorWords) -> None:
    for code in CODES:
        why = words.explain(e.ServiceRefusedError(code, "", signed=False)).why
        assert ("not signed" in why) is (code not in {"4", "5"})


def test_what_an_unknown_server_says_is_one_short_line_of_plain_text(words: ErrorWords) -> None:
    hostile = "<b>bold</b>\r\n\u202eright to left\x07 " + "long " * 1000
    what = words.explain(e.ServiceRefusedError("77\n", hostile, signed=False)).what
    assert what.startswith("The service answered with error 77: <b>bold</b>")
    assert what.isprintable()
    assert len(what) < 300


def test_openssl_s_words_are_made_readable(words: ErrorWords) -> None:
    told = words.explain(e.TlsError(HOST, "WRONG_VERSION_NUMBER"))
    assert told.what == f"No secure connection to {HOST}: wrong version number."


def test_a_certificate_error_never_offers_to_go_on(words: ErrorWords) -> None:
    for reason in REASONS:
        told = words.explain(e.CertificateError(HOST, reason))
        assert HOST in told.what
        assert reason.rstrip(".") in told.what
        assert told.next.endswith("Nothing was sent.")


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EDQUOT, "The disk is full."),
        (errno.EACCES, "The folder is protected, or another program such as Excel has the file open."),
        (errno.EROFS, "The folder is protected, or another program such as Excel has the file open."),
        (errno.ENOENT, "The folder /mnt/usb is not there, or no longer."),
        (errno.ENAMETOOLONG, "The name is too long for this disk."),
        (errno.EIO, "The system says: Input/output error."),
    ],
)
def test_why_a_file_was_not_saved_is_told(words: ErrorWords, number: int, why: str) -> None:
    told = words.file_not_written(Path("/mnt/usb/report.xlsx"), OSError(number, "Input/output error"))
    assert told.what == "“report.xlsx” was not saved. An older file of this name is unchanged."
    assert told.why == why
    assert told.next.endswith("then save again.")


def test_an_explanation_reads_as_one_paragraph() -> None:
    assert str(Explanation("It failed.", "", "Try again.")) == "It failed. Try again."
    assert Explanation("It failed.", "It was late.", "Try again.").more == "It was late. Try again."
