"""Proxies: the system's or the user's own, never for this machine, their passwords never shown."""

import socket
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from threading import Event

import pytest

from jcdesk.justclick.errors import CancelledError, ConnectionLostError, Phase, ProxyError, TimedOutError
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.operation import Operation
from jcdesk.justclick.proxies import proxy_for, proxy_host, system_proxy
from jcdesk.justclick.transport import Transport
from jcdesk.justclick.trust import Trust
from jcdesk.justclick.worker import Worker
from jcdesk.system.network import Network
from jcdesk.system.proxy import Proxy, ProxyUse
from tests.justclick.conftest import MakeTransport, Serve
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Peer
from tests.support.posting import Posting, finished
from tests.support.proxy import connecting_to, refusing
from tests.support.tls import LEAK_BEFORE_3_13, Authority

URL = "https://login.example.com"
VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def service(stack: ExitStack, authority: Authority) -> MisbehavingServer:
    """What is reached through a proxy under the name in `URL`."""
    context = authority.server("login.example.com")
    return stack.enter_context(MisbehavingServer(answering(http(b"answer")), context))


def through(proxy: MisbehavingServer, user: str = "") -> Callable[[Network], Network]:
    address = f"http://{user}127.0.0.1:{proxy.port}"
    return lambda network: replace(network, proxies={"https": address})


def test_the_users_proxy_leads_to_the_service(
    serve: Serve, service: MisbehavingServer, make_transport: MakeTransport, network: Network
) -> None:
    proxy = serve(connecting_to(service.port))
    transport = make_transport(network=through(proxy, "user:p%40ss@")(network))

    assert [transport.post(URL, "a=1") for _ in range(3)] == [b"answer"] * 3

    (connect,) = proxy.requests
    assert connect.head.startswith("CONNECT login.example.com:443 HTTP/1.")
    assert "Proxy-Authorization: Basic dXNlcjpwQHNz" in connect.head
    assert (len(service.requests), service.connections) == (3, 1)
    assert all("proxy" not in request.head.lower() for request in service.requests)


@pytest.mark.parametrize("password", ["p:@/ ss", "пароль", "pässwörd"])
def test_the_users_proxy_is_told_the_password_as_it_is(
    password: str,
    serve: Serve,
    service: MisbehavingServer,
    make_transport: MakeTransport,
    network: Network,
) -> None:
    proxy = serve(connecting_to(service.port, f"анна:{password}"))
    proxies = Proxy(ProxyUse.OWN, "127.0.0.1", proxy.port, "анна").proxies(password)

    assert make_transport(network=replace(network, proxies=proxies)).post(URL, "a=1") == b"answer"


def test_the_systems_proxy_leads_to_the_service(
    serve: Serve,
    service: MisbehavingServer,
    trusting: Transport,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = serve(connecting_to(service.port))
    monkeypatch.setenv("https_proxy", f"127.0.0.1:{proxy.port}")

    assert trusting.post(URL, "a=1") == b"answer"
    assert proxy.connections == 1


def test_a_certificate_is_checked_through_a_proxy_too(
    serve: Serve, service: MisbehavingServer, make_transport: MakeTransport
) -> None:
    proxy = serve(connecting_to(service.port))

    posting = finished(make_transport(network=through(proxy)(Network())), URL)

    assert repr(posting.error) == (
        "CertificateError(host='login.example.com', reason='unable to get local issuer certificate')"
    )
    assert service.requests == []


def test_a_proxy_over_tls_leads_to_the_service(
    serve_tls: Serve, service: MisbehavingServer, make_transport: MakeTransport, network: Network
) -> None:
    proxy = serve_tls(connecting_to(service.port))
    transport = make_transport(network=replace(network, proxies={"https": proxy.url}))

    assert [transport.post(URL, "a=1") for _ in range(2)] == [b"answer"] * 2
    assert (proxy.connections, service.connections) == (1, 1)


@pytest.mark.parametrize("variable", VARIABLES[:3])
def test_this_machine_is_never_reached_through_a_proxy(
    variable: str, serve: Serve, make_transport: MakeTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serve(refusing("403 Forbidden"))
    server = serve(answering(http(b"answer")))
    monkeypatch.setenv(variable, proxy.url)

    assert make_transport().post(server.url, "a=1") == b"answer"
    assert make_transport(network=Network(proxies={"all": proxy.url})).post(server.url, "a=1") == b"answer"
    assert proxy.connections == 0


@pytest.mark.parametrize(
    ("status", "number"), [("407 Proxy Authentication Required", 407), ("403 Forbidden", 403)]
)
def test_a_proxy_that_refuses_is_named_without_its_password(
    status: str, number: int, serve: Serve, make_transport: MakeTransport
) -> None:
    network = through(serve(refusing(status)), "me:secret@")(Network())

    error = finished(make_transport(network=network), URL).error

    assert isinstance(error, ProxyError)
    assert (error.host, error.status) == ("127.0.0.1", number)
    assert "secret" not in "".join(traceback.format_exception(error)) + repr(error) + repr(network)


def hang_up(_peer: Peer) -> None:
    """Close at once."""


def speak_no_http(peer: Peer) -> None:
    peer.socket.recv(1)
    peer.send(b"SSH-2.0-OpenSSH_9.2\r\n")


@pytest.mark.filterwarnings(LEAK_BEFORE_3_13)
@pytest.mark.parametrize("script", [hang_up, Peer.reset, speak_no_http])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_is_none_is_named(
    script: Callable[[Peer], None], scheme: str, serve: Serve, make_transport: MakeTransport
) -> None:
    proxies = {"https": f"{scheme}://me:secret@127.0.0.1:{serve(script).port}"}

    error = finished(make_transport(network=Network(proxies=proxies)), URL).error

    assert isinstance(error, ProxyError)
    assert (error.host, error.status) == ("127.0.0.1", None)


@pytest.mark.parametrize(
    ("proxy", "host"),
    [
        ("http://127.0.0.1:1", "127.0.0.1"),
        ("socks5://me:secret@proxy.example.com", "proxy.example.com"),
        ("ftp://proxy.example.com", "proxy.example.com"),
        ("http://", ""),
        ("http://[::1", ""),
        ("http://me:secret@proxy.example.com:port", "proxy.example.com"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_named(proxy: str, host: str, make_transport: MakeTransport) -> None:
    error = finished(make_transport(network=Network(proxies={"https": proxy})), URL).error

    assert isinstance(error, ProxyError)
    assert (error.host, error.status) == (host, None)
    assert "secret" not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize("begun", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nans"])
def test_a_proxy_that_dies_in_the_middle_is_a_lost_connection(
    begun: bytes, serve: Serve, authority: Authority, make_transport: MakeTransport, network: Network
) -> None:
    context = authority.server("login.example.com")

    def script(peer: Peer) -> None:
        peer.request()
        peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with context.wrap_socket(peer.socket, server_side=True) as tunnel:
            tunnel.recv(65536)
            tunnel.sendall(begun)
            # At once, without TLS's farewell.
            socket.socket.shutdown(tunnel, socket.SHUT_RDWR)

    error = finished(make_transport(network=through(serve(script))(network)), URL).error

    assert isinstance(error, ConnectionLostError)
    assert error.host == "login.example.com"


def test_a_proxy_that_says_nothing_is_left(serve: Serve, make_transport: MakeTransport) -> None:
    limits = Limits(connect=0.3, silence=1, total=2)

    posting = finished(make_transport(limits, through(serve(Peer.hang))(Network())), URL)

    assert posting.timed_out(Phase.CONNECT, limits.connect)


@pytest.mark.parametrize("kind", ["accepts nothing", "shakes no hands", "says nothing"])
def test_a_proxy_that_says_nothing_has_timed_out_whichever_thread_sees_it_first(
    kind: str, deaf: str, serve: Serve
) -> None:
    proxies = {
        "accepts nothing": deaf,
        "shakes no hands": f"https://127.0.0.1:{serve(Peer.hang).port}",
        "says nothing": serve(Peer.hang).url,
    }
    worker = Worker(Network(proxies={"https": proxies[kind]}), Limits(connect=0.3), Trust(None))
    operation = Operation(URL, b"a=1")

    worker.fetch(operation)
    end = operation.wait(Limits(connect=5, total=5))
    worker.retire()

    assert isinstance(end, TimedOutError)
    assert (end.phase, end.seconds) == (Phase.CONNECT, 0.3)


def test_cancelling_while_a_proxy_says_nothing_returns_at_once(
    serve: Serve, make_transport: MakeTransport
) -> None:
    reached = Event()

    def script(peer: Peer) -> None:
        peer.request()
        reached.set()
        peer.hang()

    proxy = serve(script)
    posting = Posting(make_transport(network=through(proxy)(Network())), URL)
    assert reached.wait(20)

    posting.cancellation.cancel()

    assert posting.wait() < 6.0
    assert isinstance(posting.error, CancelledError)
    proxy.wait_for_ends()


SYSTEM = {"https_proxy": "http://system.example.com:3128"}


@pytest.mark.parametrize(
    ("environment", "proxies", "url", "proxy"),
    [
        ({}, None, URL, None),
        (SYSTEM, None, URL, "http://system.example.com:3128"),
        ({"all_proxy": "http://all.example.com"}, None, URL, "http://all.example.com"),
        ({"https_proxy": "system.example.com:3128"}, None, URL, "http://system.example.com:3128"),
        ({"http_proxy": "http://system.example.com"}, None, URL, None),
        (SYSTEM | {"no_proxy": "*"}, None, URL, None),
        (SYSTEM | {"no_proxy": "localhost, .example.com"}, None, URL, None),
        (SYSTEM | {"no_proxy": "login.example.com:8443"}, None, URL, "http://system.example.com:3128"),
        (SYSTEM | {"no_proxy": "login.example.com:8443"}, None, f"{URL}:8443", None),
        (SYSTEM, {}, URL, None),
        (SYSTEM, {"https": "http://own.example.com"}, URL, "http://own.example.com"),
        (SYSTEM | {"no_proxy": "*"}, {"all": "own.example.com"}, URL, "http://own.example.com"),
        (SYSTEM, None, "https://localhost:8443", None),
        (SYSTEM, {"https": "http://own.example.com"}, "https://[::1]:8443", None),
    ],
)
def test_which_proxy_leads_to_an_address(
    environment: dict[str, str],
    proxies: dict[str, str] | None,
    url: str,
    proxy: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert proxy_for(url, Network(proxies=proxies)) == proxy


def test_a_change_of_the_systems_proxies_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert proxy_for(URL, Network()) is None

    monkeypatch.setenv("https_proxy", "http://new.example.com")

    assert proxy_for(URL, Network()) == "http://new.example.com"


def test_the_proxy_that_the_system_names_is_told_whatever_its_exceptions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert system_proxy() is None

    monkeypatch.setenv("https_proxy", "system.example.com:3128")
    monkeypatch.setenv("no_proxy", "*")

    assert system_proxy() == "http://system.example.com:3128"


@pytest.mark.parametrize(
    ("proxy", "host"),
    [("http://me:secret@proxy.example.com:3128", "proxy.example.com"), ("http://[::1", ""), ("http://", "")],
)
def test_a_proxy_is_shown_by_its_host_only(proxy: str, host: str) -> None:
    assert proxy_host(proxy) == host


def test_the_passwords_of_proxies_are_in_no_repr() -> None:
    assert "secret" not in repr(Network(proxies={"https": "http://me:secret@proxy.example.com"}))
