"""Cyrillic letters that look like Latin ones, where the two alphabets are mixed."""

import re
import unicodedata
from dataclasses import dataclass

TWINS = dict(
    zip(
        "аеорсухкмтнвіѕјһԁԛԝАВЕКМНОРСТУХІЅЈҺԚԜ",
        "aeopcyxkmthbisjhdqwABEKMHOPCTYXISJHQW",
        strict=True,
    )
)
"""Cyrillic letter -> the Latin letter that it can be taken for."""

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS_PART = re.compile(r".+(?=@)|[^@.]+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A Cyrillic `letter` at index `position` of an address that looks like the Latin letter `latin`."""

    letter: str
    latin: str
    position: int


def find_lookalikes(address: str) -> tuple[Lookalike, ...]:
    """The letters of `address` that were probably meant to be Latin, in their order.

    The part before the @ and each label of the domain stand for themselves. In a part with Latin letters,
    a word is suspicious when it mixes the alphabets or consists of look-alikes only: `с.ivanov` is,
    `ivan.петров` and `anna@пример.рф` are not.
    """
    if address.isascii():
        return ()
    found: list[Lookalike] = []
    for part in _ADDRESS_PART.finditer(address):
        if not _has_latin(part.group()):
            continue
        for word in _WORD.finditer(part.group()):
            if _has_latin(word.group()) or all(letter in TWINS for letter in word.group()):
                start = part.start() + word.start()
                found += [
                    Lookalike(letter, TWINS[letter], position)
                    for position, letter in enumerate(word.group(), start)
                    if letter in TWINS
                ]
    return tuple(found)


def latin_twin(text: str) -> str:
    """`text` with every look-alike replaced by its Latin letter."""
    return text.translate(_TO_LATIN)


def _has_latin(text: str) -> bool:
    return any(unicodedata.name(letter, "").startswith("LATIN ") for letter in text)


_TO_LATIN = str.maketrans(TWINS)
