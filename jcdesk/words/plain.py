"""Text that strangers wrote, made safe to show on one line."""

import unicodedata

LONGEST = 1000
"""Characters. A title can have as many millions as an answer, and Qt takes seconds to draw those, each time."""


def plain(text: str) -> str:
    """`text` with control characters and line ends as spaces, and without marks that turn its direction.

    A group's title can hold anything. Markup is not touched: it is shown as text by whoever shows it. What is
    longer than `LONGEST` ends with an ellipsis there.
    """
    if len(text) > LONGEST:
        return f"{plain(text[:LONGEST])}…"
    if text.isprintable():
        # Nearly every text is, and Python sees that at once.
        return text.strip()
    return "".join(_shown(character) for character in text).strip()


def in_short(text: str, longest: int = 200) -> str:
    """The same, and no longer than `longest` characters and an ellipsis: a server may send a megabyte."""
    line = plain(text)
    return line if len(line) <= longest else f"{line[:longest]}…"


def _shown(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs":
            return "\N{REPLACEMENT CHARACTER}"
        case "Cf" if character not in _JOINERS:
            return ""
        case _:
            return character


# Persian words and emoji are written with these two.
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
