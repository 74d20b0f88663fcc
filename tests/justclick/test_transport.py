"""What a transport sends, and how it keeps its connection."""

import os
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Barrier
from threading import enumerate as all_threads
from typing import Any

import pytest

from jcdesk import __version__
from jcdesk.justclick import connections
from jcdesk.justclick.errors import CancelledError, Phase, TimedOutError
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.service import ServiceUrlError, UrlFault
from jcdesk.justclick.sockets import connect
from jcdesk.justclick.transport import Transport
from tests.justclick.conftest import MakeTransport, Serve, network_threads, wait_for_the_end_of_threads
from tests.support.http import answering, answering_once, chunked, http, until_close
from tests.support.misbehaving import MisbehavingServer, Peer


def test_the_limits_are_those_that_were_promised() -> None:
    assert Limits() == Limits(connect=10.0, silence=20.0, total=30.0, body=8 * 1024 * 1024, idle=60.0)


def test_the_request_is_a_form_sent_once_and_whole(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http(b"answer")))

    assert transport.post(f"{server.url}/api/GetAllGroups", "hash=%D0%BA") == b"answer"

    (request,) = server.requests
    line, *lines = request.head.split("\r\n")
    assert line == "POST /api/GetAllGroups HTTP/1.1"
    assert {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)} == {
        "host": f"127.0.0.1:{server.port}",
        "user-agent": f"jcdesk/{__version__}",
        "accept": "*/*",
        "accept-encoding": "identity",
        "content-type": "application/x-www-form-urlencoded",
        "content-length": "11",
    }
    assert request.body == b"hash=%D0%BA"


def test_a_server_on_ipv6_is_asked(stack: ExitStack, transport: Transport) -> None:
    server = stack.enter_context(MisbehavingServer(answering(http(b"answer")), host="::1"))

    assert transport.post(server.url, "a=1") == b"answer"
    assert f"Host: [::1]:{server.port}" in server.requests[0].head


@pytest.mark.parametrize("body", ["", b"", "a=1", b"a=\xff"])
def test_any_body_arrives_as_it_is(body: str | bytes, serve: Serve, transport: Transport) -> None:
    server = serve(answering(http()))
    transport.post(server.url, b"another body")

    transport.post(server.url, body)
    transport.post(f"{server.url}/elsewhere", body)

    expected = body.encode() if isinstance(body, str) else body
    assert [request.body for request in server.requests] == [b"another body", expected, expected]
    assert [request.head.split()[1] for request in server.requests] == ["/", "/", "/elsewhere"]


@pytest.mark.parametrize("answer", [http(b"the answer"), chunked(b"the", b" ", b"answer")])
def test_the_connection_is_kept_alive(answer: bytes, serve: Serve, transport: Transport) -> None:
    server = serve(answering(answer))

    for _ in range(5):
        assert transport.post(server.url, "a=1") == b"the answer"

    assert (len(server.requests), server.connections) == (5, 1)


@pytest.mark.parametrize("answer", [http(b""), chunked()])
def test_an_empty_answer_is_a_whole_one(answer: bytes, serve: Serve, transport: Transport) -> None:
    assert transport.post(serve(answering(answer)).url, "a=1") == b""


def test_the_connection_is_kept_alive_over_tls(serve_tls: Serve, trusting: Transport) -> None:
    server = serve_tls(answering(http(b"the answer")))

    for _ in range(5):
        assert trusting.post(server.url, "a=1") == b"the answer"

    assert (len(server.requests), server.connections) == (5, 1)


def test_an_answer_that_ends_with_its_connection_is_whole(serve: Serve, transport: Transport) -> None:
    server = serve(answering_once(until_close(b"the answer")))

    assert [transport.post(server.url, "a=1") for _ in range(2)] == [b"the answer"] * 2
    assert server.connections == 2


def test_a_kept_connection_that_the_server_has_closed_is_not_used(serve: Serve, transport: Transport) -> None:
    server = serve(answering_once(http(b"the answer")))

    for _ in range(3):
        assert transport.post(server.url, "a=1") == b"the answer"
        server.wait_for_ends()

    assert (len(server.requests), server.connections) == (3, 3)


def test_a_connection_that_lay_idle_for_too_long_is_not_used(
    serve: Serve, make_transport: MakeTransport
) -> None:
    server = serve(answering(http()))
    transport = make_transport(Limits(idle=0.0))

    for _ in range(3):
        transport.post(server.url, "a=1")

    assert (len(server.requests), server.connections) == (3, 3)


def test_a_cookie_is_never_sent_back(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http(Set_Cookie="id=1; Path=/")))

    transport.post(server.url, "a=1")
    transport.post(server.url, "a=1")

    assert "cookie" not in server.requests[1].head.lower()


def test_several_threads_may_ask_at_the_same_time(serve: Serve, transport: Transport) -> None:
    together = Barrier(4)

    def script(peer: Peer) -> None:
        while (request := peer.request()) is not None:
            together.wait(20)
            peer.send(http(request.body))

    server = serve(script)
    bodies = [f"a={number}".encode() for number in range(4)]

    with ThreadPoolExecutor(4) as pool:
        for _ in range(3):
            assert list(pool.map(lambda body: transport.post(server.url, body), bodies)) == bodies


@pytest.mark.parametrize("url", ["http://example.com/", "ftp://127.0.0.1/", "http://127.0.0.1.example.com/"])
def test_nothing_is_sent_in_the_clear_over_a_network(url: str, transport: Transport) -> None:
    with pytest.raises(ServiceUrlError) as caught:
        transport.post(url, "a=1")

    assert caught.value.fault is UrlFault.NOT_HTTPS
    wait_for_the_end_of_threads()


def test_closing_twice_is_as_good_as_once(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http()))
    transport.post(server.url, "a=1")
    assert len(network_threads()) == 1
    # The program ends without it, should it be stuck.
    assert all(thread.daemon for thread in all_threads() if thread.name == "jcdesk-network")
    # What is answered is kept nowhere.
    assert transport._running == set()

    transport.close()
    transport.close()

    wait_for_the_end_of_threads()
    server.wait_for_ends()


def test_a_closed_transport_asks_nothing(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http()))
    transport.close()

    with pytest.raises(CancelledError):
        transport.post(server.url, "a=1")

    assert server.connections == 0


def test_asking_through_a_transport_of_another_kind_imports_no_network_libraries() -> None:
    code = (
        "import sys, jcdesk.justclick.client, jcdesk.justclick.cancellation, jcdesk.justclick.limits;"
        "print({'requests', 'urllib3', 'truststore', 'ssl'} & set(sys.modules))"
    )
    root = Path(__file__).parents[2]

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "set()"


def test_what_is_posted_as_text_goes_as_utf_8(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http()))
    transport.post(server.url, "a=é")
    assert server.requests[0].body == "a=é".encode()


def test_small_requests_do_not_wait_for_more(
    serve: Serve, transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[Any, ...]] = []

    def watched(
        address: tuple[str, int],
        seconds: float,
        options: Iterable[tuple[Any, ...]],
        watch: Callable[[int], None],
    ) -> socket.socket:
        seen.extend(options)
        return connect(address, seconds, options, watch)

    monkeypatch.setattr(connections, "connect", watched)
    transport.post(serve(answering(http())).url, "a=1")
    assert (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1) in seen


def test_a_connection_that_does_not_come_about_in_time_tells_the_time(
    make_transport: MakeTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(*_: object) -> socket.socket:
        raise TimeoutError

    monkeypatch.setattr(connections, "connect", late)
    with pytest.raises(TimedOutError) as caught:
        make_transport(Limits(connect=7)).post("http://127.0.0.1:9", "a=1")
    assert (caught.value.phase, caught.value.seconds) == (Phase.CONNECT, 7)


def test_a_handshake_that_does_not_end_in_time_tells_the_time(
    make_transport: MakeTransport, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(ssl.SSLContext, "wrap_socket", late)
    url = serve(answering(http())).url.replace("http:", "https:")
    with pytest.raises(TimedOutError) as caught:
        make_transport(Limits(connect=7)).post(url, "a=1")
    assert (caught.value.phase, caught.value.seconds) == (Phase.CONNECT, 7)
