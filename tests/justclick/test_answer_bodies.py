"""Bodies that are no answer at all: each is a typed error."""

import json
from codecs import BOM_UTF8

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.justclick.answers import Subscriber
from jcdesk.justclick.errors import JustClickError, Unreadable, UnreadableAnswerError
from tests.support.answers import GROUP, ROW, read, read_or_why_not, signed, signed_rows


@pytest.mark.parametrize("body", [b"", b" \r\n", BOM_UTF8, BOM_UTF8 + b"\n"])
def test_an_empty_body_is_unreadable(body: bytes) -> None:
    assert read_or_why_not(body) is Unreadable.EMPTY


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><p>Log in", "\n <html>", "<?xml version='1.0'?>", "<br>Notice: {}"]
)
def test_a_page_is_named_as_one(page: str) -> None:
    assert read_or_why_not(page.encode()) is Unreadable.HTML
    assert read_or_why_not(BOM_UTF8 + page.encode()) is Unreadable.HTML
    assert read_or_why_not(page.encode() + "Вход".encode("cp1251")) is Unreadable.HTML


@pytest.mark.parametrize(
    "body",
    [b"OK", b"{", signed_rows(ROW)[:-1], signed_rows(ROW) * 2, b"\xff\xfe{\x00}\x00", b"{'error_code': 0}"],
)
def test_text_that_is_no_json_is_unreadable(body: bytes) -> None:
    assert read_or_why_not(body) is Unreadable.NOT_JSON


@pytest.mark.parametrize(
    "body", [b"null", b"[]", b"0", b'"OK"', b"NaN", b"{}", b'{"result":[]}', b'[{"error_code":0}]']
)
def test_json_of_another_shape_is_unreadable(body: bytes) -> None:
    assert read_or_why_not(body) is Unreadable.WRONG_SHAPE


@pytest.mark.parametrize("field", ["error_code", "error_text"])
@pytest.mark.parametrize("value", [[], {}, [0], {"a": 0}])
def test_a_code_or_text_that_is_no_scalar_is_unreadable(field: str, value: object) -> None:
    body = json.dumps({"error_code": 0, "error_text": "", field: value}).encode()

    assert read_or_why_not(body) is Unreadable.WRONG_SHAPE


def test_a_byte_order_mark_and_spaces_round_an_answer_do_not_matter() -> None:
    assert read(BOM_UTF8 + b"\r\n " + signed_rows(ROW) + b"\n").groups == (GROUP,)


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"error_code":0,"result":['])
def test_nesting_without_end_is_unreadable(opening: str) -> None:
    assert read_or_why_not((opening * 200_000).encode()) is Unreadable.TOO_DEEP


@pytest.mark.parametrize("depth", [10, 500, *range(950, 1010, 3)])
def test_nesting_of_any_depth_inside_a_row_is_read_or_too_deep(depth: int) -> None:
    nested = "[" * depth + "]" * depth
    result = read_or_why_not(signed_rows({"rass_title": "@"}).replace(b'"@"', nested.encode()))

    if isinstance(result, Subscriber):
        assert result.groups[0].title == nested
    else:
        assert result is Unreadable.TOO_DEEP


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(), values, max_size=3),
    max_leaves=10,
)
FIELD_NAMES = st.sampled_from(["error_code", "error_text", "result", "hash", "other"])


@given(answer=st.dictionaries(FIELD_NAMES, JSON_VALUES))
def test_an_answer_of_any_fields_without_a_signature_is_a_typed_error(answer: dict[str, object]) -> None:
    with pytest.raises(JustClickError):
        read(json.dumps(answer).encode())


@given(result=JSON_VALUES)
def test_a_signed_answer_with_any_result_is_read_or_of_another_shape(result: object) -> None:
    subscriber = read_or_why_not(signed(0, "OK", result=result))

    if isinstance(subscriber, Subscriber):
        assert len(subscriber.groups) == (len(result) if isinstance(result, list | dict) else 0)
    else:
        assert subscriber is Unreadable.WRONG_SHAPE


@given(body=st.binary() | st.text().map(str.encode))
def test_any_bytes_are_a_typed_error(body: bytes) -> None:
    with pytest.raises(UnreadableAnswerError):
        read(body)
