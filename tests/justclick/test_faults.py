"""What the network libraries raise, and what it is told as. The transport's tests show that they raise it."""

import ssl
from collections.abc import Callable
from http.client import RemoteDisconnected
from typing import Any

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
    ("told", "fault"),
    [
        (unreachable, ConnectionResetError()),
        (unreachable, ConnectionAbortedError()),
        (no_tls, ssl.SSLEOFError()),
        (no_tls, ConnectionResetError()),
        (no_answer, RemoteDisconnected("")),
        (no_answer, ConnectionResetError()),
        (no_answer, ssl.SSLZeroReturnError()),
    ],
)
def test_a_lost_connection_names_the_host(
    told: Callable[[Any, str, float], JustClickError], fault: Exception
) -> None:
    error = told(fault, HOST, 5)
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
