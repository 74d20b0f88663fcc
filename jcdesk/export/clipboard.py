"""Cells for the clipboard, as tab-separated text and as an HTML table of the same shape."""

import html as markup
import re
from collections.abc import Iterable, Sequence

_BREAKS = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")
# Spreadsheets prefer the HTML when both are on the clipboard, and would make a formula of "=1+1" and a
# shorter number of a long ID. The first attribute tells LibreOffice that a cell is text, the second Excel.
_TEXT_CELL = """<td sdnum="0;0;@" style="mso-number-format:'\\@'">"""


def tsv(rows: Iterable[Sequence[str]], headers: Sequence[str] | None) -> str:
    """Lines of cells with tabs between; `headers` is the first line unless None.

    A tab or line end within a cell becomes a space, so that a title cannot forge cells.
    """
    lines = [*([] if headers is None else [headers]), *rows]
    return "\n".join("\t".join(_one_line(cell) for cell in line) for line in lines)


def html(rows: Iterable[Sequence[str]], headers: Sequence[str] | None) -> str:
    """A table, every cell escaped; `headers` is its head unless None. Spreadsheets take each cell as text."""
    head = "" if headers is None else _line(headers, "<th>", "</th>")
    body = "".join(_line(row, _TEXT_CELL, "</td>") for row in rows)
    return f'<meta charset="utf-8"><table>{head}{body}</table>'


def _line(cells: Sequence[str], start: str, end: str) -> str:
    return "<tr>" + "".join(f"{start}{markup.escape(_one_line(cell))}{end}" for cell in cells) + "</tr>"


def _one_line(text: str) -> str:
    return _BREAKS.sub(" ", text)
