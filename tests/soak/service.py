"""A service that answers well most of the time, and else does what servers do on bad days."""

import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from time import sleep
from urllib.parse import parse_qs

from jcdesk.justclick.statuses import Status
from tests.support.answers import signed, signed_rows, unsigned
from tests.support.http import http, until_close
from tests.support.misbehaving import MisbehavingServer, Peer

SIZES = (0, 1, 7, 7, 7, 60, 60, 150)
"""Groups of those who are asked about."""

_TITLES = ("Новости", "Club", "Курс «Питон»", "a\0b\r\nc", "\N{RIGHT-TO-LEFT OVERRIDE}gro.live", "x" * 3000)


def _rows(count: int, seed: int) -> bytes:
    random = Random(seed)
    statuses = [status.value for status in Status]
    return http(
        signed_rows(
            *(
                {
                    "rass_name": f"16000000{number:04}.001",
                    "rass_title": f"{_TITLES[number % len(_TITLES)]} {number}",
                    "rass_status": random.choice(statuses),
                    "subscription_time": random.choice(
                        [str(1_500_000_000 + number), 1_600_000_000, "", None]
                    ),
                }
                for number in range(count)
            )
        )
    )


def _bomb() -> bytes:
    packer = zlib.compressobj(wbits=31)
    body = packer.compress(b"[" * 50_000_000) + packer.flush()
    return http(body, Content_Encoding="gzip")


FAULTS: dict[str, bytes] = {
    "empty": http(b""),
    "html": http(b"<!DOCTYPE html><title>Login</title>"),
    "not-json": http(b'{"error_code": 0, "result": ['),
    "too-deep": http(b"[" * 100_000),
    "wrong-shape": http(signed(0, "OK", result="many")),
    "unsigned": http(unsigned(0, "OK", result=[])),
    "forged": http(unsigned(0, "OK", hash="0" * 32)),
    "refused": http(signed(4, "wrong hash")),
    "odd-code": http(signed(77, "who knows")),
    "forbidden": http(b"", "403 Forbidden"),
    "missing": http(b"", "404 Not Found"),
    "busy": http(b"", "429 Too Many Requests", Retry_After="1"),
    "broken": http(b"Traceback", "500 Internal Server Error"),
    "away": http(b"", "503 Service Unavailable"),
    "elsewhere": http(b"", "302 Found", Location="https://elsewhere.example/"),
    "not-http": b"220 mail.example ESMTP\r\n",
    "cut": http(signed_rows())[:-9],
    "no-length": until_close(signed_rows()),
    "bomb": _bomb(),
    "large": http(json.dumps("x" * 9_000_000).encode()),
}
"""Bad answers by their names; after each the connection is closed."""

SILENT: dict[str, Callable[[Peer], None]] = {
    "reset": Peer.reset,
    "hang": Peer.hang,
    "drip": lambda peer: peer.drip(http(b"x" * 600)),
}
"""Ways to give no answer. Only the first comes to an end soon: the others are for those who press Esc."""

OFTEN = "ok"


def _answer(peer: Peer) -> None:
    while (request := peer.request()) is not None:
        address = parse_qs(request.body.decode()).get("email", ["groups"])[0]
        kind, _, rest = address.partition("@")[0].partition(".")
        if kind in FAULTS:
            peer.send(FAULTS[kind])
            return
        if kind in SILENT:
            SILENT[kind](peer)
            return
        if kind == "slow":
            sleep(0.4)
        size, _, seed = rest.partition(".")
        if kind == "groups":
            peer.send(_rows(12, 0))
        elif size.isdecimal():
            peer.send(_rows(int(size), int(seed or 0)))
        else:
            # Somebody of the demo, for instance, who was left in the box when the account was switched.
            peer.send(http(signed(500, "not found")))


def good(random: Random, kind: str = OFTEN) -> str:
    """The address of somebody who is in some groups. `kind` "slow" takes a moment."""
    return f"{kind}.{random.choice(SIZES)}.{random.randrange(40)}@example.com"


def bad(random: Random) -> str:
    """An address whose answer is bad, and comes soon."""
    return f"{random.choice([*FAULTS, 'reset'])}.{random.randrange(9)}@example.com"


@contextmanager
def serving() -> Iterator[str]:
    """Runs the service within the block, and gives its address."""
    with MisbehavingServer(_answer) as server:
        yield server.url
