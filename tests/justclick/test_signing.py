"""Signatures against those that real PHP makes."""

import hashlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jcdesk.justclick import signing
from tests.support import vectors
from tests.support.php import Php

UNICODE = st.characters(exclude_categories=["Cs"])
AWKWARD = st.sampled_from("~~~+ %&=-_.*!'()[]@\t\n\0/\\:;ёЁ😀\u0301\u200b\ufeff0aZ")
TEXT = st.text(UNICODE | AWKWARD, max_size=40)


@pytest.fixture(scope="module")
def php() -> Iterator[Php]:
    with Php() as running:
        yield running


@pytest.mark.parametrize(("address", "query", "signature"), vectors.request_signatures())
def test_a_request_is_signed_as_php_signs_it(address: str | None, query: str, signature: str) -> None:
    fields = {} if address is None else {"email": address}

    assert signing.query_string(fields) == query
    assert signing.request_hash(query, vectors.LOGIN, vectors.KEY) == signature


def test_the_vectors_are_all_there() -> None:
    assert len(vectors.request_signatures()) == 37
    assert len(vectors.answers()) == 15


@settings(max_examples=500)
@given(fields=st.dictionaries(TEXT, TEXT, max_size=4), login=TEXT, key=TEXT)
def test_any_request_is_signed_as_php_signs_it(
    php: Php, fields: dict[str, str], login: str, key: str
) -> None:
    query = signing.query_string(fields)

    assert (query, signing.request_hash(query, login, key)) == php.query_and_hash(fields, login, key)


@settings(max_examples=300)
@given(code=st.integers(-1, 1000), text=TEXT, key=TEXT)
def test_any_answer_is_signed_as_php_signs_it(php: Php, code: int, text: str, key: str) -> None:
    expected = php.answer_hash(code, text, key)

    assert signing.answer_hash(str(code), text, key) == expected
    assert php.answer_hash(str(code), text, key) == expected


def test_php_prints_an_answers_null_as_nothing(php: Php) -> None:
    assert php.answer_hash(0, None, "k") == signing.answer_hash("0", "", "k")


def test_the_tilde_is_where_python_and_php_disagree() -> None:
    assert signing.query_string({"email": "a~b@example.com"}) == "email=a%7Eb%40example.com"


def test_a_lone_surrogate_in_an_address_cannot_be_signed() -> None:
    with pytest.raises(UnicodeEncodeError):
        signing.query_string({"email": "\ud800@example.com"})


def test_an_answers_text_with_a_lone_surrogate_is_hashed_without_complaint() -> None:
    given_hash = signing.answer_hash("0", "\ud800", "k")

    assert not signing.same_hash(given_hash, signing.answer_hash("0", "?", "k"))


def test_a_hash_equals_itself_only() -> None:
    signature = signing.answer_hash("0", "OK", "k")

    assert signing.same_hash(signature, signature)
    assert not signing.same_hash(signature, signature.upper())
    assert not signing.same_hash(signature, signature[:-1])
    assert not signing.same_hash(signature, signature + " ")


def test_two_magic_hashes_differ() -> None:
    # PHP's == reads both as the number 0 and takes them for equal.
    one, other = (hashlib.md5(text.encode()).hexdigest() for text in ("240610708", "QNKCDZO"))
    assert one.startswith("0e")
    assert other.startswith("0e")

    assert not signing.same_hash(one, other)
    assert not signing.same_hash(one, "0")


@pytest.mark.parametrize(
    "given_hash", [None, True, False, 0, 1.5, [], {}, b"d41d8cd98f00b204e9800998ecf8427e"]
)
def test_anything_but_text_is_no_hash(given_hash: object) -> None:
    assert not signing.same_hash(hashlib.md5(b"").hexdigest(), given_hash)


def test_a_hash_of_strange_characters_is_compared_without_complaint() -> None:
    assert not signing.same_hash("0" * 32, "é" * 32)
    assert not signing.same_hash("0" * 32, "\ud800")
