"""Lines of a text, and the addresses in them."""

import re
from collections.abc import Iterator
from typing import TextIO

from jcdesk.addresses import ATS, ORDINARY, AddressFault, NotAnAddressError, read_address

LONGEST_PIECE = 1 << 16
"""Characters of a line that are looked at together."""

_LONGEST_WORD = 2048

_SEPARATORS = re.compile(r"[\s,;<>|]+")


def lines_of(file: TextIO) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1.

    A longer line than `LONGEST_PIECE` comes in several pieces of the same number, cut between words.
    """
    number, begun = 1, ""
    while read := file.readline(LONGEST_PIECE):
        ends = read.endswith("\n") or len(read) < LONGEST_PIECE
        whole, begun = (begun + read, "") if ends else _cut(begun + read)
        if not whole.isspace():
            yield number, whole.rstrip("\n")
        number += ends
    if begun:
        yield number, begun


def _cut(piece: str) -> tuple[str, str]:
    """What is whole of `piece`, and the word that its end cuts in two, unless that is too long for one."""
    separators = list(_SEPARATORS.finditer(piece, len(piece) - _LONGEST_WORD))
    end = separators[-1].end() if separators else len(piece)
    return piece[:end], piece[end:]


def addresses_in(text: str) -> Iterator[str | NotAnAddressError]:
    """The addresses in a line or cell, or the reason why there is none.

    Of several, and of an address among other words, each word with an @ is read by itself.
    """
    text = text.strip()
    # Most lines are of this kind, and would be read in thirty times the time.
    if ORDINARY.fullmatch(text):
        yield text
        return
    whole = _read(text) if len(text) <= _LONGEST_WORD else NotAnAddressError(AddressFault.TOO_LONG, text)
    if isinstance(whole, str):
        yield whole
        return
    # To look for separators in the endless line of a file that is no list takes longer than all else.
    words = [word for word in _SEPARATORS.split(text) if _has_at(word)] if _has_at(text) else []
    found = [_read(word) for word in words if word != text]
    # What is left of `a@b .ru` looks like an address too, but nobody meant it.
    if len(found) > 1 or (found and _has_dot(found[0])):
        yield from found
    else:
        yield whole


def _read(text: str) -> str | NotAnAddressError:
    try:
        return read_address(text).text
    except NotAnAddressError as error:
        return error


def _has_at(text: str) -> bool:
    return any(at in text for at in ATS)


def _has_dot(found: str | NotAnAddressError) -> bool:
    return isinstance(found, str) and "." in found.rpartition("@")[2]
