"""docs/reliability.md tells of every failure what the program says, and the test that provokes it."""

import re
from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from tests.faults.failures import all_names, said_of
from tests.support.documents import ROOT, is_a_test

DOCUMENT = ROOT / "docs" / "reliability.md"
CATALOGUES = ROOT / "resources" / "i18n"
_GAP = r"\{\w+\}|%[n1-9]"
_LONG = 12
"""Letters that a text has at least, beside its gaps."""
HEAD = ["Fault", "What the user sees", "What is kept", "Test"]


class Row(NamedTuple):
    """A line of one of the tables."""

    fault: str
    seen: str
    kept: str
    tests: str

    @property
    def failures(self) -> list[str]:
        """The names of failures in it."""
        return re.findall(r"`([^`]+)`", self.fault)

    @property
    def quoted(self) -> list[str]:
        """What the program says according to it."""
        return re.findall(r'"([^"]+)"', self.seen)

    @property
    def named(self) -> list[str]:
        """The tests in it, each `file.py::function`."""
        return re.findall(r"`([^`]+)`", self.tests)


def rows() -> list[Row]:
    """The rows of all tables, without their heads."""
    lines = [line for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [Row(*row) for row in cells if row != HEAD and set("".join(row)) != {"-"}]


@cache
def texts_of_the_program() -> tuple[re.Pattern[str], ...]:
    """Every text that can be translated, with room for what is filled in."""
    texts: set[str] = set()
    for name in ("jcdesk_ru.ts", "jcdesk_en.ts"):
        root = ET.parse(CATALOGUES / name).getroot()
        texts |= {node.text or "" for node in root.iter("source")}
        if name == "jcdesk_en.ts":
            texts |= {node.text or "" for node in root.iter("numerusform")}
    # What is little more than a gap would match anything.
    long = (text for text in texts if len(re.sub(_GAP, "", text)) >= _LONG)
    return tuple(re.compile(".+".join(map(re.escape, re.split(_GAP, text)))) for text in long)


def is_said(text: str) -> bool:
    """Whether the program can say exactly this."""
    return any(pattern.fullmatch(text) for pattern in texts_of_the_program())


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.fault)
def test_every_row_names_tests_that_exist(row: Row) -> None:
    assert all(row)
    assert row.named
    assert [name for name in row.named if not is_a_test(name)] == []


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.fault)
def test_what_a_row_quotes_is_said_by_the_program(row: Row) -> None:
    known = {sentence for sentences in said_of().values() for sentence in sentences}
    assert [text for text in row.quoted if text not in known and not is_said(text)] == []


def test_every_failure_has_a_row_and_every_row_a_failure_that_there_is() -> None:
    assert {name for row in rows() for name in row.failures} == all_names()


def test_every_failure_is_quoted_as_the_program_says_it() -> None:
    quoted: dict[str, set[str]] = {}
    for row in rows():
        for name in row.failures:
            quoted.setdefault(name, set()).update(row.quoted)
    assert {name: said - quoted[name] for name, said in said_of().items() if said - quoted[name]} == {}


def test_every_file_of_faults_has_a_row() -> None:
    files = {name.partition("::")[0] for row in rows() for name in row.named}
    assert {f"faults/{path.name}" for path in (ROOT / "tests" / "faults").glob("test_*.py")} - files == set()


def test_a_sentence_that_nobody_says_would_be_seen() -> None:
    assert is_said("No connection to acme.justclick.io.")
    assert not is_said("Nothing can ever go wrong.")
