"""The service that the list is asked of: it misbehaves in every way there is, and counts."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from socket import create_server, socket
from threading import Event
from time import monotonic
from urllib.parse import parse_qs

from scripts.list_run import COUNT
from tests.support.answers import signed, signed_rows, unsigned
from tests.support.http import http
from tests.support.misbehaving import MisbehavingServer, Peer

AWAY = 7.0
"""Seconds without a network."""

STATUSES = ("SUBSCRIBE", "WAIT", "UNSUBSCRIBE", "UNSUBSCRIBE_BY_SERVICE", "INVALID_EMAIL")
GROUPS = ("Новости", "Клиенты 2025", "Вебинар «Старт»", "VIP", "Распродажа", "Партнёры", "Блог", "Архив")

STOPS = {
    "code-4": http(signed(4, "Incorrect hash")),
    "code-5": http(signed(5, "Invalid user name")),
    "code-6": http(signed(6, "Permission denied for ip 203.0.113.7")),
    "code-7": http(signed(7, "Account disabled")),
    "code-8": http(signed(8, "Limit for this IP, try later")),
    "http-401": http(b"", "401 Unauthorized"),
    "http-403": http(b"", "403 Forbidden"),
    "redirect": http(b"", "302 Found", Location="https://elsewhere.example/"),
}
"""What stops the list; once each."""

AGAIN = {
    "http-429": http(b"", "429 Too Many Requests", Retry_After="3"),
    "http-503": http(b"", "503 Service Unavailable", Retry_After="2"),
    "reset": None,
    "half": b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
    "silent": b"",
}
"""What is asked again; once each. None breaks the connection, as half an answer does; b"" keeps silent."""

MARKS = {
    "code-1": http(signed(1, "Not transferred hash")),
    "code-2": http(signed(2, "No transmitted data")),
    "code-3": http(signed(3, "Wrong posted data")),
    "code-100": http(signed(100, "Email is missing")),
    "code-600": http(signed(600, "Wrong email")),
    "code-999": http(signed(999, "=2+2 something new")),
    "http-500": http(b"<html>sorry</html>", "500 Internal Server Error"),
    "page": http(b"<html>a hotel's network</html>"),
    "unsigned": http(unsigned(0, "ok", result=[])),
    "bad-signature": http(unsigned(0, "ok", hash="0" * 32, result=[])),
    "huge": http(b"[" + b"0," * 4_500_000 + b"0]"),
}
"""What marks its address; always."""

OFFLINE = "offline"


class Service:
    """Answers, misbehaves and counts.

    `asked` are all addresses in order, those of single lookups among them, and `times` the moments.
    `went_away` is set once the network is to go.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.times: list[float] = []
        self._once = {**STOPS, **AGAIN}
        self.went_away = Event()
        self._away = False

    def answer(self, peer: Peer) -> None:
        """Answer, or misbehave, on one connection."""
        while (request := peer.request()) is not None:
            [address] = parse_qs(request.body.decode())["email"]
            name = address.partition("@")[0]
            self.asked.append(address)
            self.times.append(monotonic())
            if name == OFFLINE and not self._away:
                self._away = True
                self.went_away.set()
                peer.reset()
                return
            trouble = self._once.pop(name, MARKS.get(name) or person(name))
            if trouble is None:
                peer.reset()
                return
            if not trouble:
                peer.hang()
                return
            peer.send(trouble)
            if name == "half":
                return


def person(name: str) -> bytes:
    """The answer about a subscriber: in some groups, in none, or unknown."""
    number = int(name.removeprefix("user")) if name.startswith("user") else 7
    if number % 11 == 3:
        return http(signed(500, "Subscriber not found"))
    if number % 17 == 5:
        return http(signed(501, "Group not found"))
    rows = [
        {
            "rass_name": f"{1_600_000_001 + place}.00{place}",
            "rass_title": GROUPS[place],
            "rass_status": f"STATUS_{STATUSES[(number + place * 3) % (5 if place % 3 else 2)]}",
            "subscription_time": 1_600_000_000 + number * 86_400 * place if number % 5 else "",
        }
        for place in range(len(GROUPS))
        if (number >> place % 4) & 1 or place == number % len(GROUPS)
    ]
    return http(signed_rows(*rows))


def addresses() -> list[str]:
    """Five hundred, the faulty ones spread among the others."""
    names = [f"user{number}" for number in range(COUNT)]
    faults = [*MARKS, *STOPS, *AGAIN, OFFLINE]
    for place, fault in enumerate(faults):
        names[15 + place * 19] = fault
    return [f"{name}@example.com" for name in names]


def text() -> str:
    """The list as a file: with lines that come again, and some that are no addresses."""
    lines = addresses()
    lines[100:100] = ["user1@example.com", "no address", "user2@example.com", "two@at@signs.example"]
    return "Почта\n" + "\n".join(lines) + "\n"


@contextmanager
def serving(service: Service) -> Iterator[int]:
    """Run the service at the port that this gives, until the end of the block, whatever ends it."""
    bound = create_server(("127.0.0.1", 0))
    over = Event()
    with ThreadPoolExecutor(1) as thread:
        served = thread.submit(_serve, service, bound, over)
        try:
            yield bound.getsockname()[1]
        finally:
            over.set()
            service.went_away.set()
        served.result()


def _serve(service: Service, bound: socket, over: Event) -> None:
    """Answer; when the network goes it is back after a while, at the same port, which the account names."""
    address = bound.getsockname()
    while True:
        with MisbehavingServer(service.answer, bound=bound):
            service.went_away.wait()
        service.went_away.clear()
        if over.wait(AWAY):
            return
        bound = create_server(address)
