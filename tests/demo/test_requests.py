"""Requests to the demo service over HTTP."""

import pytest

from jcdesk.demo.listener import BODY_LIMIT
from jcdesk.demo.server import DemoServer, Shows
from jcdesk.justclick.answers import Presence, read_groups, read_subscriber
from jcdesk.justclick.errors import ServiceRefusedError
from tests.demo.asking import GROUPS, STATUSES, connect, form, send
from tests.support.answers import MOSCOW


def test_one_connection_carries_many_requests(demo: DemoServer) -> None:
    with connect(demo) as connection:
        connection.connect()
        used = connection.sock
        for _ in range(3):
            response, body = send(connection, "POST", STATUSES, form(email="vera@example.com"))
            assert response.status == 200
            assert response.version == 11
            assert response.getheader("Content-Type") == "application/json; charset=utf-8"
            assert len(read_subscriber(body, demo.key, MOSCOW).groups) == 1
            assert connection.sock is used


def test_both_methods_answer(demo: DemoServer) -> None:
    with connect(demo) as connection:
        _, body = send(connection, "POST", GROUPS, form())

    assert ("clients_1", "Клиенты") in [(group.id, group.title) for group in read_groups(body, demo.key)]


@pytest.mark.parametrize(
    "path", ["/api/getleadgroupstatuses", "/api/GetLeadGroupStatuses/", "/api/GetAllGroups?a=b", "/api", "/"]
)
def test_another_spelling_is_redirected(demo: DemoServer, path: str) -> None:
    with connect(demo) as connection:
        response, body = send(connection, "POST", path, form(email="vera@example.com"))
        assert (response.status, response.getheader("Location"), body) == (302, "/", b"")

        # The body was read: what follows is understood.
        response, _ = send(connection, "POST", STATUSES, form(email="vera@example.com"))
        assert response.status == 200


def test_a_method_is_answered_to_a_post_only(demo: DemoServer) -> None:
    with connect(demo) as connection:
        assert send(connection, "GET", STATUSES)[0].status == 302
        response, body = send(connection, "GET", "/")
        assert response.status == 200
        assert b"demo" in body
        assert send(connection, "PUT", STATUSES)[0].status == 501


@pytest.mark.parametrize(
    ("length", "status"),
    [
        (None, 411),
        ("", 411),
        ("-1", 411),
        ("many", 411),
        ("²", 411),
        (str(BODY_LIMIT + 1), 413),
        ("9" * 5000, 413),
    ],
)
def test_a_body_of_no_or_too_great_length_is_not_read(
    demo: DemoServer, length: str | None, status: int
) -> None:
    with connect(demo) as connection:
        connection.putrequest("POST", STATUSES)
        if length is not None:
            connection.putheader("Content-Length", length)
        connection.endheaders()
        response = connection.getresponse()

        assert response.status == status
        assert response.getheader("Connection") == "close"


def test_a_body_of_the_greatest_length_is_read(demo: DemoServer) -> None:
    signed = form(email="vera@example.com")
    with connect(demo) as connection:
        response, body = send(connection, "POST", STATUSES, signed + b"&" * (BODY_LIMIT - len(signed)))

    assert response.status == 200
    assert len(read_subscriber(body, demo.key, MOSCOW).groups) == 1


def test_many_may_ask_at_once(demo: DemoServer) -> None:
    with connect(demo) as one, connect(demo) as other:
        one.request("POST", STATUSES, form(email="anna.petrova@example.com"))
        other.request("POST", STATUSES, form(email="boris@example.com"))
        counts = [
            len(read_subscriber(connection.getresponse().read(), demo.key, MOSCOW).groups)
            for connection in (other, one)
        ]

    assert counts == [60, 7]


@pytest.mark.parametrize("example", DemoServer.examples, ids=lambda example: example.shows.value)
def test_every_example_shows_what_it_promises(demo: DemoServer, example: tuple[str, Shows]) -> None:
    address, shows = example
    with connect(demo) as connection:
        _, body = send(connection, "POST", STATUSES, form(email=address))

    if shows is Shows.COULD_NOT_ASK:
        with pytest.raises(ServiceRefusedError):
            read_subscriber(body, demo.key, MOSCOW)
        return
    subscriber = read_subscriber(body, demo.key, MOSCOW)
    presence = Presence.NOBODY if shows is Shows.NOT_FOUND else Presence.KNOWN
    groups = {Shows.MANY_GROUPS: 7, Shows.ONE_GROUP: 1}.get(shows, 0)
    assert (subscriber.presence, len(subscriber.groups)) == (presence, groups)


def test_the_examples_show_everything_once() -> None:
    assert [shows for _, shows in DemoServer.examples] == list(Shows)
