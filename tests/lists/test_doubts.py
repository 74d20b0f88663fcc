"""Addresses that are asked as they stand, though something else may be meant."""

import pytest

from jcdesk.addresses import looks_mistyped, read_address
from jcdesk.lists.doubts import Doubtful, Doubts
from jcdesk.lists.reading import read_text
from jcdesk.lists.shards import Shard
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.lists import DoubtWords


def doubts(*lines: str) -> list[Doubtful]:
    return list(read_text("\n".join(lines)).doubts)


@pytest.mark.parametrize(
    "address",
    [
        "anna@example.com",
        "anna@gmail.com",
        "anna@gmial.com",
        "anna@GMIAL.com",
        "anna@gmail.con",
        "anna@mail.ry",
        "аnna@example.com",
        "anna@gmаil.com",
        "анна@пример.рф",
        "anna@mail.com",
        '"a@gmial.com"@example.com',
    ],
)
def test_an_address_looks_mistyped_where_a_single_lookup_would_say_so(address: str) -> None:
    read = read_address(address)
    assert looks_mistyped(address) == bool(read.lookalikes or read.suggestion)


def test_mistyped_addresses_are_told_with_their_line_each_once() -> None:
    lines = ("anna@gmial.com", "boris@example.com", "vera@mail.ru, аnna@example.com", "anna@gmial.com")
    assert doubts(*lines) == [Doubtful(1, "anna@gmial.com", None), Doubtful(3, "аnna@example.com", None)]


def test_addresses_that_differ_in_nothing_but_capitals_are_asked_and_told() -> None:
    lines = (
        "USER1@example.com",
        "x@example.com",
        "user1@EXAMPLE.com",
        "User1@example.com",
        "Solo@example.com",
    )
    read = read_text("\n".join(lines))
    assert read.addresses == list(lines)
    assert list(read.doubts) == [
        Doubtful(1, "USER1@example.com", 3),
        Doubtful(4, "User1@example.com", 3),
    ]


def test_of_several_with_capitals_the_first_is_the_one_that_others_differ_from() -> None:
    assert doubts("Anna@example.com ANNA@example.com", "aNNA@example.com") == [
        Doubtful(1, "ANNA@example.com", 1),
        Doubtful(2, "aNNA@example.com", 1),
    ]


def test_the_case_of_letters_beyond_a_to_z_counts_too() -> None:
    assert doubts("Анна@пример.рф", "анна@пример.рф") == [Doubtful(1, "Анна@пример.рф", 2)]


def test_capitals_in_the_domain_are_no_difference() -> None:
    assert doubts("anna@Example.com", "boris@EXAMPLE.COM") == []


def test_doubts_are_alike_where_the_same_is_in_doubt() -> None:
    assert read_text("a@gmial.com") == read_text("a@gmial.com") != read_text("b@gmial.com")
    assert Doubts() != []


def test_a_share_keeps_none_of_what_was_told_of_the_whole() -> None:
    assert len(Shard(1, 1).of(read_text("a@gmial.com")).doubts) == 0


def test_what_is_odd_is_said() -> None:
    words = DoubtWords(load_catalogue("en"))
    said = [words.reason(one) for one in doubts("anna@gmial.com", "аnna@example.com", "A@b.ru", "a@b.ru")]
    assert said == [
        "Did you mean gmail.com?",
        "The letter “а” in аnna@example.com is Cyrillic, though it looks Latin.",
        "It differs from the one in line 4 in capital letters alone.",
    ]
