"""The limits of time and size hold whatever the server does."""

import socket
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic

import pytest

from jcdesk.justclick.errors import (
    AnswerTooLargeError,
    Phase,
    TimedOutError,
    Unreadable,
    UnreadableAnswerError,
)
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.sockets import connect
from jcdesk.justclick.transport import Transport
from jcdesk.system.network import Network
from tests.justclick.conftest import MakeTransport, Serve, wait_for_the_end_of_threads
from tests.support.http import answering, answering_once, chunked, http, until_close
from tests.support.misbehaving import MisbehavingServer, Peer, Script
from tests.support.ports import silent_port
from tests.support.posting import Posting, finished

MIB = 1024 * 1024
QUICK = Limits(connect=0.4, silence=0.3, total=10)
SILENT = Limits(connect=10, silence=0.3, total=10)
SLOW = Limits(connect=5, silence=2, total=2.5)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Padding: " + b"-" * 1000
LONG = b'{"error_code":0,' + b" " * 1000


def dripping(start: bytes, drops: bytes) -> Script:
    """Read a request, answer `start` at once and then `drops` one by one."""

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(start)
        peer.drip(drops)

    return script


DRIPS = {
    "head": dripping(b"", HEAD),
    "head of an interim answer": dripping(b"HTTP/1.1 100 Continue\r\n", HEAD),
    "body, kept alive": dripping(http(LONG)[: -len(LONG)], LONG),
    "body, connection closed": dripping(until_close(b""), LONG),
    "body in chunks": dripping(b"", chunked(LONG)),
    "sizes of chunks": dripping(chunked()[:-5], b"0" * 1000),
}


def test_a_server_that_drips_does_not_get_past_the_limit_in_all(
    serve: Serve, serve_tls: Serve, make_transport: MakeTransport, network: Network
) -> None:
    transport = make_transport(SLOW, network)
    servers: dict[str, MisbehavingServer] = {}
    for name, script in DRIPS.items():
        servers |= {f"{name}, plain": serve(script), f"{name}, TLS": serve_tls(script)}
    postings = [Posting(transport, server.url) for server in servers.values()]

    for (name, server), posting in zip(servers.items(), postings, strict=True):
        posting.wait()
        # Only the limit in all can have struck: no pause was nearly as long as the limit of silence.
        assert posting.timed_out(Phase.TOTAL, SLOW.total), name
        server.wait_for_ends()
        assert (len(server.requests), server.connections) == (1, 1), name


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n", http(LONG)[:-1], chunked(LONG)[:-10]])
def test_a_server_that_falls_silent_is_left(
    start: bytes, serve: Serve, serve_tls: Serve, make_transport: MakeTransport, network: Network
) -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(start)
        peer.hang()

    transport = make_transport(SILENT, network)
    servers = serve(script), serve_tls(script)
    postings = [Posting(transport, server.url) for server in servers]

    for server, posting in zip(servers, postings, strict=True):
        posting.wait()
        assert posting.timed_out(Phase.SILENCE, SILENT.silence)
        server.wait_for_ends()
        assert (len(server.requests), server.connections) == (1, 1)


def test_silence_late_in_an_answer_ends_with_the_limit_in_all(
    serve: Serve, make_transport: MakeTransport
) -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.drip(HEAD[:15], every=0.1)
        peer.hang()

    transport = make_transport(SLOW)

    assert finished(transport, serve(script).url).timed_out(Phase.TOTAL, SLOW.total)


def answer_once_and_never_read_again(peer: Peer) -> None:
    peer.request()
    peer.send(http())
    peer.ignore()


def test_a_server_that_never_reads_is_left(serve: Serve, make_transport: MakeTransport) -> None:
    transport = make_transport(SILENT)
    server = serve(answer_once_and_never_read_again)
    transport.post(server.url, "a=1")

    on_a_kept_connection = finished(transport, server.url, b"a" * 32 * MIB)
    on_a_new_one = finished(transport, serve(Peer.ignore).url, b"a" * 32 * MIB)

    assert server.connections == 1
    assert on_a_kept_connection.timed_out(Phase.SILENCE, SILENT.silence)
    assert on_a_new_one.timed_out(Phase.SILENCE, SILENT.silence)


def drip_in_handshake(peer: Peer) -> None:
    # The head of a TLS record of 16,000 bytes, which never comes to its end.
    peer.drip(b"\x16\x03\x03\x3e\x80" + b"\x02" * 16_000)


@pytest.mark.parametrize("script", [Peer.hang, Peer.ignore, drip_in_handshake])
def test_a_handshake_that_does_not_end_is_left(
    script: Script, serve: Serve, make_transport: MakeTransport
) -> None:
    server = serve(script)

    posting = finished(make_transport(QUICK), f"https://127.0.0.1:{server.port}")

    assert posting.timed_out(Phase.CONNECT, QUICK.connect)


def test_a_server_that_does_not_accept_is_left(deaf: str, make_transport: MakeTransport) -> None:
    assert finished(make_transport(QUICK), deaf).timed_out(Phase.CONNECT, QUICK.connect)


def test_a_name_look_up_that_does_not_end_is_left(
    make_transport: MakeTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found.wait(10) and [])
    transport = make_transport(QUICK, Network(proxies={}))

    posting = finished(transport, "https://login.example.com")

    assert posting.timed_out(Phase.CONNECT, QUICK.connect)
    start = monotonic()
    transport.close()
    # It would be waited for ten seconds.
    assert monotonic() - start < 5
    found.set()
    transport.close()
    wait_for_the_end_of_threads()


def test_a_dead_address_leaves_time_for_a_live_one(
    deaf: str, serve: Serve, make_transport: MakeTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(answering(http(b"answer")))
    dead = ("127.0.0.1", int(deaf.rsplit(":", 1)[1]))
    live = ("127.0.0.1", server.port)
    found = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", place) for place in (dead, live)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)

    assert make_transport(Limits(connect=4, total=20)).post("http://localhost", "a=1") == b"answer"


@contextmanager
def memory() -> Iterator[Callable[[], int]]:
    """Tells how many bytes Python has held at most since the block began."""
    tracemalloc.start()
    try:
        yield lambda: tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def unbounded(start: bytes, part: bytes) -> Script:
    """Read a request, answer `start`, and then `part` as often as the client takes it."""

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(start)
        while True:
            peer.send(part)

    return script


PART = b"[" * MIB
TOO_LARGE = {
    "with its length": answering(http(b"[" * (8 * MIB + 1))),
    "without a length": answering_once(until_close(b"[" * (8 * MIB + 1))),
    "in chunks": answering(chunked(*[b"[" * MIB] * 8, b"[")),
    "without end": unbounded(until_close(b""), PART),
    "without end, in chunks": unbounded(chunked()[:-5], b"%x\r\n%b\r\n" % (len(PART), PART)),
}


@pytest.mark.parametrize("script", TOO_LARGE.values(), ids=TOO_LARGE.keys())
def test_an_answer_over_8_mib_is_refused_in_little_memory(
    script: Script, serve: Serve, transport: Transport
) -> None:
    server = serve(script)

    with memory() as peak:
        error = finished(transport, server.url).error
        used = peak()

    assert isinstance(error, AnswerTooLargeError)
    assert error.limit == 8 * MIB
    assert used < 40 * MIB


@pytest.mark.parametrize("wrap", [http, until_close, chunked])
def test_an_answer_of_just_8_mib_is_taken(
    wrap: Callable[[bytes], bytes], serve: Serve, transport: Transport
) -> None:
    body = b"[" * 8 * MIB
    server = serve(answering_once(wrap(body)))

    assert transport.post(server.url, "a=1") == body


def bomb(wbits: int, mebibytes: int) -> bytes:
    """Zeros without end, compressed: an empty block flushed in full can be repeated."""
    compressor = zlib.compressobj(9, wbits=wbits)
    head = compressor.compress(b"") + compressor.flush(zlib.Z_FULL_FLUSH)
    block = compressor.compress(bytes(MIB)) + compressor.flush(zlib.Z_FULL_FLUSH)
    return head + block * mebibytes


@pytest.mark.parametrize(("encoding", "wbits"), [("gzip", 31), ("x-gzip", 31), ("deflate", 15)])
def test_a_bomb_of_1_gib_is_refused_in_little_memory(
    encoding: str, wbits: int, serve: Serve, transport: Transport
) -> None:
    bombs = bomb(wbits, 1024)
    assert len(bombs) < 2 * MIB
    server = serve(answering(http(bombs, Content_Encoding=encoding)))

    with memory() as peak:
        error = finished(transport, server.url).error
        used = peak()

    assert isinstance(error, AnswerTooLargeError)
    assert error.limit == 8 * MIB
    assert used < 40 * MIB


def test_an_answer_that_is_just_8_mib_when_unpacked_is_taken(serve: Serve, transport: Transport) -> None:
    body = bytes(8 * MIB)
    server = serve(answering(http(zlib.compress(body), Content_Encoding="deflate")))

    assert transport.post(server.url, "a=1") == body


@pytest.mark.parametrize("encoding", ["identity", " Identity "])
def test_an_answer_that_says_it_is_not_compressed_is_taken(
    encoding: str, serve: Serve, transport: Transport
) -> None:
    server = serve(answering(http(LONG, Content_Encoding=encoding)))

    assert transport.post(server.url, "a=1") == LONG


@pytest.mark.parametrize(("encoding", "wbits"), [("gzip", 31), ("GZIP ", 31), ("deflate", 15)])
def test_an_answer_compressed_unasked_is_understood(
    encoding: str, wbits: int, serve: Serve, transport: Transport
) -> None:
    body = zlib.compress(LONG, wbits=wbits)
    server = serve(answering(http(body, Content_Encoding=encoding)))

    assert transport.post(server.url, "a=1") == LONG


@pytest.mark.parametrize(
    "body",
    [b"", LONG, zlib.compress(LONG, wbits=31)[:-1], zlib.compress(LONG, wbits=31) * 2],
    ids=["empty", "not compressed", "cut off", "two in one"],
)
@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "gzip, gzip", "deflate"])
def test_an_answer_that_cannot_be_decompressed_is_unreadable(
    body: bytes, encoding: str, serve: Serve, transport: Transport
) -> None:
    error = finished(transport, serve(answering(http(body, Content_Encoding=encoding))).url).error

    assert isinstance(error, UnreadableAnswerError)
    assert error.why is Unreadable.NOT_HTTP


@pytest.mark.parametrize("status", ["302 Found", "500 Internal Server Error", "429 Too Many Requests"])
def test_the_body_of_an_answer_without_status_200_is_not_read(
    status: str, serve: Serve, make_transport: MakeTransport
) -> None:
    start = http(status=status, Location="https://example.com/")[:-2].replace(b"Content-Length: 2\r\n", b"")
    transport = make_transport(Limits(silence=20, total=20))

    posting = finished(transport, serve(unbounded(start, PART)).url)

    assert not isinstance(posting.error, TimedOutError | AnswerTooLargeError)
    assert posting.seconds < 5


def test_the_last_address_gets_all_the_time_that_is_left(deaf: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with silent_port() as refusing:
        places = [refusing.getsockname(), ("127.0.0.1", int(deaf.rsplit(":", 1)[1]))]
        found = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", place) for place in places]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        start = monotonic()
        with pytest.raises(ConnectionRefusedError):
            connect(("login.example.com", 443), 1.0, (), lambda _descriptor: None)
        assert monotonic() - start > 0.9
