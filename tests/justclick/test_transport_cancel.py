"""Cancelling and closing return control at once, whatever the server does, and leave nothing behind."""

import signal
import socket
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer
from time import monotonic
from types import FrameType
from urllib.parse import urlsplit

import pytest

from jcdesk.justclick import transport as transport_module
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.justclick.transport import Transport
from jcdesk.system.network import Network
from tests.justclick.conftest import MakeTransport, Serve, network_threads, wait_for_the_end_of_threads
from tests.support.http import answering, chunked, http, until_close
from tests.support.misbehaving import Peer, Script
from tests.support.posting import Posting

AT_ONCE = 6.0
"""In how many seconds control has to be back: less than any limit takes, and enough for a busy machine."""

FILES = Path("/proc/self/fd")

Stall = Callable[[Peer, Event], None]
"""A script that sets the event once the client is where it wants it, and never comes to a good end."""


def silent(peer: Peer, reached: Event) -> None:
    peer.request()
    reached.set()
    peer.hang()


def dripping_after(start: bytes) -> Stall:
    def script(peer: Peer, reached: Event) -> None:
        peer.request()
        peer.send(start)
        reached.set()
        peer.drip(b" " * 10_000)

    return script


def reading_nothing(peer: Peer, reached: Event) -> None:
    reached.set()
    peer.drip(b" " * 10_000)


STALLS: dict[str, Stall] = {
    "silence": silent,
    "head": dripping_after(b"HTTP/1.1 200 OK\r\nX-Padding:"),
    "body, kept alive": dripping_after(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n"),
    "body, connection closed": dripping_after(until_close(b"")),
    "body in chunks": dripping_after(chunked()[:-5] + b"2710\r\n"),
    "nothing read": reading_nothing,
}


def stalling(stall: Stall, reached: Event | None = None) -> Script:
    event = reached or Event()
    return lambda peer: stall(peer, event)


@pytest.mark.parametrize("stall", STALLS.values(), ids=STALLS.keys())
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
def test_cancelling_during_an_answer_returns_at_once(
    stall: Stall, *, tls: bool, serve: Serve, serve_tls: Serve, trusting: Transport
) -> None:
    reached = Event()
    server = (serve_tls if tls else serve)(stalling(stall, reached))
    posting = Posting(trusting, server.url, b"a" * (32 << 20 if stall is reading_nothing else 1))
    assert reached.wait(20)

    posting.cancellation.cancel()

    assert posting.wait() < AT_ONCE
    assert isinstance(posting.error, CancelledError)
    # The server sees that nobody waits any more, and the thread that waited is gone.
    server.wait_for_ends()
    trusting.close()
    wait_for_the_end_of_threads()


@pytest.mark.parametrize("stall", [silent, STALLS["head"], STALLS["body, connection closed"]])
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
def test_cancelling_on_a_kept_connection_breaks_it_off(
    stall: Stall, *, tls: bool, serve: Serve, serve_tls: Serve, trusting: Transport
) -> None:
    reached = Event()

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(http(b"answer"))
        stall(peer, reached)

    server = (serve_tls if tls else serve)(script)
    assert trusting.post(server.url, "a=1") == b"answer"
    posting = Posting(trusting, server.url)
    assert reached.wait(20)

    posting.cancellation.cancel()

    assert posting.wait() < AT_ONCE
    assert isinstance(posting.error, CancelledError)
    server.wait_for_ends()
    assert server.connections == 1
    trusting.close()
    wait_for_the_end_of_threads()


def test_cancelling_during_the_handshake_returns_at_once(serve: Serve, transport: Transport) -> None:
    reached = Event()

    def script(peer: Peer) -> None:
        peer.socket.recv(1)
        reached.set()
        peer.hang()

    server = serve(script)
    posting = Posting(transport, f"https://127.0.0.1:{server.port}")
    assert reached.wait(20)

    posting.cancellation.cancel()

    assert posting.wait() < AT_ONCE
    assert isinstance(posting.error, CancelledError)
    server.wait_for_ends()


def test_cancelling_during_the_connection_returns_at_once(
    deaf: str, transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = Event()
    found = socket.getaddrinfo("127.0.0.1", urlsplit(deaf).port, type=socket.SOCK_STREAM)

    def look_up(*_: object, **__: object) -> object:
        reached.set()
        return found

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    posting = Posting(transport, deaf)
    assert reached.wait(20)

    posting.cancellation.cancel()

    assert posting.wait() < AT_ONCE
    assert isinstance(posting.error, CancelledError)
    # Not only has control come back: the connection, which had ten seconds, is broken off too.
    transport.close()
    wait_for_the_end_of_threads()


def test_cancelling_during_the_name_look_up_returns_at_once(
    make_transport: MakeTransport, monkeypatch: pytest.MonkeyPatch, serve: Serve
) -> None:
    server = serve(answering(http()))
    transport = make_transport(network=Network(proxies={}))
    reached, found = Event(), Event()

    def look_up(*_: object, **__: object) -> list[object]:
        reached.set()
        found.wait(10)
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", server.port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    posting = Posting(transport, "https://login.example.com")
    assert reached.wait(20)

    posting.cancellation.cancel()

    assert posting.wait() < AT_ONCE
    assert isinstance(posting.error, CancelledError)
    found.set()
    transport.close()
    wait_for_the_end_of_threads()
    assert server.connections == 0


def test_what_is_cancelled_beforehand_is_never_sent(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http()))
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(CancelledError):
        transport.post(server.url, "a=1", cancellation)

    assert server.connections == 0
    wait_for_the_end_of_threads()


def test_cancelling_one_post_leaves_the_others_alone(serve: Serve, transport: Transport) -> None:
    go_on = Event()

    def script(peer: Peer) -> None:
        peer.request()
        go_on.wait(20)
        peer.send(http(b"answer"))

    server = serve(script)
    postings = [Posting(transport, server.url) for _ in range(3)]
    server.wait_for_requests(3)

    postings[1].cancellation.cancel()
    postings[1].wait()
    go_on.set()
    for posting in postings:
        posting.wait()

    assert [posting.answer for posting in postings] == [b"answer", None, b"answer"]


def test_a_cancellation_calls_all_who_listen_even_those_who_come_late() -> None:
    cancellation = Cancellation()
    heard = []
    with cancellation.calling(lambda: heard.append("gone before")):
        pass
    with (
        cancellation.calling(lambda: heard.append("first")),
        cancellation.calling(lambda: heard.append("second")),
    ):
        assert not cancellation.cancelled
        cancellation.cancel()
    assert cancellation.cancelled
    with cancellation.calling(lambda: heard.append("late")):
        assert heard == ["first", "second", "late"]


def test_a_late_answer_reaches_nobody(serve: Serve, transport: Transport) -> None:
    late = Event()

    def script(peer: Peer) -> None:
        while (request := peer.request()) is not None:
            if request.body == b"first":
                late.wait(20)
            peer.send(http(request.body))

    server = serve(script)
    posting = Posting(transport, server.url, "first")
    server.wait_for_requests(1)
    posting.cancellation.cancel()
    posting.wait()

    assert transport.post(server.url, "second") == b"second"
    late.set()
    assert transport.post(server.url, "third") == b"third"
    assert isinstance(posting.error, CancelledError)
    assert server.connections == 2


def test_cancelling_just_as_the_answer_comes_mixes_nothing_up(serve: Serve, transport: Transport) -> None:
    asked = Event()

    def script(peer: Peer) -> None:
        while (request := peer.request()) is not None:
            asked.set()
            peer.send(http(request.body))

    server = serve(script)

    for number in range(200):
        asked.clear()
        posting = Posting(transport, server.url, f"a={number}")
        if number % 2:
            assert asked.wait(20)
        posting.cancellation.cancel()
        posting.wait()
        if posting.error is None:
            assert posting.answer == f"a={number}".encode()
        else:
            assert isinstance(posting.error, CancelledError)
        assert transport.post(server.url, f"b={number}") == f"b={number}".encode()


def open_files() -> Counter[str]:
    """What is open, as Linux names it: a socket by a number that is never given twice, unlike its file's."""
    found = Counter[str]()
    for file in FILES.iterdir():
        with suppress(FileNotFoundError):  # closed since they were listed, as the listing itself is
            found[file.readlink().as_posix()] += 1
    return found


@pytest.mark.skipif(not FILES.exists(), reason="counts open files as Linux lists them")
def test_sixty_cancelled_posts_leave_no_file_open(
    serve: Serve, serve_tls: Serve, trusting: Transport
) -> None:
    servers = [
        (serve_tls if tls else serve)(stalling(stall))
        for tls in (False, True)
        for stall in (silent, STALLS["head"], STALLS["body, connection closed"])
    ]
    before = open_files()  # some of it may go meanwhile: what earlier tests left to the collector

    for server in servers * 10:
        count = len(server.requests)
        posting = Posting(trusting, server.url)
        server.wait_for_requests(count + 1)
        posting.cancellation.cancel()
        posting.wait()
    for server in servers:
        server.wait_for_ends()
    trusting.close()

    wait_for_the_end_of_threads()
    assert open_files() <= before


@pytest.mark.parametrize("stall", STALLS.values(), ids=STALLS.keys())
def test_closing_ends_a_running_post_at_once(stall: Stall, serve: Serve, transport: Transport) -> None:
    reached = Event()
    server = serve(stalling(stall, reached))
    posting = Posting(transport, server.url, b"a" * (32 << 20 if stall is reading_nothing else 1))
    assert reached.wait(20)

    start = monotonic()
    transport.close()

    assert monotonic() - start < AT_ONCE
    assert posting.wait() < AT_ONCE
    assert isinstance(posting.error, CancelledError)
    wait_for_the_end_of_threads()
    server.wait_for_ends()


def test_closing_waits_for_a_thread_that_is_about_to_end(
    transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, found = Event(), Event()

    def look_up(*_: object, **__: object) -> object:
        reached.set()
        found.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(transport_module, "_FAREWELL", 10.0)
    posting = Posting(transport, "https://login.example.com")
    assert reached.wait(5)
    later = Timer(0.05, found.set)
    later.start()

    transport.close()

    assert network_threads() == []
    posting.wait()
    assert isinstance(posting.error, CancelledError)
    later.join()


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a signal that can be timed")
def test_an_interrupted_post_is_broken_off(serve: Serve, transport: Transport) -> None:
    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    server = serve(stalling(silent))
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        with pytest.raises(KeyboardInterrupt):
            transport.post(server.url, "a=1")
    finally:
        signal.signal(signal.SIGALRM, before)

    server.wait_for_ends()
    transport.close()
    wait_for_the_end_of_threads()
