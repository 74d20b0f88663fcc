"""Files of addresses, which come from anywhere: text in any encoding, CSV, Excel workbooks."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress

from jcdesk.lists.errors import ListError, UnknownColumnError, WhichColumnError
from jcdesk.lists.reading import read_file
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.lists import ListErrorWords, ListWords
from jcdesk.words.tables import TableWords
from tests.fuzz.target import MEGABYTE, Target, folder
from tests.support import vectors

_ENGLISH = load_catalogue("en")


def _text(data: bytes) -> None:
    _read(data, "list.txt")


def _table(data: bytes) -> None:
    """A CSV file whose column is to be found, or named, or counted."""
    for column in (None, "E-Mail", 1):
        _read(data, "list.csv", column)


def _read(data: bytes, name: str, column: str | int | None = None) -> None:
    with folder() as home:
        path = home / name
        path.write_bytes(data)
        try:
            read = read_file(path, column)
        except ListError as error:
            assert str(ListErrorWords(_ENGLISH).explain(error))
            if isinstance(error, WhichColumnError):
                # What the user then chooses can be read, or is refused.
                for number in error.table.likely[:3]:
                    read_file(path, number, sheet=error.table.sheet or None)
                with suppress(UnknownColumnError, WhichColumnError):
                    read_file(path, 0)
            return
        finally:
            assert path.read_bytes() == data
    assert len(read.addresses) == len(read.lines) == len(set(read.addresses))
    assert all("@" in one for one in read.addresses)
    assert all(len(one.text) <= 200 for one in read.rejected)
    assert read.line_count <= len(data) + 1 or name.endswith("x")
    assert ListWords(_ENGLISH).counts(read)
    if read.table is not None:
        assert read.table.column is not None
        assert TableWords(_ENGLISH).source(read.table)
        assert name.endswith("x") or not read.table.sheets


def _text_seeds() -> Iterator[bytes]:
    addresses = "\n".join(address for address, _, _ in vectors.request_signatures() if address)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        yield addresses.encode(encoding, "replace")
    yield "Анна <anna@example.com>\r\nbob@почта.рф; c@d.e\r".encode("cp1251")
    yield b"a@b.c\0\0\0\0"
    yield b"x" * 70_000 + b" a@b.c " + b"y" * 70_000
    yield b"a@" * 40_000
    yield b"PK\x03\x04"


def _table_seeds() -> Iterator[bytes]:
    yield 'Имя;E-Mail;Заметка\n"Анна ""А""";anna@example.com;"zwei\nZeilen"\n;b@b.ru;\n'.encode("utf-8-sig")
    yield b'a@b.c,d@e.f\n"never closed,g@h.i\nj@k.l,m\n' * 30
    yield b"name\temail\n" + b"x\ta@b.c\n" * 50
    yield b"a" * 60_000 + b";b\n" + b"a@b.c;d\n"
    yield b"@" * 60_000 + b";b\n" + b"a@b.c;d\n"
    yield b"a@" + b"." * 60_000 + b";b\n" + b"a@b.c;d\n"
    yield b'"' * 60_001 + b";b\n" + b"a@b.c;d\n"
    yield b";" * 60_000 + b"\n" + b"a@b.c" + b";" * 60_000
    yield (b";" * 60_000 + b"\n") * 30 + b"a@b.c;d@e.f\n"


# --- workbooks ----------------------------------------------------------------------------------------------

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": f"""<workbook {_MAIN} xmlns:r="{_RELATIONS}">
<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="r2" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="r3" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>""",
    "xl/worksheets/sheet1.xml": f"""<worksheet {_MAIN}><dimension ref="A1:B3"/><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>anna@example.com</t></is></c></row>
<row r="3"><c r="A3" s="1"><v>45000.5</v></c><c r="B3" t="str"><f>A1</f><v>b@b.ru</v></c></row>
</sheetData></worksheet>""",
    "xl/sharedStrings.xml": f"""<sst {_MAIN}><si><t>c@c.ru</t></si>
<si><r><t>d@</t></r><r><t>d.ru</t></r></si></sst>""",
    "xl/styles.xml": f"""<styleSheet {_MAIN}>
<numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy"/></numFmts>
<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>""",
}
_PART_NAMES = tuple(_PARTS)


def _workbook(data: bytes) -> None:
    """The first byte says which part of a sound workbook the rest stands for; else it is the whole file."""
    number = data[0] - ord("0") if data else len(_PARTS)
    if 0 <= number < len(_PARTS):
        _read(_archive({_PART_NAMES[number]: data[1:]}), "list.xlsx")
    else:
        _read(data, "list.xlsx")


def _archive(parts: dict[str, bytes] | None = None, compression: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in {
            **{name: text.encode() for name, text in _PARTS.items()},
            **(parts or {}),
        }.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return file.getvalue()


def _workbook_seeds() -> Iterator[bytes]:
    yield _archive()
    yield _archive(compression=zipfile.ZIP_DEFLATED)
    for number, text in enumerate(_PARTS.values()):
        yield b"%d" % number + text.encode()
    yield b"3" + _sheet('<c r="XFD1048576" t="str"><v>a@b.c</v></c>')
    yield b"3" + _sheet("<c r='A1'/><c t='str'\nr = 'xfd1048576'><v>a@b.c</v></c>")
    yield b"3" + _sheet('<c/></row><row/><row r="1048576">' + "<c/>" * 2000)
    yield b"4" + f"<sst {_MAIN}><si><t>{'x' * 9000}</t></si></sst>".encode()
    yield _archive({"content.xml": b"<office:document-content/>"})
    yield b"3" + _sheet('<c r="A1"/><c r="A99999999999999999999"/><c r="ZZZZZZ1"/>')
    yield b"3" + _sheet('<c t="s"><v>99999999999</v></c><c t="e"><v>#N/A</v></c><c s="-1"><v>1e999</v></c>')
    yield b"3" + _ENTITIES + _sheet('<c r="A1" t="str"><v>&j;</v></c>')
    yield b"4" + _ENTITIES + f"<sst {_MAIN}><si><t>&j;</t></si></sst>".encode()
    # A bomb: 64 MB that pack to 64 KB.
    yield _archive({_PART_NAMES[3]: b" " * (64 << 20)}, zipfile.ZIP_DEFLATED)
    yield b"\xd0\xcf\x11\xe0" + b"\0" * 600


def _sheet(cells: str) -> bytes:
    return f"<worksheet {_MAIN}><sheetData><row>{cells}</row></sheetData></worksheet>".encode()


_ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY %c "%b">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("k"))
    )
    + b'<!ENTITY f SYSTEM "file:///etc/passwd">]>'
)


TARGETS = (
    Target("texts", _text, _text_seeds),
    Target("tables", _table, _table_seeds),
    Target("workbooks", _workbook, _workbook_seeds, seconds=10.0, memory=1024 * MEGABYTE),
)
