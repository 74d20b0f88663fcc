"""A messy text becomes an address, or a reason."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jcdesk.addresses import Address, AddressFault, NotAnAddressError, read_address

VECTORS = Path(__file__).parent / "vectors" / "request-signatures.tsv"
SIGNED_BUT_NO_ADDRESS = {
    "x",
    "a b@example.com",
    "tab\tin@example.com",
    "a(comment)@example.com",
    "a\\b@example.com",
}
SIGNED_BUT_WITH_SOMETHING_BEFORE = {
    "a<b>c@example.com": "c@example.com",
    "a;b,c:d@example.com": "d@example.com",
    "a^b_c`d{e|f}g@example.com": "f}g@example.com",
}

MEGABYTE = 1_000_000


def signed_texts() -> list[str]:
    lines = [line for line in VECTORS.read_text("utf-8").splitlines() if not line.startswith("#")]
    texts = [json.loads(line.partition("\t")[0]) for line in lines]
    return [text for text in texts if text is not None]


def fault_of(text: str) -> AddressFault:
    with pytest.raises(NotAnAddressError) as caught:
        read_address(text)
    return caught.value.fault


@pytest.mark.parametrize("text", [text for text in signed_texts() if text not in SIGNED_BUT_NO_ADDRESS])
def test_every_address_of_the_signature_vectors_is_taken_as_it_is(text: str) -> None:
    assert read_address(text) == Address(SIGNED_BUT_WITH_SOMETHING_BEFORE.get(text, text), text)


@pytest.mark.parametrize(
    "text",
    [
        "anna@example.com",
        "  anna@example.com \r\n",
        "Анна Петрова <anna@example.com>",
        "Анна<anna@example.com>;",
        '"Петрова, Анна" <anna@example.com>',
        '"anna@example.com" <anna@example.com>',
        "Анна @anna <anna@example.com>",
        "<anna@example.com>",
        "Анна < anna @ example.com >",
        "mailto:anna@example.com?subject=x&body=y@z.ru%20",
        "MailTo:anna%40example.com",
        "<mailto:anna@example.com>",
        "mailto:%22anna@example.com%22",
        "E-mail: anna@example.com",
        "Почта клиента: anna@example.com",
        "anna@example.com, anna@example.com",
        "anna @ example.com",
        "anna＠example.com",
        '"anna@example.com"',
        "'anna@example.com'",
        "`anna@example.com`",
        "«anna@example.com»,",
        "“anna@example.com”",
        "„anna@example.com“",
        "(anna@example.com).",
        "[anna@example.com]",
        "{anna@example.com}",
        "anna@example.com.",
        "anna@example.com,",
        "anna@example.com;",
        "anna@example.com:",
        "anna@example.com!",
        "anna@example.com?",
        "anna@example.com)",
        "anna@example.com>",
        "anna@example.com»…",
        "an\u200bna@exam\u00adple.com",
        "\ufeff\u2060anna\u200c\u200d@example.com",
        "\u202aanna@example.com\u202c",
        "\u200eanna@example.com\u200f\u2066\u2069\u061c",
        "\u00a0anna@example.com\u00a0\u202f\u3000",
        "('anna@example.com'),",
        "['anna@example.com']",
        "[anna@example.com].",
    ],
)
def test_what_copying_brings_along_is_taken_off(text: str) -> None:
    assert read_address(text) == Address("anna@example.com", text)


@pytest.mark.parametrize(
    "text",
    [
        "Анна;anna@example.com",
        "Анна,anna@example.com",
        "Анна, anna@example.com",
        "Анна|anna@example.com",
        "Анна:anna@example.com",
        "Анна(anna@example.com)",
        '"Анна","anna@example.com"',
        "1,5|Анна|anna@example.com",
        "1)anna@example.com",
        "[Анна]anna@example.com",
        "Почта клиента:anna@example.com",
        'email":"anna@example.com"',
        '{"email":"anna@example.com"}',
        'href="mailto:anna@example.com"',
        "li>anna@example.com",
        "email=anna@example.com",
        "e-mail='anna@example.com'",
        "Почта=anna@example.com",
        "id=1&EMAIL=anna@example.com&name=x",
        "https://example.ru/?email=anna@example.com",
        "https://example.ru/go?id=1&mail=anna%40example.com&to=x#end",
        'a href="https://example.ru/?id=1&amp;email=anna@example.com"',
        "Ссылка https://example.ru/?mail=anna@example.com",
    ],
)
def test_what_is_joined_to_the_front_of_an_address_is_no_part_of_it(text: str) -> None:
    assert read_address(text) == Address("anna@example.com", text)


@pytest.mark.parametrize(
    "address",
    [
        "o'hara@example.ie",
        "'o@example.ie",
        "a/b@example.com",
        "a=b?c@example.com",
        "first.last/dept=sales?@example.com",
        "news-anna=example.ru@lists.example.com",
        "gmail=x@example.com",
        "x-mail=anna@example.com",
        "info.mail=anna@example.com",
        "mail@example.com",
        "anna|@example.com",
        '"Boris;boris"@example.com',
        '"https://example.ru/?email=x"@example.com',
    ],
)
def test_what_an_address_may_hold_stays_in_it(address: str) -> None:
    assert read_address(address) == Address(address, address)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ('"john smith"@example.com,', '"john smith"@example.com'),
        ("<user@[192.0.2.1]>", "user@[192.0.2.1]"),
        ("user@[IPv6:2001:db8::1].", "user@[IPv6:2001:db8::1]"),
        ("Anna.Petrova@Example.COM ", "Anna.Petrova@Example.COM"),
        ("'o@example.ie", "'o@example.ie"),
        ("mailto:a+b%2Bc@example.com", "a+b+c@example.com"),
        ("Имя <почта@пример.рф>", "почта@пример.рф"),
        ("e\u0301@example.fr", "e\u0301@example.fr"),
        (f"{'a' * 504}@mail.ru", f"{'a' * 504}@mail.ru"),
        (f"a@{'b' * 63}.{'c.' * 93}ru", f"a@{'b' * 63}.{'c.' * 93}ru"),
    ],
)
def test_what_belongs_to_the_address_stays(text: str, address: str) -> None:
    assert read_address(text).text == address


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", AddressFault.EMPTY),
        (" \u200b\r\n", AddressFault.EMPTY),
        ("mailto:?subject=x", AddressFault.EMPTY),
        ("anna", AddressFault.NO_AT),
        ("anna.example.com", AddressFault.NO_AT),
        ("@example.com", AddressFault.NOTHING_BEFORE_AT),
        ("@", AddressFault.NOTHING_BEFORE_AT),
        ("anna@", AddressFault.NOTHING_AFTER_AT),
        ("anna@.", AddressFault.NOTHING_AFTER_AT),
        ("anna@home@example.com", AddressFault.TWO_ATS),
        ("a b@example.com", AddressFault.SPACE_INSIDE),
        ("tab\tin@example.com", AddressFault.SPACE_INSIDE),
        ("anna@exam ple.com", AddressFault.SPACE_INSIDE),
        ("anna@example.com is hers", AddressFault.SPACE_INSIDE),
        ('"a b"@exam ple.com', AddressFault.SPACE_INSIDE),
        ("anna@example..com", AddressFault.IMPOSSIBLE_DOMAIN),
        ("anna@.example.com", AddressFault.IMPOSSIBLE_DOMAIN),
        ("anna@example.com/x", AddressFault.IMPOSSIBLE_DOMAIN),
        ("anna@example,com", AddressFault.IMPOSSIBLE_DOMAIN),
        (f"anna@{'a' * 64}.ru", AddressFault.IMPOSSIBLE_DOMAIN),
        (f"anna@{'a.' * 126}ru", AddressFault.IMPOSSIBLE_DOMAIN),
        (f"{'a' * 505}@mail.ru", AddressFault.TOO_LONG),
        ("an\x00na@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ("an\ud800na@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ("mailto:%E8%E2%E0%ED@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ("a@b.ru c@d.ru", AddressFault.SEVERAL),
        ("Анна;anna petrova@example.com", AddressFault.SPACE_INSIDE),
        ("anna@home:anna@example.com", AddressFault.TWO_ATS),
        ("anna(work)@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ("anna;@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ('Анна;"anna"@example.com', AddressFault.IMPOSSIBLE_CHARACTER),
        ("Анна\\anna@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ("https://example.ru/?q=anna@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ("Анна;https://example.ru/?q=anna@example.com", AddressFault.IMPOSSIBLE_CHARACTER),
        ("https://user@example.ru", AddressFault.IMPOSSIBLE_CHARACTER),
        ("https://user:secret@example.ru", AddressFault.IMPOSSIBLE_CHARACTER),
        ("https://example.ru/?email=anna", AddressFault.NO_AT),
        ("anna@example.com:secret", AddressFault.IMPOSSIBLE_DOMAIN),
    ],
)
def test_what_cannot_be_an_address_is_refused_with_its_reason(text: str, fault: AddressFault) -> None:
    assert fault_of(text) is fault


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a@b.ru, c@d.ru", 2),
        ("a@b.ru;c@d.ru;a@B.RU", 2),
        ("Anna@b.ru, anna@b.ru", 2),
        ("Анна:a@b.ru,Анна|a@b.ru,Борис:c@d.ru", 2),
        ("a@b.ru https://example.ru/?email=c@d.ru", 2),
        ("Анна <a@b.ru>, Борис <c@d.ru>\nВера <e@f.ru>", 3),
        ("a @ b.ru, c @ d.ru", 2),
        ("mailto:a@b.ru,c@d.ru", 2),
        ("old@b.ru <new@b.ru>", 2),
        ("".join(f"a{n}@b.ru\r\n" for n in range(50_000)), 50_000),
    ],
)
def test_several_addresses_in_one_paste_are_counted(text: str, count: int) -> None:
    with pytest.raises(NotAnAddressError) as caught:
        read_address(text)
    assert (caught.value.fault, caught.value.count) == (AddressFault.SEVERAL, count)


def test_the_error_keeps_the_text_for_its_reader_and_out_of_what_is_logged() -> None:
    with pytest.raises(NotAnAddressError) as caught:
        read_address("anna petrova@example.com")
    assert caught.value.text == "anna petrova@example.com"
    assert "anna" not in f"{caught.value} {caught.value!r}"
    assert caught.value.__cause__ is None


messy = st.text(
    st.one_of(st.sampled_from("ab.@@@<>()[]\"'` ,;:\u200b\u00a0\\%2mailto"), st.characters()), max_size=60
)


@given(st.one_of(messy, st.text(), messy.map("mailto:".__add__), st.emails()))
@example("mailto:mailto%3Aa@b.ru")
@example("<(«'mailto:%3Ca@b.ru%3E'»)>")
@example("\ud800")
def test_any_text_is_an_address_that_reads_as_itself_or_a_typed_error(text: str) -> None:
    try:
        address = read_address(text)
    except NotAnAddressError:
        return
    assert read_address(address.text).text == address.text
    assert address.original == text
    local_part, _, domain = address.text.rpartition("@")
    assert local_part
    assert domain
    assert address.text.isprintable() or not address.text.isascii()


@pytest.mark.parametrize(
    "text",
    [
        "a" * MEGABYTE,
        " " * MEGABYTE,
        "'" * MEGABYTE,
        "<" * MEGABYTE,
        "@" * MEGABYTE,
        '"' + "\\" * MEGABYTE,
        "a " * (MEGABYTE // 2),
        ": " * (MEGABYTE // 2),
        "[a@" * (MEGABYTE // 3),
        '"a"@' * (MEGABYTE // 4),
        "mailto:" * (MEGABYTE // 7),
        "mailto:" + "%25" * (MEGABYTE // 3) + "@x.ru",
        "a@" + "a" * MEGABYTE,
        "email=" * (MEGABYTE // 6),
        "&" * MEGABYTE + "@",
        "://" * (MEGABYTE // 3) + "a@b.ru]",
    ],
)
def test_a_megabyte_of_anything_is_answered_at_once(text: str) -> None:
    start = time.process_time()
    fault_of(text)
    # Whatever took longer with each character would take hours.
    assert time.process_time() - start < 10
