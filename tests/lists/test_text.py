"""Lines and the addresses in them."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.addresses import ORDINARY, AddressFault, NotAnAddressError, read_address
from jcdesk.lists.text import LONGEST_PIECE, addresses_in, lines_of


def found(text: str) -> list[str | AddressFault]:
    return [item.fault if isinstance(item, NotAnAddressError) else item for item in addresses_in(text)]


def lines(text: str) -> list[tuple[int, str]]:
    return list(lines_of(StringIO(text, newline=None)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("anna@example.com", ["anna@example.com"]),
        ("  Anna@Example.COM \t", ["Anna@Example.COM"]),
        ("Анна Петрова <anna@example.com>", ["anna@example.com"]),
        ("Анна Петрова anna@example.com", ["anna@example.com"]),
        ("Анна;anna@example.com;+7 999 123-45-67", ["anna@example.com"]),
        ("a@example.com; b@example.com,c@example.com", ["a@example.com", "b@example.com", "c@example.com"]),
        ("anna@example.com, boris@@example.com", ["anna@example.com", AddressFault.TWO_ATS]),
        ("тест@пример.испытание", ["тест@пример.испытание"]),
        ("anna＠example.com", ["anna@example.com"]),
        ("anna＠example.com boris﹫example.com", ["anna@example.com", "boris@example.com"]),
        ("Boris;boris@example.com", ["boris@example.com"]),
        ('"Vera","vera@example.com"', ["vera@example.com"]),
        ("1,5|Анна|anna@example.com", ["anna@example.com"]),
        ("E-mail:anna@example.com", ["anna@example.com"]),
        ('"Anna":"a@example.com","Boris":"b@example.com"', ["a@example.com", "b@example.com"]),
        ("VALUES ('a@example.com','Anna'),", ["a@example.com"]),
        ("['a@example.com','b@example.com']", ["a@example.com", "b@example.com"]),
        ("https://example.ru/?mail=anna@example.com", ["anna@example.com"]),
        ("https://example.ru/?q=anna@example.com", [AddressFault.IMPOSSIBLE_CHARACTER]),
        ("Anna@example.com, anna@example.com", ["Anna@example.com", "anna@example.com"]),
        ("anna@EXAMPLE.com, anna@example.com", ["anna@example.com"]),
        ("mailto:a@example.com%20b@example.com", [AddressFault.SEVERAL]),
        ("anna@example .com", [AddressFault.SPACE_INSIDE]),
        ("E-mail", [AddressFault.NO_AT]),
        ("", [AddressFault.EMPTY]),
        ("@", [AddressFault.NOTHING_BEFORE_AT]),
        ("x" * 3000, [AddressFault.TOO_LONG]),
        ("x" * 3000 + " anna@example.com", ["anna@example.com"]),
    ],
)
def test_addresses_are_found_among_whatever_stands_beside_them(
    text: str, expected: list[str | AddressFault]
) -> None:
    assert found(text) == expected


@given(st.from_regex(ORDINARY, fullmatch=True))
def test_the_short_cut_for_ordinary_addresses_gives_what_reading_gives(text: str) -> None:
    assert found(text) == [read_address(text).text]


def test_lines_keep_their_numbers_whatever_ends_them() -> None:
    assert lines("a\nb\r\n\r\n \t\nc\rd") == [(1, "a"), (2, "b"), (5, "c"), (6, "d")]
    assert lines("") == []


def test_a_long_line_is_cut_between_words() -> None:
    text = ";".join(f"user{n}@example.com" for n in range(20_000))
    pieces = lines(f"first\n{text}\nlast")
    assert [number for number, _ in pieces] == [1, *[2] * (len(pieces) - 2), 3]
    assert max(len(piece) for _, piece in pieces) < LONGEST_PIECE + 100
    assert [a for _, piece in pieces[1:-1] for a in addresses_in(piece)] == text.split(";")


@pytest.mark.parametrize("rest", [-1, 0, 1])
def test_no_word_is_lost_where_a_piece_ends_exactly_with_the_text(rest: int) -> None:
    text = "a@example.com " * (LONGEST_PIECE // 14 - 1)
    text += "b" * (LONGEST_PIECE + rest - len(text) - 12) + "@example.com"
    assert len(text) == LONGEST_PIECE + rest
    words = [word for _, piece in lines(text) for word in piece.split()]
    assert words == text.split()


def test_a_word_without_end_comes_in_pieces_of_bounded_length() -> None:
    pieces = lines("x" * (5 * LONGEST_PIECE))
    assert {number for number, _ in pieces} == {1}
    assert max(len(piece) for _, piece in pieces) <= LONGEST_PIECE
