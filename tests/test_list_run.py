"""The server of `make list-run`: it goes away and comes back, and is over with the run, however that ends."""

import socket
from threading import enumerate as threads

import pytest

from scripts.list_run import service
from scripts.list_run.service import OFFLINE, Service, serving
from tests.support.waiting import wait_until


def is_answered(port: int, name: str = "user1") -> bool:
    body = f"email={name}%40example.com".encode()
    request = b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    try:
        with socket.create_connection(("127.0.0.1", port), 20) as connection:
            connection.sendall(request)
            return connection.recv(12) == b"HTTP/1.1 200"
    except ConnectionError:
        return False


def fail_an_act() -> None:
    with serving(Service()) as port:
        assert is_answered(port)
        raise TimeoutError(port)


def test_the_server_is_over_when_an_act_fails() -> None:
    before = set(threads())
    with pytest.raises(TimeoutError) as failure:
        fail_an_act()
    assert set(threads()) <= before
    assert not is_answered(*failure.value.args)


def test_the_server_comes_back_to_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "AWAY", 0.1)
    asked = Service()
    with serving(asked) as port:
        assert not is_answered(port, OFFLINE)
        wait_until(lambda: not asked.went_away.is_set(), "that the server goes away")
        wait_until(lambda: is_answered(port, OFFLINE), "an answer")
    assert asked.asked == [f"{OFFLINE}@example.com"] * 2
