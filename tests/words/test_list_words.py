"""What is said about lists."""

import pytest

from jcdesk.addresses import AddressFault
from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.lookups import Outcome
from jcdesk.lists import errors as e
from jcdesk.lists.collecting import LeftOut
from jcdesk.lists.policy import Why
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Totals
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.list_page import PreviewWords
from jcdesk.words.lists import LeftOutWords, ListErrorWords, ListWords
from tests.words.failures import JOURNAL, LIST_ERRORS

ENGLISH = load_catalogue("en")


@pytest.fixture
def words() -> ListWords:
    return ListWords(ENGLISH)


@pytest.mark.parametrize("error", LIST_ERRORS, ids=repr)
def test_every_failure_of_a_list_is_told_with_a_next_step(error: Exception) -> None:
    explanation = ListErrorWords(ENGLISH).explain(error)
    assert explanation.what.endswith((".", str(JOURNAL)))
    assert explanation.next
    assert "{" not in str(explanation)


def test_no_two_failures_are_told_alike() -> None:
    assert len({str(ListErrorWords(ENGLISH).explain(error)) for error in LIST_ERRORS}) == len(LIST_ERRORS)


def test_other_failures_are_told_as_ever() -> None:
    error = ServiceRefusedError("7", "", signed=True)
    assert ListErrorWords(ENGLISH).explain(error).what == "The account is disabled (error 7)."


def test_columns_without_a_name_have_their_number() -> None:
    assert "a, 2." in str(ListErrorWords(ENGLISH).explain(e.UnknownColumnError("c", ("a", ""))))


@pytest.mark.parametrize("fault", list(AddressFault))
def test_every_fault_of_a_text_has_a_reason(fault: AddressFault) -> None:
    assert LeftOutWords(ENGLISH).reason(LeftOut(1, "text", fault, None)).endswith(".")


def test_of_several_addresses_that_cannot_be_told_apart_no_number_is_said() -> None:
    (rejected,) = read_text("mailto:a@example.com%20b@example.com").rejected
    reason = LeftOutWords(ENGLISH).reason(LeftOut(rejected.line, rejected.text, rejected.fault, None))
    assert reason == "There are several addresses in this text. Write each in a line of its own."


def test_a_duplicate_names_the_first_line() -> None:
    reason = LeftOutWords(ENGLISH).reason(LeftOut(8, "a@example.com", None, 3))
    assert reason == "The same address stands in line 3."


def test_counts_say_what_was_found_and_what_was_not(words: ListWords) -> None:
    assert words.counts(read_text("a@example.com")) == "1 line: 1 address"
    assert words.counts(read_text("a@example.com\na@example.com\nx\ny\nb@example.com")) == (
        "5 lines: 2 addresses, 1 duplicate, 2 texts that are no address"
    )


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "1 second"),
        (89, "89 seconds"),
        (90, "2 minutes"),
        (5000, "83 minutes"),
        (5400, "1 hour 30 minutes"),
        (7200, "2 hours"),
        (360_000, "100 hours"),
    ],
)
def test_durations_are_as_exact_as_can_be_known(words: ListWords, seconds: float, text: str) -> None:
    assert words.duration(seconds) == text


@pytest.mark.parametrize("why", list(Why))
def test_waiting_says_why_and_how_long(words: ListWords, why: Why) -> None:
    assert "30 seconds" in words.waiting(why, 30)


def test_progress_names_failures_only_where_there_are_any(words: ListWords) -> None:
    assert words.progress(3, 10, 0) == "3 of 10 addresses asked"
    assert words.progress(3, 10, 1) == "3 of 10 addresses asked, 1 of them could not be"


def test_outcomes_that_do_not_occur_are_not_named(words: ListWords) -> None:
    nothing = dict.fromkeys(Outcome, 0)
    assert words.outcomes(Totals(nothing, {}, 0)) == "nothing asked yet"
    assert words.outcomes(Totals({**nothing, Outcome.FOUND: 2, Outcome.FAILED: 1}, {}, 0)) == (
        "2 in groups, 1 could not be asked"
    )


@pytest.mark.parametrize(("language", "told"), [("en", "one every 0.5 s"), ("ru", "один раз в 0,5 с")])
def test_a_pace_is_written_as_figures_are_in_the_language(language: str, told: str) -> None:
    assert told in PreviewWords(load_catalogue(language)).who("Shop", 0.5, 600)
