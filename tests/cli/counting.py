"""A service that counts how often it is asked about whom."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from socket import socket
from threading import Condition, Thread
from time import monotonic
from urllib.parse import parse_qs

from jcdesk.demo.listener import HOST, Listener
from jcdesk.demo.office import Answer, Office


class CountingOffice(Office):
    """The demo's people; in `asked` every address in the order of the requests, in `times` when that was."""

    def __init__(self, login: str, key: str) -> None:
        super().__init__(login, key)
        self.asked: list[str] = []
        self.times: list[float] = []
        self.url = ""
        self._most = inf
        self._changed = Condition()

    def answer_up_to(self, most: float) -> None:
        """Let so many of all requests have an answer; the next one waits until more may."""
        with self._changed:
            self._most = most
            self._changed.notify_all()

    def lead_group_statuses(self, body: bytes) -> Answer:
        # Whoever is killed while it asks has asked nothing.
        self.times.append(monotonic())
        self.asked += parse_qs(body.decode()).get("email", [])
        place = len(self.asked)
        with self._changed:
            self._changed.wait_for(lambda: place <= self._most)
        return super().lead_group_statuses(body)


class ListenerAt(Listener):
    """Listens at the port of a socket that is bound already."""

    def __init__(self, bound: socket, office: Office) -> None:
        self._bound = bound
        super().__init__(0, office, delay=0)

    def server_bind(self) -> None:
        self.socket.close()
        self.socket = self._bound
        self.server_name, self.server_port = self.server_address = self.socket.getsockname()


@contextmanager
def counting_service(
    login: str, key: str, bound: socket | None = None, office: CountingOffice | None = None
) -> Iterator[CountingOffice]:
    """A service for an account with this login and key; yields its office, which knows its URL.

    It takes a free port, or that of the socket `bound`.
    """
    office = office or CountingOffice(login, key)
    listener = ListenerAt(bound, office) if bound else Listener(0, office, delay=0)
    office.url = f"http://{HOST}:{listener.server_port}"
    thread = Thread(target=listener.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield office
    finally:
        office.answer_up_to(inf)
        listener.shutdown()
        thread.join()
        listener.close()
