"""Text that strangers wrote."""

import pytest

from jcdesk.words.plain import LONGEST, in_short, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Новости «Йога» / 50%", "Новости «Йога» / 50%"),
        ("<b>bold</b> & co", "<b>bold</b> & co"),
        ("two\r\nlines\tand a tab", "two  lines and a tab"),
        ("\x00NUL\x1b[31m", "NUL [31m"),
        ("right\u202eot\u202c left\u2067!\u2069", "rightot left!"),
        ("\ufeffmark\u200b", "mark"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("line\u2028separator", "line separator"),
        ("", ""),
    ],
)
def test_a_title_is_shown_on_one_line_as_text(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_of_a_huge_text_the_beginning_is_shown() -> None:
    assert plain("W" * LONGEST) == "W" * LONGEST
    assert plain("W" * 8_000_000) == "W" * LONGEST + "…"
    assert len(plain("\x00a" * 4_000_000)) <= LONGEST + 1
    assert plain(plain("W" * 8_000_000)) == plain("W" * 8_000_000)
    assert in_short("W" * 8_000_000) == "W" * 200 + "…"
