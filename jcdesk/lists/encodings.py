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
    if b"\0" in sample:
        return _utf_16_without_mark(sample)
    try:
        return "utf-8" if _is_utf_8(file, cancellation) else "cp1251"
    finally:
        file.seek(0)


def _utf_16_without_mark(sample: bytes) -> str | None:
    # In a list of addresses most characters are ASCII, and so every other byte is zero.
    halves = sample[0::2], sample[1::2]
    zeros = [half.count(0) / max(len(half), 1) for half in halves]
    for share, other, name in ((zeros[1], zeros[0], "utf-16-le"), (zeros[0], zeros[1], "utf-16-be")):
        if share > 0.4 and other < 0.1:
            return name
    return None


def _is_utf_8(file: BinaryIO, cancellation: Cancellation) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            if cancellation.cancelled:
                raise CancelledError
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
