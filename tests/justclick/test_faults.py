"""What the network libraries raise, and what it is told as. The transport's tests show that they raise it."""

import ssl
from http.client import RemoteDisconnected

import pytest

from jcdesk.justclick.errors import ConnectionLostError, JustClickError, TimedOutError
from jcdesk.justclick.faults import no_answer, no_tls, unreachable

HOST = "acme.justclick.io"


def caused(fault: Exception, by: Exception) -> Exception:
    fault.__cause__ = by
    return fault


def met_while(fault: Exception, other: Exception) -> Exception:
    fault.__context__ = other
    return fault


@pytest.mark.parametrize(
    "error",
    [
        unreachable(ConnectionResetError(), HOST, 5),
        no_tls(ssl.SSLEOFError(), HOST, 5),
        no_tls(ConnectionResetError(), HOST, 5),
        no_answer(RemoteDisconnected(""), HOST, 5),
        no_answer(ConnectionResetError(), HOST, 5),
        no_answer(ssl.SSLZeroReturnError(), HOST, 5),
    ],
)
def test_a_lost_connection_names_the_host(error: JustClickError) -> None:
    assert isinstance(error, ConnectionLostError)
    assert error.host == HOST


@pytest.mark.parametrize(
    "fault",
    [
        TimeoutError(),
        caused(OSError(), TimeoutError()),
        met_while(OSError(), TimeoutError()),
        OSError("it took long", TimeoutError()),
        OSError(caused(OSError(), met_while(OSError(), TimeoutError()))),
    ],
    ids=["bare", "as its cause", "met before", "in its words", "deep"],
)
def test_silence_is_found_under_what_the_libraries_make_of_it(fault: Exception) -> None:
    assert isinstance(no_answer(fault, HOST, 5), TimedOutError)
