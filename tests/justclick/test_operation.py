"""One request on its way, as two threads see it."""

import socket
from threading import Timer

import pytest

from jcdesk.justclick.errors import CancelledError, Phase, TimedOutError
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.operation import Operation


def test_a_socket_that_is_no_longer_connected_can_be_given_up() -> None:
    operation = Operation("https://login.example.com", b"a=1")
    with socket.socket() as unconnected:
        operation.watch(unconnected.fileno())
        operation.abandon()
        with pytest.raises(CancelledError):
            operation.watch(unconnected.fileno())
    operation.finish(b"too late")


def late(operation: Operation, *, connected: bool, connect: float, total: float) -> Phase:
    """Which limit ends it where no end comes."""
    if connected:
        operation.set_connected()
    end = operation.wait(Limits(connect=connect, total=total))
    assert isinstance(end, TimedOutError)
    return end.phase


@pytest.mark.parametrize(
    ("connected", "connect", "total", "phase"),
    [
        (False, 0.01, 0.02, Phase.CONNECT),
        (True, 0.01, 0.02, Phase.TOTAL),
        (False, 0.02, 0.01, Phase.TOTAL),
        (False, 0.01, 0.01, Phase.TOTAL),
    ],
    ids=["no connection", "no answer", "no time", "both at once"],
)
def test_the_limit_that_ends_it_is_named(
    connected: bool,
    connect: float,
    total: float,
    phase: Phase,
) -> None:
    operation = Operation("https://login.example.com", b"a=1")
    assert late(operation, connected=connected, connect=connect, total=total) is phase


def test_an_answer_may_come_after_the_time_to_connect() -> None:
    operation = Operation("https://login.example.com", b"a=1")
    operation.set_connected()
    answer = Timer(0.1, operation.finish, [b"answer"])
    answer.start()
    assert operation.wait(Limits(connect=0.01, total=30)) == b"answer"
    answer.join()
