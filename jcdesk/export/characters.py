"""Characters that a spreadsheet's file cannot hold."""

import re

# What XML forbids; spreadsheets choke on it in CSV as well.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def holdable(text: str) -> str:
    """`text` with U+FFFD in the place of each such character, so that it is seen to be missing."""
    return _UNHOLDABLE.sub("\N{REPLACEMENT CHARACTER}", text)
