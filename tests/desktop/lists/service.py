"""A service with a few people, whose answers a test can change, hold back and count."""

from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket
from threading import Event
from time import monotonic
from urllib.parse import parse_qs

from tests.support.answers import signed, signed_rows
from tests.support.http import http
from tests.support.misbehaving import MisbehavingServer, Peer

NOBODY = http(signed(500, "subscriber not found"))


def rows(*groups: tuple[str, str]) -> bytes:
    """The answer about somebody who is in these groups: names and statuses on the wire."""
    return http(
        signed_rows(
            *(
                {
                    "rass_name": name,
                    "rass_title": name.capitalize(),
                    "rass_status": status,
                    "subscription_time": "1600000001",
                }
                for name, status in groups
            )
        )
    )


class People:
    """What the service knows. `asked` are the addresses in their order, `times` when each of them was asked.

    `troubles` has what it sends about an address, once each, before it answers; None breaks the connection.
    While `gate` is not set, a question waits for its answer. It closes by itself when `most` were asked.
    """

    def __init__(self) -> None:
        self.answers: dict[str, bytes] = {}
        self.troubles: dict[str, list[bytes | None]] = {}
        self.asked: list[str] = []
        self.times: list[float] = []
        self.gate = Event()
        self.gate.set()
        self.most: int | None = None
        self.url = ""

    def _answer(self, peer: Peer) -> None:
        while (request := peer.request()) is not None:
            [address] = parse_qs(request.body.decode())["email"]
            # Before it is counted: who sees that `most` were asked may open the gate, and it stays open.
            if len(self.asked) + 1 == self.most:
                self.gate.clear()
            self.times.append(monotonic())
            self.asked.append(address)
            self.gate.wait(20)
            troubles = self.troubles.get(address)
            trouble = troubles.pop(0) if troubles else self.answers.get(address, NOBODY)
            if trouble is None:
                peer.reset()
                return
            peer.send(trouble)


@contextmanager
def people(bound: socket | None = None, **groups: tuple[tuple[str, str], ...]) -> Iterator[People]:
    """The service runs within the block; a name stands for the address at example.com.

    It takes a free port, or that of the socket `bound`.
    """
    known = People()
    known.answers = {f"{name}@example.com": rows(*those) for name, those in groups.items()}
    with MisbehavingServer(known._answer, bound=bound) as server:
        known.url = server.url
        try:
            yield known
        finally:
            known.gate.set()
