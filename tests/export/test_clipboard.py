"""Cells for the clipboard."""

from html.parser import HTMLParser

from jcdesk.export.clipboard import html, tsv


class Cells(HTMLParser):
    """Reads the cells of a table, and how each is told to be text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.looks: set[tuple[tuple[str, str | None], ...]] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        if tag == "td":
            self.looks.add(tuple(attrs))

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


def test_text_has_tabs_between_cells_and_a_line_a_row() -> None:
    assert tsv([("a", "b"), ("c", "")], None) == "a\tb\nc\t"


def test_headers_come_first_when_wanted() -> None:
    assert tsv([("a", "b")], ("A", "B")) == "A\tB\na\tb"
    assert Cells(html([("a", "b")], ("A", "B"))).rows == [["A", "B"], ["a", "b"]]


def test_a_title_cannot_forge_cells_or_rows() -> None:
    forged = "a\tb\r\nc\u2028d"
    assert tsv([(forged, "x")], None) == "a b c d\tx"
    assert Cells(html([(forged, "x")], None)).rows == [["a b c d", "x"]]


def test_markup_in_a_title_is_text() -> None:
    title = "<script>alert(1)</script></td><b>&amp; \"quoted\" 'too'"
    cells = Cells(html([(title,)], (title,)))
    assert cells.rows == [[title], [title]]
    assert cells.tags == {"meta", "table", "tr", "th", "td"}


def test_spreadsheets_are_told_that_every_cell_is_text() -> None:
    looks = Cells(html([("=1+1", "1600000001.0012345678")], None)).looks
    assert looks == {(("sdnum", "0;0;@"), ("style", r"mso-number-format:'\@'"))}


def test_no_rows_are_an_empty_text_and_an_empty_table() -> None:
    assert tsv([], None) == ""
    assert Cells(html([], None)).rows == []
