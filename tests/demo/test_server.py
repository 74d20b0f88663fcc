"""How the demo service starts and how it ends, whatever its connections do."""

import errno
import logging
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, RemoteDisconnected

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.demo.listener import HOST, Listener
from jcdesk.demo.office import Answer, Office
from jcdesk.demo.server import DemoServer, run
from jcdesk.justclick.answers import read_groups
from tests.demo.asking import GROUPS, STATUSES, connect, form, send

LONG = 20
"""Seconds; whatever a connection waits for takes at least three times as long, and a busy machine less."""


def threads() -> set[threading.Thread]:
    return set(threading.enumerate())


class TellingOffice(Office):
    """Answers slowly, and tells when it was asked."""

    def __init__(self) -> None:
        super().__init__(DemoServer.login, DemoServer.key)
        self.asked = threading.Event()

    def lead_group_statuses(self, body: bytes) -> Answer:
        self.asked.set()
        return Answer(200, b"too late", delay=60)


class FaultyOffice(Office):
    """Cannot answer."""

    def lead_group_statuses(self, body: bytes) -> Answer:
        raise RuntimeError("a fault")


@contextmanager
def listening(office: Office) -> Iterator[HTTPConnection]:
    listener = Listener(0, office, delay=0)
    thread = threading.Thread(target=listener.serve_forever, args=(0.01,))
    thread.start()
    with closing(HTTPConnection(HOST, listener.server_port, timeout=10)) as connection:
        try:
            yield connection
        finally:
            listener.shutdown()
            thread.join()
            listener.close()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C means what it usually means, even where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_running_server_is_an_account(demo: DemoServer) -> None:
    assert demo.url.startswith("http://127.0.0.1:")
    assert demo.account == Account("Demo", demo.login, demo.url)
    assert demo.account.service.url == demo.url


def test_a_server_that_does_not_run_has_no_address() -> None:
    demo = DemoServer()
    with pytest.raises(RuntimeError):
        _ = demo.url

    with demo:
        assert demo.url

    with pytest.raises(RuntimeError):
        _ = demo.url


def test_starting_and_stopping_twice_does_no_harm() -> None:
    demo = DemoServer()
    demo.stop()
    demo.start()
    url = demo.url
    demo.start()
    assert demo.url == url
    demo.stop()
    demo.stop()


def test_a_stopped_server_starts_again_on_its_port() -> None:
    # Another program may get the port in the moment between, but not time and again.
    assert any(starts_again() for _ in range(5))


def starts_again() -> bool:
    """Whether a server gets the port at which another one has answered just before, and answers there."""
    with DemoServer() as first:
        port = int(first.url.rpartition(":")[2])
        with connect(first) as connection:
            send(connection, "POST", GROUPS, form())
    second = DemoServer(port)
    try:
        second.start()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return False
    with second, connect(second) as connection:
        assert second.url.endswith(f":{port}")
        assert send(connection, "POST", GROUPS, form())[0].status == 200
    return True


def test_a_taken_port_is_an_error_and_leaves_nothing_behind(demo: DemoServer) -> None:
    before = threads()
    second = DemoServer(int(demo.url.rpartition(":")[2]))

    with pytest.raises(OSError, match=re.escape(os.strerror(errno.EADDRINUSE))):
        second.start()

    assert threads() <= before


def test_the_end_is_prompt_and_leaves_no_thread_whatever_the_connections_do() -> None:
    before = threads()
    demo = DemoServer()
    demo.start()
    with (
        connect(demo) as kept_alive,
        connect(demo) as silent,
        connect(demo) as in_mid_head,
        connect(demo) as in_mid_body,
    ):
        send(kept_alive, "POST", GROUPS, form())
        silent.connect()
        in_mid_head.connect()
        in_mid_head.sock.sendall(b"POST /api/Get")
        in_mid_body.putrequest("POST", STATUSES)
        in_mid_body.putheader("Content-Length", "100")
        in_mid_body.endheaders(b"email=")
        # Answered after the four were accepted, for connections are accepted in their order.
        with connect(demo) as last:
            send(last, "POST", GROUPS, form())
        assert len(threads() - before) >= 5

        asked_to_end = time.monotonic()
        demo.stop()

        assert time.monotonic() - asked_to_end < LONG
        assert threads() <= before
        assert kept_alive.sock.recv(1) == b""


def test_a_slow_answer_does_not_delay_the_end() -> None:
    before = threads()
    office = TellingOffice()
    with listening(office) as connection:
        connection.request("POST", STATUSES, b"")
        assert office.asked.wait(10)
        asked_to_end = time.monotonic()

    assert time.monotonic() - asked_to_end < LONG
    assert threads() <= before


def test_nothing_is_written_about_who_asked_whom(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), DemoServer() as demo, connect(demo) as connection:
        send(connection, "POST", STATUSES, form(email="vera@example.com"))
        send(connection, "POST", "/api/Other", b"a=b")
        send(connection, "BREW", "/")

    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_a_client_that_hangs_up_is_its_own_business(caplog: pytest.LogCaptureFixture) -> None:
    with DemoServer() as demo:
        with socket.create_connection((HOST, int(demo.url.rpartition(":")[2]))) as sock:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # close means reset
            sock.sendall(b"POST / HTTP/1.1\r\n")
        with connect(demo) as connection:  # accepted after the other
            assert send(connection, "POST", GROUPS, form())[0].status == 200

    assert caplog.records == []


def test_a_fault_of_ours_is_logged_and_the_connection_closed(caplog: pytest.LogCaptureFixture) -> None:
    with listening(FaultyOffice("", "")) as connection, pytest.raises(RemoteDisconnected):
        send(connection, "POST", STATUSES, b"")

    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], RuntimeError)


def test_every_answer_waits_for_the_delay() -> None:
    with DemoServer(delay=0.2) as demo, connect(demo) as connection:
        before = time.monotonic()
        send(connection, "POST", STATUSES, form(email="vera@example.com"))
        assert time.monotonic() - before >= 0.2


@pytest.mark.usefixtures("interruptible")
def test_run_tells_where_it_listens_and_ends_with_an_interrupt() -> None:
    before = threads()
    lines: list[str] = []
    interrupt = threading.Timer(0.05, interrupt_main)

    def write(line: str) -> None:
        lines.append(line)
        if line.startswith("key"):
            interrupt.start()

    run(0, write)

    interrupt.join()
    assert [line.split()[0] for line in lines] == ["url", "login", "key"]
    assert lines[1].split()[1] == DemoServer.login
    assert lines[2].split()[1] == DemoServer.key
    assert threads() <= before


@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(sys.platform == "win32", reason="a signal to a child process is another thing there")
def test_ctrl_c_ends_a_server_that_runs_on_its_own() -> None:
    program = "from jcdesk.demo.server import run; run(0, print)"
    with subprocess.Popen(
        [sys.executable, "-u", "-W", "error", "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        url, _, key = (server.stdout.readline().split()[1] for _ in range(3))
        with closing(HTTPConnection(url.removeprefix("http://"), timeout=10)) as connection:
            _, body = send(connection, "POST", GROUPS, form())
            assert read_groups(body, key)
            server.send_signal(signal.SIGINT)
            assert server.wait(10) == 0
        assert server.stderr.read() == ""
