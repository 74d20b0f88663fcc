"""Which encoding a text file has, found out from its bytes."""

import codecs
from typing import BinaryIO

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_CHUNK = 1 << 20
_FAR_MORE = 10
_ENOUGH_FAULTS = 1000
_FEW_ZEROS = 0.01
_LATIN_TO_HEBREW = frozenset(range(6))
"""The upper bytes of the alphabets that addresses and names are written in here, in UTF-16."""


def encoding_of(file: BinaryIO, cancellation: Cancellation) -> str | None:
    """The encoding of `file`, which is read from its start and left there; None for what is no text.

    UTF-8 and UTF-16, each with or without a byte order mark; whatever is neither counts as windows-1251, in
    which every byte stands for something. Raises OSError and CancelledError.
    """
    sample = file.read(_SAMPLE)
    file.seek(0)
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    zeros = sample.count(0)
    if zeros and (wide := _utf_16_without_mark(sample)):
        return wide
    if zeros > len(sample) * _FEW_ZEROS:
        return None
    try:
        if _is_utf_8(file, cancellation):
            return "utf-8"
    finally:
        file.seek(0)
    return None if zeros else "cp1251"


def _utf_16_without_mark(sample: bytes) -> str | None:
    halves = sample[0::2], sample[1::2]
    upper = [sum(map(_LATIN_TO_HEBREW.__contains__, half)) / max(len(half), 1) for half in halves]
    for share, other, name in ((upper[1], upper[0], "utf-16-le"), (upper[0], upper[1], "utf-16-be")):
        if share > 0.4 and other < 0.1:
            return name
    return None


def _is_utf_8(file: BinaryIO, cancellation: Cancellation) -> bool:
    """Whether its letters beyond ASCII are well-formed, or far more of them than are not.

    One that is cut in two at the end is no fault where there are others.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    good = faults = 0
    while chunk := file.read(_CHUNK):
        if cancellation.cancelled:
            raise CancelledError
        text = decoder.decode(chunk)
        if not text.isascii():
            bad = text.count("\ufffd")
            good += len(text) - len(text.encode("ascii", "ignore")) - bad
            faults += bad
        if faults > _ENOUGH_FAULTS and good < faults:
            return False
    cut, _ = decoder.getstate()
    if cut and not good:
        faults += 1
    return good >= faults * _FAR_MORE
