"""What looks odd about an address: letters of another alphabet, slips in well-known domains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.addresses import Lookalike, read_address
from jcdesk.addresses.domains import one_slip_apart


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("аnna@example.com", [Lookalike("а", "a", 0)]),
        ("anna@gmаil.com", [Lookalike("а", "a", 7)]),
        ("anna@mail.соm", [Lookalike("с", "c", 10), Lookalike("о", "o", 11)]),
        ("с.ivanov@mail.ru", [Lookalike("с", "c", 0)]),
        ("ivan.Х@mail.ru", [Lookalike("Х", "X", 5)]),
        ("annа1@x.ru", [Lookalike("а", "a", 3)]),
        ('"аnna petrova"@x.ru', [Lookalike("а", "a", 1)]),
    ],
)
def test_a_cyrillic_letter_among_latin_ones_is_flagged_where_it_stands(
    address: str, expected: list[Lookalike]
) -> None:
    read = read_address(address)
    assert list(read.lookalikes) == expected
    assert all(read.text[found.position] == found.letter for found in read.lookalikes)


@pytest.mark.parametrize(
    "address",
    [
        "анна@пример.рф",
        "anna@пример.рф",
        "анна@example.com",
        "ivan.петров@mail.ru",
        "сор@мор.com",
        "名前@例え.jp",
        "é@example.fr",
        "привет123@mail.ru",
    ],
)
def test_words_in_one_alphabet_are_not_flagged(address: str) -> None:
    assert read_address(address).lookalikes == ()


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gmailcom", "gmail.com"),
        ("Gmal.Com", "gmail.com"),
        ("gmаil.com", "gmail.com"),
        ("gmаil.соm", "gmail.com"),
        ("yadnex.ru", "yandex.ru"),
        ("yandex.ri", "yandex.ru"),
        ("ramler.ru", "rambler.ru"),
        ("hotmial.com", "hotmail.com"),
        ("outlok.com", "outlook.com"),
        ("yaho.com", "yahoo.com"),
        ("iclud.com", "icloud.com"),
        ("imbox.ru", "inbox.ru"),
        ("mail.ry", "mail.ru"),
        ("mial.ru", "mail.ru"),
        ("mаil.ru", "mail.ru"),
        ("bk.ri", "bk.ru"),
        ("lsit.ru", "list.ru"),
    ],
)
def test_a_slip_in_a_well_known_domain_suggests_the_whole_address(domain: str, meant: str) -> None:
    assert read_address(f"Anna.P@{domain}").suggestion == f"Anna.P@{meant}"


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com",
        "Gmail.COM",
        "mail.ru",
        "mail.com",
        "email.com",
        "ymail.com",
        "gmail.ru",
        "mai.ru",
        "mall.ru",
        "lis.ru",
        "ya.ru",
        "va.ru",
        "bk.ru",
        "vk.ru",
        "live.ru",
        "yandex.com",
        "yandex.by",
        "yandex.kz",
        "cloud.com",
        "inbox.lv",
        "example.com",
        "mail.ro",
    ],
)
def test_a_domain_that_may_be_meant_suggests_nothing(domain: str) -> None:
    assert read_address(f"anna@{domain}").suggestion is None


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_one_slip_is_a_damerau_levenshtein_distance_of_one(typed: str, meant: str) -> None:
    added = {meant[:i] + letter + meant[i:] for i in range(len(meant) + 1) for letter in "abc"}
    missing = {meant[:i] + meant[i + 1 :] for i in range(len(meant))}
    wrong = {meant[:i] + letter + meant[i + 1 :] for i in range(len(meant)) for letter in "abc"}
    swapped = {meant[:i] + meant[i + 1] + meant[i] + meant[i + 2 :] for i in range(len(meant) - 1)}
    assert one_slip_apart(typed, meant) == (typed in (added | missing | wrong | swapped) - {meant})
