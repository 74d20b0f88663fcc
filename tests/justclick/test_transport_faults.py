"""Every way in which an answer fails to come is a typed error, and nothing is ever sent twice."""

import errno
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jcdesk.justclick import exchange, faults
from jcdesk.justclick.errors import (
    ConnectionLostError,
    HttpStatusError,
    JustClickError,
    NoConnectionError,
    Phase,
    RedirectedError,
    TimedOutError,
    TlsError,
    Unreachable,
    Unreadable,
    UnreadableAnswerError,
)
from jcdesk.justclick.transport import Transport
from jcdesk.system.network import Network
from tests.justclick.conftest import MakeTransport, Serve
from tests.support.http import answering, answering_once, chunked, http, until_close
from tests.support.misbehaving import Peer, Script
from tests.support.ports import silent_port, url_of

ANSWER = http(b"the answer")


def error_of(transport: Transport, url: str) -> JustClickError:
    with pytest.raises(JustClickError) as caught:
        transport.post(url, "a=1")
    # Neither may show, or keep alive, what was sent.
    assert (caught.value.__context__, caught.value.__cause__) == (None, None)
    return caught.value


LOST = {
    "before the head": b"",
    "in the head": ANSWER[:30],
    "before the length is told": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConte",
    "before the body": ANSWER[: -len(b"the answer")],
    "in the body": ANSWER[:-1],
    "in a chunk": chunked(b"the answer")[:-10],
    "in the size of a chunk": chunked(b"the answer")[:-5],
    "with no body and no length": until_close(b""),
}


@pytest.mark.parametrize("start", LOST.values(), ids=LOST.keys())
def test_an_answer_that_breaks_off_is_an_error_and_nothing_that_the_log_warns_of(
    transport: Transport, serve: Serve, caplog: pytest.LogCaptureFixture, start: bytes
) -> None:
    error_of(transport, serve(answering_once(start)).url)
    # urllib3 would log what it has read of the head.
    assert caplog.messages == []


@pytest.mark.parametrize("start", LOST.values(), ids=LOST.keys())
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
def test_an_answer_that_breaks_off_is_a_lost_connection(
    start: bytes, *, tls: bool, serve: Serve, serve_tls: Serve, trusting: Transport
) -> None:
    server = (serve_tls if tls else serve)(answering_once(start))

    error = error_of(trusting, server.url)

    assert isinstance(error, ConnectionLostError)
    assert error.host == "127.0.0.1"
    assert (len(server.requests), server.connections) == (1, 1)


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n", ANSWER[:-1]])
def test_a_connection_that_is_reset_is_lost(start: bytes, serve: Serve, transport: Transport) -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(start)
        peer.reset()

    server = serve(script)

    assert isinstance(error_of(transport, server.url), ConnectionLostError)
    assert (len(server.requests), server.connections) == (1, 1)


def closing(peer: Peer) -> None:
    peer.socket.close()


def resetting(peer: Peer) -> None:
    peer.request()
    peer.reset()


@pytest.mark.parametrize("script", [closing, Peer.reset, Peer.request, resetting])
def test_a_server_that_hangs_up_is_asked_only_once(
    script: Script, serve: Serve, transport: Transport
) -> None:
    server = serve(script)

    assert isinstance(error_of(transport, server.url), ConnectionLostError)
    assert server.connections == 1


def test_a_question_that_is_lost_on_a_kept_connection_is_not_sent_again(
    serve: Serve, transport: Transport
) -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(ANSWER)
        peer.request()

    server = serve(script)

    assert transport.post(server.url, "a=1") == b"the answer"
    assert isinstance(error_of(transport, server.url), ConnectionLostError)
    assert (len(server.requests), server.connections) == (2, 1)


def test_after_a_fault_the_next_question_is_answered(serve: Serve, transport: Transport) -> None:
    server = serve(answering_once(ANSWER[:-1]))
    assert isinstance(error_of(transport, server.url), ConnectionLostError)

    assert transport.post(serve(answering(ANSWER)).url, "a=1") == b"the answer"


NO_HTTP = {
    "another protocol": b"SSH-2.0-OpenSSH_9.2\r\n",
    "a page without a head": b"<html><body>Log in</body></html>",
    "a status that is no number": b"HTTP/1.1 OK 200\r\n\r\n{}",
    "a first line cut off": ANSWER[:10],
    "another version": b"HTTP/9.9 200 OK\r\n\r\n{}",
    "a line without end": b"HTTP/1.1 200 OK\r\nA: " + b"a" * 70_000,
    "headers without end": b"HTTP/1.1 200 OK\r\n" + b"A: a\r\n" * 200,
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
}


@pytest.mark.parametrize("answer", NO_HTTP.values(), ids=NO_HTTP.keys())
def test_what_is_no_http_is_unreadable(answer: bytes, serve: Serve, transport: Transport) -> None:
    server = serve(answering_once(answer))

    error = error_of(transport, server.url)

    assert isinstance(error, UnreadableAnswerError)
    assert error.why is Unreadable.NOT_HTTP
    assert (len(server.requests), server.connections) == (1, 1)


HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            ["Content-Length", "Transfer-Encoding", "Content-Encoding", "Set-Cookie", "Location", "X", ""]
        ),
        st.sampled_from(["0", "2", "-1", "1e9", "chunked", "gzip", "identity", "a=b; expires=0"])
        | st.text(max_size=20),
    ),
    max_size=5,
)


def test_whatever_comes_is_an_answer_or_a_typed_error(serve: Serve, transport: Transport) -> None:
    answers: list[bytes] = []

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(answers.pop())

    server = serve(script)

    @given(
        status=st.sampled_from(["200 OK", "100 Continue", "204", "302 Found", "999", "-1", "429 X"])
        | st.text(),
        headers=HEADERS,
        body=st.binary(max_size=50) | st.sampled_from([b"2\r\n{}\r\n0\r\n\r\n", b"-2\r\n", b"{}"]),
        cut=st.integers(0, 200),
    )
    @settings(max_examples=200)
    @example(status="302 Found", headers=[("Location", "http://[::1")], body=b"", cut=200)
    @example(status="302 Found", headers=[("Location", "//\xff\xfe:x/")], body=b"", cut=200)
    @example(status="200 OK", headers=[("Transfer-Encoding", "chunked")], body=b"-2\r\n{}", cut=200)
    def check(status: str, headers: list[tuple[str, str]], body: bytes, cut: int) -> None:
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
        head = "\r\n".join([*lines, "", ""]).encode("utf-8", "replace")
        answers.append((head + body)[:cut])
        with suppress(JustClickError):
            assert isinstance(transport.post(server.url, "a=1"), bytes)

    check()


@pytest.mark.parametrize(
    "status", ["100 Continue", "204 No Content", "400 Bad Request", "404 Not Found", "500 Error", "999 X"]
)
def test_another_status_than_200_is_an_error(status: str, serve: Serve, transport: Transport) -> None:
    number = int(status[:3])
    # An interim answer is followed by the real one.
    body = http(b"{}", "500 Error") if number == 100 else b""
    error = error_of(transport, serve(answering_once(http(body, status))).url)

    assert isinstance(error, HttpStatusError)
    assert (error.status, error.retry_after) == (500 if number == 100 else number, None)


def test_too_many_requests_tells_how_long_to_wait(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http(status="429 Too Many Requests", Retry_After="17")))

    error = error_of(transport, server.url)

    assert isinstance(error, HttpStatusError)
    assert (error.status, error.retry_after) == (429, 17.0)
    assert len(server.requests) == 1


def test_a_date_to_wait_for_is_reckoned_by_our_clock_where_the_server_tells_no_other(
    serve: Serve, transport: Transport
) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    server = serve(answering(http(b"", "429 Too Many Requests", Retry_After=later)))

    error = error_of(transport, server.url)

    assert isinstance(error, HttpStatusError)
    assert error.retry_after == pytest.approx(3600, abs=300)


NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_a_date_to_wait_for_is_reckoned_from_the_servers_own(serve: Serve, transport: Transport) -> None:
    dates = {"Date": NOW, "Retry-After": NOW + timedelta(seconds=90)}
    headers = {name: format_datetime(moment, usegmt=True) for name, moment in dates.items()}
    server = serve(answering(http(b"", "429 Too Many Requests", **headers)))

    error = error_of(transport, server.url)

    assert isinstance(error, HttpStatusError)
    assert error.retry_after == 90.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("0", 0.0),
        (" 120 ", 120.0),
        ("1234567890", 1e9),
        ("9" * 500, 1e9),
        (format_datetime(NOW + timedelta(minutes=2), usegmt=True), 120.0),
        (format_datetime(NOW - timedelta(minutes=2), usegmt=True), 0.0),
        ("Fri, 02 Jan 2026 03:04:15", 10.0),
        ("Fri, 02 Jan 2026 06:04:15 +0300", 10.0),
        ("Fri, 99 Jan 2026 03:04:15 GMT", None),
        ("Fri, 02 Jan 99999999999999999999 03:04:15 GMT", None),
    ],
)
def test_retry_after_is_a_number_or_a_date(value: str | None, seconds: float | None) -> None:
    assert exchange.retry_after(value, NOW) == seconds


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
def test_a_redirect_is_never_followed(status: int, serve: Serve, transport: Transport) -> None:
    other = serve(answering(ANSWER))
    answer = http(status=f"{status} Elsewhere", Location=f"{other.url}/api/GetAllGroups")
    server = serve(answering(answer))

    error = error_of(transport, server.url)

    assert isinstance(error, RedirectedError)
    assert (error.status, error.target) == (status, "127.0.0.1")
    assert (len(server.requests), other.connections) == (1, 0)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("https://portal.example.com:8443/login?next=x", "portal.example.com"),
        ("//portal.example.com/login", "portal.example.com"),
        ("https://user:word@portal.example.com/", "portal.example.com"),
        ("/login", "127.0.0.1"),
        ("http://[::1", ""),
        ("mailto:x", ""),
    ],
)
def test_a_redirect_names_the_host_it_leads_to(
    location: str, target: str, serve: Serve, transport: Transport
) -> None:
    error = error_of(transport, serve(answering(http(status="302 Found", Location=location))).url)

    assert isinstance(error, RedirectedError)
    assert error.target == target


def test_any_status_that_begins_with_3_counts_as_a_redirect(serve: Serve, transport: Transport) -> None:
    error = error_of(transport, serve(answering(http(status="304 Not Modified"))).url)

    assert isinstance(error, RedirectedError)
    assert (error.status, error.target) == (304, "")


def test_a_port_that_nobody_listens_on_refuses(transport: Transport) -> None:
    with silent_port() as port:
        error = error_of(transport, url_of(port))

    assert isinstance(error, NoConnectionError)
    assert (error.host, error.why) == ("127.0.0.1", Unreachable.REFUSED)


@pytest.mark.parametrize("host", ["a..example.com", f"{'a' * 64}.example.com", "*.example.com", "\udcff.com"])
def test_a_name_that_cannot_be_one_is_not_found(host: str, make_transport: MakeTransport) -> None:
    error = error_of(make_transport(network=Network(proxies={})), f"https://{host}")

    assert isinstance(error, NoConnectionError)
    assert (error.host, error.why) == (host, Unreachable.NAME)


HOST = "login.example.com"


@pytest.mark.parametrize(
    "error",
    [
        faults.unreachable(ConnectionResetError(errno.ECONNRESET, "reset"), HOST, 10.0),
        faults.unreachable(ConnectionAbortedError(errno.ECONNABORTED, "aborted"), HOST, 10.0),
        faults.no_tls(ConnectionResetError(errno.ECONNRESET, "reset"), HOST, 10.0),
        faults.no_tls(ssl.SSLEOFError(ssl.SSL_ERROR_EOF, "EOF"), HOST, 10.0),
        faults.no_answer(ssl.SSLZeroReturnError(ssl.SSL_ERROR_ZERO_RETURN, "closed"), HOST, 20.0),
        faults.no_answer(OSError(errno.EPIPE, "Broken pipe"), HOST, 20.0),
    ],
)
def test_a_connection_that_breaks_is_lost_and_its_host_named(error: JustClickError) -> None:
    assert isinstance(error, ConnectionLostError)
    assert error.host == HOST


def test_a_fault_of_tls_without_a_reason_has_none() -> None:
    error = faults.no_answer(ssl.SSLError("no reason"), HOST, 20.0)

    assert isinstance(error, TlsError)
    assert (error.host, error.reason) == (HOST, "")


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), Unreachable.NAME),
        (UnicodeError("label too long"), Unreachable.NAME),
        (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), Unreachable.REFUSED),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), Unreachable.NO_ROUTE),
        (OSError(errno.EHOSTUNREACH, "No route to host"), Unreachable.NO_ROUTE),
        (OSError(errno.EACCES, "Permission denied"), Unreachable.OTHER),
    ],
)
def test_why_no_connection_came_about(fault: OSError | UnicodeError, why: Unreachable) -> None:
    error = faults.unreachable(fault, "login.example.com", 10.0)

    assert isinstance(error, NoConnectionError)
    assert (error.host, error.why) == ("login.example.com", why)


@pytest.mark.parametrize("why_not", [faults.unreachable, faults.no_tls])
def test_a_connection_that_does_not_come_about_in_time_has_timed_out(
    why_not: Callable[[OSError, str, float], JustClickError],
) -> None:
    error = why_not(TimeoutError("timed out"), "login.example.com", 10.0)

    assert isinstance(error, TimedOutError)
    assert (error.phase, error.seconds) == (Phase.CONNECT, 10.0)
