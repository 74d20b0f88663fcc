"""TCP connections that another thread can break off while they come about."""

import socket
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from time import monotonic
from typing import Any

_SHORTEST = 0.001


def connect(
    address: tuple[str, int],
    seconds: float,
    options: Iterable[tuple[Any, ...]],
    watch: Callable[[int], None],
) -> socket.socket:
    """Connect to a host and port within `seconds`, whatever number of addresses the host has.

    The time left is shared out evenly among the addresses left, so that a dead one does not use up all of
    it. `options` are arguments of `setsockopt`; `watch` is shown each socket's descriptor before it connects
    and may raise. Raises OSError, or UnicodeError where the host is no name.
    """
    host, port = address
    end = monotonic() + seconds
    places = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    faults: list[OSError] = []
    for index, (family, kind, protocol, _, place) in enumerate(places):
        share = (end - monotonic()) / (len(places) - index)
        with ExitStack() as undo:
            try:
                sock = socket.socket(family, kind, protocol)
                undo.callback(sock.close)
                for option in options:
                    sock.setsockopt(*option)
                watch(sock.fileno())
                sock.settimeout(max(share, _SHORTEST))
                sock.connect(place)
            except OSError as fault:
                faults.append(fault)
            else:
                sock.settimeout(seconds)
                undo.pop_all()
                return sock
    # The addresses come with the likeliest first, so its fault tells most.
    raise faults[0]
