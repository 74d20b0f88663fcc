"""docs/security.md names a test for every defence, and every one of the threats that it is about."""

import pytest

from tests.support.documents import ROOT, is_a_test, named_tests

TEXT = (ROOT / "docs" / "security.md").read_text("utf-8")
ROWS = [
    line for line in TEXT.splitlines() if line.startswith("| ") and not line.startswith(("| Who", "| ---"))
]
THREATS = (
    "Someone on the network",
    "A hostile server",
    "A hostile title",
    "Another user of this computer",
    "Whoever has the laptop",
    "A hostile list",
    "The supply chain",
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip()[:40])
def test_every_defence_names_tests_that_exist(row: str) -> None:
    _, threat, defence, shown, _ = (cell.strip() for cell in row.split("|"))
    assert threat
    assert defence
    named = named_tests(shown)
    assert len(named) == shown.count("`") // 2 > 0
    assert [name for name in named if not is_a_test(name)] == []


def test_every_threat_has_its_row() -> None:
    assert [threat for threat in THREATS if f"| **{threat}**" not in TEXT] == []


def test_tests_named_elsewhere_on_the_page_exist() -> None:
    assert [name for name in named_tests(TEXT) if not is_a_test(name)] == []


def test_a_test_that_is_not_there_would_be_seen() -> None:
    assert is_a_test("test_security.py::test_a_test_that_is_not_there_would_be_seen")
    assert not is_a_test("test_security.py::test_nothing")
    assert not is_a_test("test_nothing.py::test_nothing")
