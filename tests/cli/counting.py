"""A service that counts how often it is asked about whom."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from socket import socket
from threading import Condition, Thread
from time import monotonic
from urllib.parse import parse_qs
from urllib.request import ProxyHandler, build_opener

from jcdesk.demo.listener import HOST, Listener
from jcdesk.demo.office import Answer, Office
from tests.support.waiting import wait_until


class CountingOffice(Office):
    """The demo's people; in `asked` every address in the order of the requests, in `times` when that was."""

    def __init__(self, login: str, key: str) -> None:
        super().__init__(login, key)
        self.asked: list[str] = []
        self.times: list[float] = []
        self.url = ""
        self.connections = 0
        self._most = inf
        self._changed = Condition()

    def answer_up_to(self, most: float) -> None:
        """Let so many of all requests have an answer; the next one waits until more may."""
        with self._changed:
            self._most = most
            self._changed.notify_all()

    def count_connections(self, more: int) -> None:
        with self._changed:
            self.connections += more

    def settle(self) -> None:
        """Let every request be answered, and wait for the end of all connections of who has ended."""
        self.answer_up_to(inf)
        # Connections are accepted in their order: behind this one none is left of who was there before.
        with build_opener(ProxyHandler({})).open(self.url, timeout=40) as page:
            page.read()
        wait_until(lambda: not self.connections, "the end of all connections")

    def lead_group_statuses(self, body: bytes) -> Answer:
        # Whoever is killed while it asks has asked nothing.
        self.times.append(monotonic())
        self.asked += parse_qs(body.decode()).get("email", [])
        place = len(self.asked)
        with self._changed:
            self._changed.wait_for(lambda: place <= self._most)
        return super().lead_group_statuses(body)


class CountingListener(Listener):
    """Lets its office know how many connections there are."""

    office: CountingOffice

    def process_request(self, request: object, client_address: object) -> None:
        self.office.count_connections(1)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket | tuple[bytes, socket]) -> None:
        super().shutdown_request(request)
        self.office.count_connections(-1)


class ListenerAt(CountingListener):
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
    listener = ListenerAt(bound, office) if bound else CountingListener(0, office, delay=0)
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
