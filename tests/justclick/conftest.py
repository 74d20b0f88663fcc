"""Servers that misbehave, and transports that must bear them."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import enumerate as all_threads
from typing import Protocol

import pytest

from jcdesk.justclick.limits import Limits
from jcdesk.justclick.transport import Transport
from jcdesk.system.network import Network
from tests.support.misbehaving import MisbehavingServer, Script
from tests.support.tls import Authority
from tests.support.waiting import wait_until

Serve = Callable[[Script], MisbehavingServer]
"""Starts a server that runs a script for each connection; the test's end stops it."""


class MakeTransport(Protocol):
    """Makes a transport, which the test's end closes."""

    def __call__(self, limits: Limits | None = None, network: Network | None = None) -> Transport: ...


def network_threads() -> list[str]:
    """The threads of transports that run at present."""
    return [thread.name for thread in all_threads() if thread.name == "jcdesk-network"]


def wait_for_the_end_of_threads() -> None:
    """Wait until no thread of a transport is left: one that was broken off may need a moment."""
    wait_until(lambda: not network_threads(), "the end of the network's threads")


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="session")
def ca_file(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return authority.write(tmp_path_factory.mktemp("authority") / "ca.pem")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def serve(stack: ExitStack) -> Serve:
    return lambda script: stack.enter_context(MisbehavingServer(script))


@pytest.fixture
def serve_tls(stack: ExitStack, authority: Authority) -> Serve:
    context = authority.server()
    return lambda script: stack.enter_context(MisbehavingServer(script, context))


@pytest.fixture
def make_transport(stack: ExitStack) -> MakeTransport:
    def make(limits: Limits | None = None, network: Network | None = None) -> Transport:
        transport = Transport(network, limits)
        stack.callback(transport.close)
        return transport

    return make


@pytest.fixture
def transport(make_transport: MakeTransport) -> Transport:
    return make_transport()


@pytest.fixture
def network(ca_file: Path) -> Network:
    """A network in which `serve_tls` is trusted."""
    return Network(ca_file=ca_file)


@pytest.fixture
def trusting(make_transport: MakeTransport, network: Network) -> Transport:
    """A transport that trusts `serve_tls`."""
    return make_transport(network=network)


@pytest.fixture
def deaf() -> Iterator[str]:
    """The URL of a server with a full queue, which therefore does not answer to a connection."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
