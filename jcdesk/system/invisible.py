"""Characters that come along with copied text and that nobody sees."""

_INVISIBLE = dict.fromkeys(
    (0x00AD, 0x061C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))
)


def without_invisible(text: str) -> str:
    """`text` less zero-width characters, soft hyphens, byte order marks and marks of writing direction."""
    return text.translate(_INVISIBLE)
