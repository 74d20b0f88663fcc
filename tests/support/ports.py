"""Ports at which nobody listens, and that nobody else gets meanwhile."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def silent_port() -> Iterator[socket.socket]:
    """A socket with a port of loopback, which refuses every connection until the socket listens.

    Given back, the port might be another program's a moment later, and somebody would answer there.
    """
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield bound


def url_of(bound: socket.socket) -> str:
    """The origin at its port, without TLS."""
    host, port = bound.getsockname()
    return f"http://{host}:{port}"
