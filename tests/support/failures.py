"""Every way in which a lookup can fail, provoked against a real server."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from jcdesk.demo.server import DemoServer
from tests.support.answers import unsigned
from tests.support.http import answering, http, until_close
from tests.support.misbehaving import MisbehavingServer, Peer, Script
from tests.support.ports import silent_port, url_of
from tests.support.proxy import refusing
from tests.support.tls import Authority

ANNA = "anna.petrova@example.com"
SPECIAL = (
    *(f"error-{code}" for code in (1, 2, 3, 4, 5, 6, 7, 8, 100, 600, 999)),
    *("unsigned", "forged", "portal", "busy", "broken"),
)


class Case(NamedTuple):
    """A failure: where the account is asked, about whom, with which key, and with what in the environment."""

    url: str
    address: str = ANNA
    key: str | None = "key"
    environment: tuple[tuple[str, str], ...] = ()


def silent(peer: Peer) -> None:
    """Read the question and never answer."""
    peer.request()
    peer.ignore()


def dripping(peer: Peer) -> None:
    """Answer so slowly that it never ends."""
    peer.request()
    peer.drip(http(b" " * 10_000), every=0.5)


def cut(peer: Peer) -> None:
    """Close in the middle of the answer."""
    peer.request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")


def broken(peer: Peer) -> None:
    """Break the connection once the question has come."""
    peer.request()
    peer.reset()


SCRIPTS: dict[str, Script] = {
    "silent": silent,
    "dripping": dripping,
    "cut": cut,
    "reset": broken,
    "empty": answering(http(b"")),
    "not-json": answering(http(b"OK")),
    "too-deep": answering(http(b"[" * 200_000)),
    "wrong-shape": answering(http(b"[]")),
    "not-http": answering(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"),
    "too-large": answering(until_close(b" " * (9 * 2**20))),
    "html": answering(http(b"<html>Welcome to the hotel</html>")),
    **{
        f"http-{status}": answering(http(status=f"{status} Words of the server"))
        for status in (400, 401, 403, 404, 405, 413, 429, 500, 502, 504)
    },
    "http-503": answering(http(status="503 Service Unavailable", Retry_After="5400")),
    "redirect": answering(http(status="302 Found", Location="https://login.hotel.example/")),
    "redirect-nowhere": answering(http(status="301 Moved Permanently")),
    "wrong-type": answering(http(unsigned(77, "text"), Content_Type="image/png")),
    "unsigned-6": answering(http(unsigned(6, "Permission denied for ip 2001:db8::17"))),
    "hostile-text": answering(http(unsigned(77, "<b>bold</b>\n\u202eright to left " + "long " * 200))),
}


@contextmanager
def full_queue() -> Iterator[int]:
    """The port of a server that takes no connection and refuses none."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.settimeout(0)
            waiting.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


def cases(stack: ExitStack, trusted: Authority) -> Iterator[tuple[str, Case]]:
    """Every failure by name; what it needs runs until `stack` ends it."""
    demo = stack.enter_context(DemoServer())
    for name in SPECIAL:
        yield name, Case(demo.url, f"{name}@demo.example", demo.key)
    yield "wrong-key", Case(demo.url)
    yield "no-key", Case("https://acme.justclick.io", key=None)
    for name, script in SCRIPTS.items():
        yield name, Case(stack.enter_context(MisbehavingServer(script)).url)
    stranger = Authority()
    for name, context in (
        ("tls-untrusted", stranger.server()),
        ("tls-expired", trusted.server(expired=True)),
        ("tls-early", trusted.server(early=True)),
        ("tls-wrong-host", trusted.server("other.example")),
    ):
        yield name, Case(stack.enter_context(MisbehavingServer(silent, context)).url)
    plain = stack.enter_context(MisbehavingServer(lambda peer: peer.send(http(status="400 Bad Request"))))
    yield "tls-none", Case(f"https://127.0.0.1:{plain.port}")
    yield "refused", Case(url_of(stack.enter_context(silent_port())))
    yield "unknown-host", Case("https://nobody.invalid")
    yield "full", Case(f"http://127.0.0.1:{stack.enter_context(full_queue())}")
    for name, status in (("proxy-407", "407 Proxy Authentication Required"), ("proxy-403", "403 Forbidden")):
        proxy = stack.enter_context(MisbehavingServer(refusing(status)))
        yield name, Case("https://acme.justclick.io", environment=(("HTTPS_PROXY", proxy.url),))
    away = url_of(stack.enter_context(silent_port()))
    yield "proxy-away", Case("https://acme.justclick.io", environment=(("HTTPS_PROXY", away),))
    yield "proxy-odd", Case("https://acme.justclick.io", environment=(("HTTPS_PROXY", "socks9://[x"),))
