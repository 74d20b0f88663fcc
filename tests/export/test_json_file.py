"""JSON files and records."""

import json
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jcdesk.export.json_file import write_json
from jcdesk.export.records import LookupRecord, lookup_record
from jcdesk.justclick import errors as e
from jcdesk.justclick.lookups import Lookup, Outcome
from tests.export.samples import FAILED, NO_GROUPS, NOON, NOT_FOUND, found, group, titles, without_date


def written(*lookups: Lookup) -> bytes:
    stream = BytesIO()
    write_json(stream, lookups)
    return stream.getvalue()


def to_json(lookups: list[Lookup]) -> list[LookupRecord]:
    return [lookup_record(lookup) for lookup in lookups]


def test_a_found_subscriber_has_groups_with_untouched_values() -> None:
    lookup = found(group("=1+1\x00\ud800", id="007"), without_date("soon"))
    assert to_json([lookup]) == [
        {
            "address": "anna@example.com",
            "outcome": "found",
            "groups": [
                {
                    "id": "007",
                    "title": "=1+1\x00\ud800",
                    "status": "STATUS_SUBSCRIBE",
                    "subscribed_at": "2024-05-12T12:00:00+00:00",
                    "subscribed_raw": 1715515200,
                },
                {
                    "id": "clients_1",
                    "title": "News",
                    "status": "STATUS_SUBSCRIBE",
                    "subscribed_at": None,
                    "subscribed_raw": "soon",
                },
            ],
            "asked_at": "2024-05-12T12:00:00+00:00",
            "error": None,
        }
    ]


def test_every_outcome_has_its_name() -> None:
    lookups = [found(group()), NO_GROUPS, NOT_FOUND, FAILED]
    assert [record["outcome"] for record in to_json(lookups)] == ["found", "no_groups", "not_found", "failed"]


@pytest.mark.parametrize(
    ("error", "record"),
    [
        (e.ServiceRefusedError("6", "permission denied", signed=True), ("refused", "6", "permission denied")),
        (e.UnsignedAnswerError(e.SignatureFault.WRONG, "0"), ("unsigned", "0", "")),
        (e.HttpStatusError(429, 30.0), ("http", "429", "")),
        (e.RedirectedError(302, "example.com"), ("redirected", "302", "")),
        (e.ProxyError("proxy", 407), ("proxy", "407", "")),
        (e.ProxyError("proxy"), ("proxy", None, "")),
        (e.TimedOutError(e.Phase.TOTAL, 30.0), ("timed_out", None, "")),
        (e.NoConnectionError("example.com", e.Unreachable.NAME), ("no_connection", None, "")),
        (ValueError("private"), ("failed", None, "")),
    ],
)
def test_an_error_has_a_kind_and_what_the_service_said(
    error: Exception, record: tuple[str, str | None, str]
) -> None:
    [failed] = to_json([Lookup("anna@example.com", NOON, Outcome.FAILED, error=error)])
    assert failed["error"] == dict(zip(("kind", "code", "text"), record, strict=True))


def test_the_file_is_indented_and_readable_without_escapes() -> None:
    lookups = [titles("Новости\n«Йога»", "\u2028\x85"), NOT_FOUND]
    expected = json.dumps(to_json(lookups), ensure_ascii=False, indent=2) + "\n"
    assert written(*lookups) == expected.encode()


def test_no_lookups_are_an_empty_array() -> None:
    assert written() == b"[]\n"


@given(st.lists(st.text(), max_size=5))
@example(["half a character: \ud800"])
def test_every_text_is_read_back_as_it_went_in(some: list[str]) -> None:
    [record] = json.loads(written(titles(*some)))
    assert [entry["title"] for entry in record["groups"]] == some
