"""At least one of every failure that is put into words."""

from collections.abc import Iterator
from pathlib import Path

from jcdesk.accounts import accounts as a
from jcdesk.accounts import errors as v
from jcdesk.addresses import AddressFault, NotAnAddressError
from jcdesk.justclick import errors as e
from jcdesk.justclick.service import ServiceUrlError, UrlFault
from jcdesk.lists import errors as lists
from jcdesk.lists.tables import Table

HOST = "acme.justclick.io"
PATH = Path("/home/anna/.config/jcdesk/accounts.json")
CODES = ("1", "2", "3", "4", "5", "6", "7", "8", "100", "600", "999")
STATUSES = (400, 401, 403, 404, 405, 413, 429, 500, 502, 503, 504)
REASONS = (
    "certificate has expired",
    "certificate is not yet valid",
    "Hostname mismatch, certificate is not valid for 'acme.justclick.io'.",
    "self-signed certificate in certificate chain",
    "unable to get local issuer certificate",
)

JOURNAL = Path("/lists/list.jclist")
LIST_ERRORS: list[Exception] = [
    *(lists.UnusableFileError(JOURNAL, why) for why in lists.Unusable),
    lists.WhichColumnError(Table(("a", "b"))),
    lists.WhichColumnError(Table(("a", "b"), likely=(0, 1))),
    lists.UnknownColumnError("c", ("a", "")),
    lists.UnknownSheetError("c", ("a", "b")),
    lists.UnknownSheetError("c", ()),
    lists.DamagedJournalError(JOURNAL),
    lists.OtherVersionError(JOURNAL, 7),
    lists.JournalFullError(JOURNAL),
    lists.JournalAccessError(JOURNAL, "Permission denied"),
    lists.ListBusyError(JOURNAL),
]
"""Every failure of a list."""


def known() -> Iterator[Exception]:
    """At least one of every failure there is."""
    for code in CODES:
        yield e.ServiceRefusedError(code, "text of the service", signed=True)
        yield e.ServiceRefusedError(code, "", signed=False)
    yield from (e.UnsignedAnswerError(fault, "0") for fault in e.SignatureFault)
    yield from (e.UnreadableAnswerError(why) for why in e.Unreadable)
    yield e.AnswerTooLargeError(8 * 2**20)
    yield from (e.HttpStatusError(status) for status in STATUSES)
    yield e.RedirectedError(302, "login.hotel.example")
    yield e.RedirectedError(302, "")
    yield from (e.TimedOutError(phase, 20.0) for phase in e.Phase)
    yield from (e.NoConnectionError(HOST, why) for why in e.Unreachable)
    yield e.ConnectionLostError(HOST)
    yield from (e.CertificateError(HOST, reason) for reason in REASONS)
    yield e.TlsError(HOST, "WRONG_VERSION_NUMBER")
    yield e.TlsError(HOST, "")
    yield from (e.ProxyError("proxy.example", status) for status in (None, 403, 407, 502))
    yield e.ProxyError("")
    yield e.AuthoritiesFileError("/home/anna/ca.pem")
    yield e.UnsendableAddressError()
    yield e.NotAskedError()
    yield e.CancelledError()
    yield v.NoKeyError("Shop")
    yield v.OldKeyStaysError()
    yield v.EmptyKeyError()
    yield v.KeyringAbsentError()
    yield v.KeyringLockedError()
    yield v.KeyringRefusedError()
    yield v.KeyringSlowError(30.0)
    yield v.KeyringFailedError("DBusErrorResponse: no reply")
    yield a.BrokenAccountsError(PATH)
    yield a.NewerAccountsError(PATH, 2)
    yield a.AccountsAccessError(PATH, "Permission denied")
    yield from (a.AccountFaultError(fault, "Shop") for fault in a.AccountFault)
    yield from (ServiceUrlError(fault) for fault in UrlFault)
    yield from (NotAnAddressError(fault, "text", 2) for fault in AddressFault)


def kinds_below(base: type[Exception]) -> set[type[Exception]]:
    below = {kind for direct in base.__subclasses__() for kind in {direct, *kinds_below(direct)}}
    # Only what jcdesk itself defines: tests may have types of their own.
    return {kind for kind in below if kind.__module__.startswith("jcdesk.")}
