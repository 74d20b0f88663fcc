"""Answers of the service: what is a result, what is a refusal, and what must never pass for a result."""

import json

import pytest

from jcdesk.justclick import signing
from jcdesk.justclick.answers import MOST_GROUPS, Group, Presence, Subscriber, read_groups, read_subscriber
from jcdesk.justclick.errors import ServiceRefusedError, SignatureFault, Unreadable, UnsignedAnswerError
from tests.support import vectors
from tests.support.answers import (
    GROUP,
    KEY,
    MOSCOW,
    ROW,
    read,
    read_or_why_not,
    signed,
    signed_rows,
    unsigned,
)

DOCUMENTED_REFUSALS = ["1", "2", "3", "4", "5", "6", "7", "8", "100", "600"]
NO_ROWS: list[dict[str, object]] = [
    {},
    {"result": None},
    {"result": False},
    {"result": ""},
    {"result": []},
    {"result": {}},
]


@pytest.mark.parametrize("body", [body for body, holds in vectors.answers() if holds])
def test_an_answer_that_php_signed_is_accepted(body: bytes) -> None:
    code = json.loads(body)["error_code"]

    if code == 6:
        with pytest.raises(ServiceRefusedError) as raised:
            read_subscriber(body, vectors.KEY, MOSCOW)
        assert raised.value.signed
        assert raised.value.text == "Permission denied for IP 203.0.113.7"
    else:
        subscriber = read_subscriber(body, vectors.KEY, MOSCOW)
        assert subscriber.presence is (Presence.NOBODY if code == 500 else Presence.KNOWN)


@pytest.mark.parametrize("body", [body for body, holds in vectors.answers() if not holds])
def test_an_answer_whose_hash_does_not_hold_is_never_a_result(body: bytes) -> None:
    with pytest.raises(UnsignedAnswerError) as raised:
        read_subscriber(body, vectors.KEY, MOSCOW)

    missing = json.loads(body)["hash"] == ""
    assert raised.value.fault is (SignatureFault.MISSING if missing else SignatureFault.WRONG)


def test_an_answer_signed_with_another_key_is_not_accepted() -> None:
    with pytest.raises(UnsignedAnswerError):
        read_subscriber(signed_rows(ROW), "another key", MOSCOW)


@pytest.mark.parametrize("code", [0, "0", 500, "500", 501])
@pytest.mark.parametrize(
    ("extra", "fault"),
    [
        ({}, SignatureFault.MISSING),
        ({"hash": None}, SignatureFault.MISSING),
        ({"hash": ""}, SignatureFault.MISSING),
        ({"hash": "0" * 32}, SignatureFault.WRONG),
        ({"hash": 0}, SignatureFault.WRONG),
        ({"hash": True}, SignatureFault.WRONG),
        ({"hash": ["x"]}, SignatureFault.WRONG),
        ({"hash": "\ud800"}, SignatureFault.WRONG),
    ],
)
def test_a_result_without_its_signature_is_not_shown(
    code: object, extra: dict[str, object], fault: SignatureFault
) -> None:
    with pytest.raises(UnsignedAnswerError) as raised:
        read(unsigned(code, "OK", result=[ROW], **extra))

    assert raised.value.fault is fault
    assert raised.value.code == str(code)


def test_a_magic_hash_does_not_pass_for_another() -> None:
    # PHP's ==, with which the service's own example compares, takes "0e045…" and "0e462…" both for 0. The
    # text was searched for, until the key "k" gave such a hash.
    true, magic = "0e045774724591454639910185011695", "0e462097431906509019562988736854"

    read_subscriber(unsigned(0, "953101150", hash=true, result=[ROW]), "k", MOSCOW)
    with pytest.raises(UnsignedAnswerError):
        read_subscriber(unsigned(0, "953101150", hash=magic, result=[ROW]), "k", MOSCOW)


@pytest.mark.parametrize("code", DOCUMENTED_REFUSALS)
def test_a_refusal_says_whether_it_is_signed(code: str) -> None:
    for body, is_signed in ((signed(code), True), (unsigned(code), False), (signed(int(code)), True)):
        with pytest.raises(ServiceRefusedError) as raised:
            read(body)

        refused = raised.value
        assert (refused.code, refused.text, refused.signed) == (code, "text", is_signed)


@pytest.mark.parametrize("code", ["999", "-1", "12345678901234567890", "E_LIMIT", "00", "0.0", ""])
def test_an_undocumented_code_is_a_refusal_with_its_code_and_text(code: str) -> None:
    with pytest.raises(ServiceRefusedError) as raised:
        read(signed(code, "Нечто новое"))

    assert (raised.value.code, raised.value.text) == (code, "Нечто новое")


@pytest.mark.parametrize(("code", "printed"), [(None, ""), (False, ""), (True, "1"), (1, "1")])
def test_code_and_text_are_joined_as_php_prints_them(code: object, printed: str) -> None:
    body = unsigned(code, code, hash=signing.answer_hash(printed, printed, KEY))

    with pytest.raises(ServiceRefusedError) as raised:
        read(body)

    assert (raised.value.code, raised.value.text, raised.value.signed) == (printed, printed, True)


def test_a_missing_text_is_signed_as_nothing() -> None:
    body = json.dumps({"error_code": 0, "hash": signing.answer_hash("0", "", KEY)}).encode()

    assert read(body) == Subscriber(Presence.KNOWN)


def test_the_text_alone_never_decides() -> None:
    assert read(signed(0, "subscriber not found", result=[ROW])).groups == (GROUP,)
    assert read(signed(500, "OK", result=[ROW])) == Subscriber(Presence.NOBODY)


@pytest.mark.parametrize("code", [0, "0", 501, "501"])
@pytest.mark.parametrize("fields", NO_ROWS)
def test_no_rows_mean_known_and_in_no_group(code: int | str, fields: dict[str, object]) -> None:
    assert read(signed(code, **fields)) == Subscriber(Presence.KNOWN)
    assert read_groups(signed(code, **fields), KEY) == ()


@pytest.mark.parametrize("code", [0, 501])
@pytest.mark.parametrize("result", [[ROW], {"3": ROW}, {"0": ROW}])
def test_rows_are_read_from_a_list_and_from_an_object(code: int, result: object) -> None:
    assert read(signed(code, result=result)) == Subscriber(Presence.KNOWN, (GROUP,))


def test_rows_keep_the_services_order() -> None:
    rows = {"7": {"rass_name": "b"}, "3": {"rass_name": "a"}, "5": {"rass_name": "c"}}

    assert [group.id for group in read(signed(0, result=rows)).groups] == ["b", "a", "c"]


@pytest.mark.parametrize("fields", [{}, {"result": []}, {"result": [ROW]}, {"result": 42}])
def test_code_500_means_that_nobody_has_the_address(fields: dict[str, object]) -> None:
    assert read(signed(500, "Subscriber not found", **fields)) == Subscriber(Presence.NOBODY)


@pytest.mark.parametrize("result", [True, 1, 0, "text", ["text"], [ROW, None], [[ROW]], {"a": "b"}, ROW])
def test_a_result_of_another_shape_is_unreadable(result: object) -> None:
    assert read_or_why_not(signed(0, result=result)) is Unreadable.WRONG_SHAPE


def test_more_groups_than_any_account_has_are_no_answer() -> None:
    rows: list[dict[str, object]] = [{}] * MOST_GROUPS
    assert len(read(signed(0, result=rows)).groups) == MOST_GROUPS
    assert read_or_why_not(signed(0, result=[*rows, {}])) is Unreadable.WRONG_SHAPE
    as_object: dict[str, object] = {str(number): {} for number in range(MOST_GROUPS + 1)}
    assert read_or_why_not(signed(0, result=as_object)) is Unreadable.WRONG_SHAPE


def test_all_groups_are_read_with_what_they_lack() -> None:
    rows = [
        {"rass_name": "1600000001.0012345678", "rass_title": "Йога"},
        {"rass_name": 7, "rass_title": None},
        {},
    ]

    assert read_groups(signed(0, "OK", result=rows), KEY) == (
        Group("1600000001.0012345678", "Йога"),
        Group("7", ""),
        Group("", ""),
    )


def test_code_500_is_no_answer_to_the_question_for_all_groups() -> None:
    with pytest.raises(ServiceRefusedError) as raised:
        read_groups(signed(500, "Subscriber not found"), KEY)

    refused = raised.value
    assert (refused.code, refused.text, refused.signed) == ("500", "Subscriber not found", True)


def test_all_groups_without_a_signature_are_not_shown() -> None:
    with pytest.raises(UnsignedAnswerError):
        read_groups(unsigned(0, "OK", result=[]), KEY)
