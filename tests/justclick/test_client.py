"""The client, over real HTTP: what it sends, and what it makes of whatever comes back."""

from codecs import BOM_UTF8
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from hashlib import md5
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jcdesk.justclick.answers import Group
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.client import Client
from jcdesk.justclick.errors import (
    AnswerTooLargeError,
    CancelledError,
    JustClickError,
    RedirectedError,
    ServiceRefusedError,
    SignatureFault,
    Unreadable,
    UnreadableAnswerError,
    UnsendableAddressError,
    UnsignedAnswerError,
)
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.service import Service
from jcdesk.justclick.transport import Transport
from tests.justclick.conftest import Serve
from tests.support import vectors
from tests.support.answers import GROUP, KEY, ROW, signed, signed_rows, unsigned
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Peer

ADDRESS = "anna+лето@example.com"
MOSCOW = ZoneInfo("Europe/Moscow")
ASKED_AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

Ask = Callable[[bytes], Lookup]
"""Looks an address up at a server that answers with this body."""


def client_of(server: MisbehavingServer, transport: Transport, key: str = KEY) -> Client:
    return Client(Service("acme", server.url), key, transport, MOSCOW, now=lambda: ASKED_AT)


@pytest.fixture
def ask(serve: Serve, transport: Transport) -> Ask:
    bodies: list[bytes] = []

    def script(peer: Peer) -> None:
        while peer.request() is not None:
            peer.send(http(bodies[-1], Content_Type="application/json"))

    client = client_of(serve(script), transport)

    def look_up(body: bytes) -> Lookup:
        bodies.append(body)
        return client.look_up(ADDRESS)

    return look_up


@pytest.mark.parametrize(
    ("address", "query", "signature"),
    [
        (address, query, signature)
        for address, query, signature in vectors.request_signatures()
        if address is not None
    ],
)
def test_a_lookup_is_signed_as_php_signs_it(
    address: str, query: str, signature: str, serve: Serve, transport: Transport
) -> None:
    server = serve(answering(http(unsigned(0))))
    client = Client(Service(vectors.LOGIN, server.url), vectors.KEY, transport, MOSCOW)

    with pytest.raises(UnsignedAnswerError):
        client.look_up(address)

    (request,) = server.requests
    assert request.head.startswith("POST /api/GetLeadGroupStatuses HTTP/1.1\r\n")
    assert request.body.decode() == f"{query}&hash={signature}"


def test_the_question_for_all_groups_has_no_field_but_its_signature(
    serve: Serve, transport: Transport
) -> None:
    rows = [{"rass_name": "clients_1", "rass_title": "Клиенты"}]
    server = serve(answering(http(signed(0, "OK", result=rows))))

    assert client_of(server, transport).all_groups() == (Group("clients_1", "Клиенты"),)

    (request,) = server.requests
    assert request.head.startswith("POST /api/GetAllGroups HTTP/1.1\r\n")
    assert request.body.decode() == f"hash={md5(f'::acme::{KEY}'.encode()).hexdigest()}"


@pytest.mark.parametrize(
    ("body", "outcome", "groups"),
    [
        (signed_rows(ROW), Outcome.FOUND, (GROUP,)),
        (signed(501, result=[ROW]), Outcome.FOUND, (GROUP,)),
        (signed_rows(), Outcome.NO_GROUPS, ()),
        (signed(0), Outcome.NO_GROUPS, ()),
        (signed(501), Outcome.NO_GROUPS, ()),
        (signed(500), Outcome.NOT_FOUND, ()),
    ],
)
def test_a_lookup_ends_as_the_service_says(
    body: bytes, outcome: Outcome, groups: tuple[object, ...], ask: Ask
) -> None:
    assert ask(body) == Lookup(ADDRESS, ASKED_AT, outcome, groups)  # type: ignore[arg-type] # groups or none


@pytest.mark.parametrize(("body", "holds"), vectors.answers())
def test_only_an_answer_that_php_signed_with_the_key_is_a_result(
    body: bytes, *, holds: bool, serve: Serve, transport: Transport
) -> None:
    client = client_of(serve(answering(http(body))), transport, vectors.KEY)

    try:
        client.look_up(ADDRESS)
    except ServiceRefusedError as refused:
        taken_as_signed = refused.signed
    except UnsignedAnswerError:
        taken_as_signed = False
    else:
        taken_as_signed = True

    assert taken_as_signed is holds


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({}, SignatureFault.MISSING),
        ({"hash": None}, SignatureFault.MISSING),
        ({"hash": ""}, SignatureFault.MISSING),
        ({"hash": "0" * 32}, SignatureFault.WRONG),
        ({"hash": "\udcff"}, SignatureFault.WRONG),
        ({"hash": []}, SignatureFault.WRONG),
        ({"hash": {"0": "0"}}, SignatureFault.WRONG),
        ({"hash": 0}, SignatureFault.WRONG),
        ({"hash": True}, SignatureFault.WRONG),
    ],
)
@pytest.mark.parametrize("code", [0, 500, 501])
def test_a_result_without_its_hash_is_no_result(
    fields: dict[str, object], fault: SignatureFault, code: int, ask: Ask
) -> None:
    with pytest.raises(UnsignedAnswerError) as caught:
        ask(unsigned(code, "OK", result=[ROW], **fields))

    assert (caught.value.fault, caught.value.code) == (fault, str(code))


PORTAL = b"<!DOCTYPE html><html><head><title>Hotel</title></head><body>Log in</body></html>"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        pytest.param(b"", Unreadable.EMPTY, id="nothing"),
        pytest.param(PORTAL, Unreadable.HTML, id="a hotel's page"),
        pytest.param(b"Bad gateway", Unreadable.NOT_JSON, id="words"),
        pytest.param(signed_rows(ROW)[:-1], Unreadable.NOT_JSON, id="cut off"),
        pytest.param(b'{"error_text":"\xff\xfe"}', Unreadable.NOT_JSON, id="no UTF-8"),
        pytest.param("{}".encode("utf-16"), Unreadable.NOT_JSON, id="UTF-16"),
        pytest.param(b"[" * 200_000, Unreadable.TOO_DEEP, id="lists without end"),
        pytest.param(b'{"a":' * 200_000, Unreadable.TOO_DEEP, id="objects without end"),
        pytest.param(b"[" * 200_000 + b"]" * 200_000, Unreadable.TOO_DEEP, id="deep lists"),
        pytest.param(b"NaN", Unreadable.WRONG_SHAPE, id="no number"),
        pytest.param(b"9" * 100_000, Unreadable.WRONG_SHAPE, id="a number"),
        pytest.param(b'{"error_code":[],"error_text":"OK"}', Unreadable.WRONG_SHAPE, id="a list as code"),
        pytest.param(
            b'{"error_code":{"a":0},"error_text":"OK"}', Unreadable.WRONG_SHAPE, id="an object as code"
        ),
        pytest.param(signed(0, "OK", result=[[ROW]]), Unreadable.WRONG_SHAPE, id="a list as group"),
        pytest.param(signed(0, "OK", result=7), Unreadable.WRONG_SHAPE, id="a number as groups"),
    ],
)
def test_what_is_no_answer_is_unreadable(body: bytes, why: Unreadable, ask: Ask) -> None:
    with pytest.raises(UnreadableAnswerError) as caught:
        ask(body)

    assert caught.value.why is why


@pytest.mark.parametrize("number", [b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"-1", b"1.50"])
def test_an_odd_number_as_the_code_is_shown_as_it_came(number: bytes, ask: Ask) -> None:
    with pytest.raises(ServiceRefusedError) as caught:
        ask(b'{"error_code":' + number + b',"error_text":null}')

    assert (caught.value.code, caught.value.text, caught.value.signed) == (number.decode(), "", False)


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"1e999", b"9" * 5000, b"1600000001.0012345678"])
def test_an_odd_number_in_a_row_is_kept_as_it_came(number: bytes, ask: Ask) -> None:
    row = {"rass_name": "@", "rass_title": "@", "rass_status": "@", "subscription_time": "@"}

    (group,) = ask(signed_rows(row).replace(b'"@"', number)).groups

    assert [group.id, group.title, group.status_raw, group.subscribed_raw] == [number.decode()] * 4
    assert group.subscribed_at is None


def test_a_byte_order_mark_does_not_matter(ask: Ask) -> None:
    assert ask(BOM_UTF8 + signed_rows(ROW)).groups == (GROUP,)


@pytest.mark.parametrize("code", [1, 2, 3, 4, 5, 6, 7, 8, 100, 600, 12345])
def test_a_refusal_is_an_error_with_its_code(code: int, ask: Ask) -> None:
    with pytest.raises(ServiceRefusedError) as caught:
        ask(signed(code, "Отказ", result=[ROW]))
    assert (caught.value.code, caught.value.text, caught.value.signed) == (str(code), "Отказ", True)

    with pytest.raises(ServiceRefusedError) as caught:
        ask(unsigned(code, "Отказ"))
    assert not caught.value.signed


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(), children, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(["rass_name", "rass_title", "rass_status", "subscription_time"])


def test_whatever_the_service_signs_is_a_lookup_or_a_typed_error(ask: Ask) -> None:
    @given(result=JSON | st.lists(st.dictionaries(FIELDS, JSON), max_size=3))
    @settings(max_examples=100)
    def check(result: object) -> None:
        with suppress(UnreadableAnswerError):
            assert ask(signed(0, "OK", result=result)).outcome in {Outcome.FOUND, Outcome.NO_GROUPS}

    check()


def test_a_redirect_is_no_answer(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http(signed_rows(ROW), "302 Found", Location="https://portal.example.com/")))

    with pytest.raises(RedirectedError) as caught:
        client_of(server, transport).look_up(ADDRESS)

    assert caught.value.target == "portal.example.com"


def test_an_answer_without_end_is_no_answer(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http(b" " * (8 * 1024 * 1024 + 1))))

    with pytest.raises(AnswerTooLargeError):
        client_of(server, transport).all_groups()


@pytest.mark.parametrize("address", ["\udcff@example.com", "anna@example.com\ud83d"])
def test_an_address_that_is_no_text_is_not_sent(address: str, serve: Serve, transport: Transport) -> None:
    server = serve(answering(http()))

    with pytest.raises(UnsendableAddressError) as caught:
        client_of(server, transport).look_up(address)

    assert "example" not in repr(caught.value) + str(caught.value)
    assert server.connections == 0


def test_a_lookup_can_be_cancelled(serve: Serve, transport: Transport) -> None:
    cancellation = Cancellation()

    def script(peer: Peer) -> None:
        peer.request()
        cancellation.cancel()
        peer.hang()

    server = serve(script)
    client = client_of(server, transport)

    with pytest.raises(CancelledError):
        client.look_up(ADDRESS, cancellation)
    with pytest.raises(CancelledError):
        client.all_groups(cancellation)
    assert server.connections == 1


def test_zoneless_times_are_read_in_the_zone_that_is_set(serve: Serve, transport: Transport) -> None:
    row = ROW | {"subscription_time": "2026-07-01 12:00:00"}
    server = serve(answering(http(signed_rows(row))))
    service = Service("acme", server.url)

    (moscow,) = Client(service, KEY, transport, MOSCOW).look_up(ADDRESS).groups
    (tokyo,) = Client(service, KEY, transport, timezone(timedelta(hours=9))).look_up(ADDRESS).groups

    assert moscow.subscribed_at == datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert tokyo.subscribed_at == datetime(2026, 7, 1, 3, tzinfo=UTC)


def test_the_time_of_a_lookup_is_the_present_in_utc(serve: Serve, transport: Transport) -> None:
    server = serve(answering(http(signed_rows())))
    before = datetime.now(UTC)

    asked_at = Client(Service("acme", server.url), KEY, transport, MOSCOW).look_up(ADDRESS).asked_at

    assert before <= asked_at <= datetime.now(UTC)
    assert asked_at.tzinfo is UTC


def test_the_key_is_in_no_repr_and_no_error(serve: Serve, transport: Transport) -> None:
    key = "a-very-secret-key"
    server = serve(answering(http(PORTAL)))
    client = client_of(server, transport, key)

    with pytest.raises(JustClickError) as caught:
        client.look_up(ADDRESS)

    assert key not in repr(client) + str(client) + repr(caught.value) + str(caught.value)
    assert key not in server.requests[0].head + server.requests[0].body.decode()
    assert parse_qs(server.requests[0].body.decode())["email"] == [ADDRESS]
