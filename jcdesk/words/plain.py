"""Text that strangers wrote, made safe to show on one line."""

import unicodedata


def plain(text: str) -> str:
    """`text` with control characters and line ends as spaces, and without marks that turn its direction.

    A group's title can hold anything. Markup is not touched: it is shown as text by whoever shows it.
    """
    return "".join(_shown(character) for character in text).strip()


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
