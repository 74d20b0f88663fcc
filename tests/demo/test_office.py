"""What the demo service answers to a request, well made or not."""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from jcdesk.demo.office import Answer, Office
from jcdesk.demo.people import PEOPLE
from jcdesk.demo.special import SLOW_SECONDS, SPECIAL
from jcdesk.justclick import signing
from tests.demo.asking import form
from tests.support.php import Php

LOGIN = "acme"
KEY = "Ключ~key"


@pytest.fixture(scope="module")
def php() -> Iterator[Php]:
    with Php() as running:
        yield running


@pytest.fixture
def office() -> Office:
    return Office(LOGIN, KEY)


def code(answer: Answer) -> object:
    assert answer.status == 200
    return json.loads(answer.body)["error_code"]


def test_a_request_without_anything_is_error_2(office: Office) -> None:
    assert code(office.lead_group_statuses(b"")) == 2
    assert code(office.all_groups(b"")) == 2


def test_a_request_without_a_hash_is_error_1(office: Office) -> None:
    assert code(office.lead_group_statuses(b"email=vera%40example.com")) == 1
    assert code(office.all_groups(b"a=b")) == 1


@pytest.mark.parametrize("hash_", ["", "0", "0" * 32, "%FF", signing.request_hash("", LOGIN, KEY)])
def test_a_request_with_another_hash_is_error_4(office: Office, hash_: str) -> None:
    assert code(office.lead_group_statuses(f"email=vera%40example.com&hash={hash_}".encode())) == 4


def test_a_request_signed_as_python_writes_it_is_error_4(office: Office) -> None:
    query = urlencode({"email": "wavy~tilde@example.com"})
    body = f"{query}&hash={signing.request_hash(query, LOGIN, KEY)}".encode()

    assert code(office.lead_group_statuses(body)) == 4
    assert code(office.lead_group_statuses(form(LOGIN, KEY, email="wavy~tilde@example.com"))) == 0


def test_a_signature_covers_every_field_in_its_order(office: Office) -> None:
    body = form(LOGIN, KEY, email="vera@example.com", more="1")

    assert code(office.lead_group_statuses(body)) == 0
    assert code(office.lead_group_statuses(body.replace(b"more=1", b"more=2"))) == 4
    assert code(office.lead_group_statuses(b"more=1&" + body.replace(b"&more=1", b""))) == 4


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, 100),
        ({"email": ""}, 100),
        ({"email": "  "}, 100),
        ({"email": "vera"}, 600),
        ({"email": "vera@example.org"}, 500),
        ({"email": "vera@example.com"}, 0),
        ({"email": "ТЕСТ@пример.испытание"}, 0),
    ],
)
def test_an_address_decides_the_code(office: Office, fields: dict[str, str], expected: int) -> None:
    assert code(office.lead_group_statuses(form(LOGIN, KEY, **fields))) == expected


@pytest.mark.parametrize("body", [b"\xff\xfe", b"&&&=&%", b"email", "email=é".encode("latin-1")])
def test_a_body_of_nonsense_is_refused(office: Office, body: bytes) -> None:
    assert code(office.lead_group_statuses(body)) in {1, 2}


@pytest.mark.parametrize("address", list(PEOPLE))
def test_an_answer_is_written_as_php_writes_it(office: Office, php: Php, address: str) -> None:
    body = office.lead_group_statuses(form(LOGIN, KEY, email=address)).body.decode("ascii")

    assert php.write_json_again(body) == body


def test_a_slow_answer_takes_three_seconds(office: Office) -> None:
    assert (
        office.lead_group_statuses(form(LOGIN, KEY, email="slow@demo.example")).delay == SLOW_SECONDS == 3.0
    )
    assert office.lead_group_statuses(form(LOGIN, KEY, email="vera@example.com")).delay == 0


@pytest.mark.parametrize(
    ("address", "status", "headers"),
    [
        ("portal@demo.example", 200, {}),
        ("busy@demo.example", 429, {"Retry-After": "5"}),
        ("broken@demo.example", 500, {}),
    ],
)
def test_some_addresses_bring_a_page(
    office: Office, address: str, status: int, headers: dict[str, str]
) -> None:
    answer = office.lead_group_statuses(form(LOGIN, KEY, email=address))

    assert (answer.status, answer.headers) == (status, headers)
    assert answer.content_type.startswith("text/html")
    assert answer.body.startswith(b"<")


def test_a_special_address_is_known_in_any_case(office: Office) -> None:
    assert code(office.lead_group_statuses(form(LOGIN, KEY, email=" Error-6@Demo.Example "))) == 6
    assert "error-6@demo.example" in SPECIAL
