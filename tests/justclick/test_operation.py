"""One request on its way, as two threads see it."""

import socket

import pytest

from jcdesk.justclick.errors import CancelledError
from jcdesk.justclick.operation import Operation


def test_a_socket_that_is_no_longer_connected_can_be_given_up() -> None:
    operation = Operation("https://login.example.com", b"a=1")
    with socket.socket() as unconnected:
        operation.watch(unconnected.fileno())
        operation.abandon()
        with pytest.raises(CancelledError):
            operation.watch(unconnected.fileno())
    operation.finish(b"too late")
