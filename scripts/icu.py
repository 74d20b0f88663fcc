"""ICU's data without what nothing here asks for. Run by build.spec, on Linux.

Qt asks ICU how to convert character sets, which letters are the capital ones, and in which order texts stand.
The rest (names of currencies, units, regions, languages and time zones, where words and lines break,
transliteration) is for programs that use ICU themselves: two thirds of 32 MB.
"""

import re
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

_UNUSED = frozenset({"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone"})
_UNUSED_ENDINGS = frozenset({".cfu", ".spp"})
_LOCALE = re.compile(r"[a-z]{2,3}(_\w+)?")
_ALIGNED = 16


def write_smaller(library: Path, target: Path, languages: set[str]) -> None:
    """Write libicudata at `library` anew to `target`, with what is about `languages` and no others.

    Character sets and orders stay, whatever the language: the system may be set to any.
    """
    name, data = _data_in(library)
    parts = [(path, part) for path, part in _parts_of(data) if _is_wanted(path, languages)]
    target.parent.mkdir(parents=True, exist_ok=True)
    raw, source, unlinked = (target.with_suffix(ending) for ending in (".dat", ".s", ".o"))
    raw.write_bytes(_package(data[: _header_size(data)], parts))
    source.write_text(
        f"""
        .section .rodata
        .globl {name}
        .type {name}, %object
        .balign {_ALIGNED}
        {name}: .incbin "{raw}"
        .size {name}, . - {name}
        .section .note.GNU-stack, "", %progbits
        """,
        "ascii",
    )
    subprocess.run(["as", source, "-o", unlinked], check=True)
    linked = ("-shared", "-z", "noseparate-code", "-soname", library.name)
    subprocess.run(["ld", *linked, unlinked, "-o", target], check=True)


def _is_wanted(path: str, languages: set[str]) -> bool:
    """Tell whether a part is for us: `icudt73l/coll/ru.res` for example."""
    _, *folders, name = path.split("/")
    stem, dot, ending = name.partition(".")
    if set(folders) & _UNUSED or dot + ending in _UNUSED_ENDINGS or stem == "unames":
        return False
    of_a_locale = not folders and ending == "res" and _LOCALE.fullmatch(stem)
    return not of_a_locale or stem.partition("_")[0] in languages


def _data_in(library: Path) -> tuple[str, bytes]:
    """The name of the one symbol in the library, and what is there."""
    symbols = _told("objdump", "--dynamic-syms", library)
    [(address, size, name)] = re.findall(r"^(\w+) g +DO \.rodata\s+(\w+) +(\w+)$", symbols, re.MULTILINE)
    [(begin, offset)] = re.findall(
        r" \.rodata +\w+ +(\w+) +\w+ +(\w+)", _told("objdump", "--section-headers", library)
    )
    start = int(address, 16) - int(begin, 16) + int(offset, 16)
    return name, library.read_bytes()[start : start + int(size, 16)]


def _told(*command: object) -> str:
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout


# A package of ICU's data: a header, which begins with its size, then the number of parts, then for each, in
# the order of their names, where its name and its contents are, counted from the end of the header.


def _header_size(data: bytes) -> int:
    [size] = struct.unpack_from("<H", data)
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise ValueError("this is no package of ICU's data")
    return int(size)


def _parts_of(data: bytes) -> Iterator[tuple[str, bytes]]:
    body = data[_header_size(data) :]
    [count] = struct.unpack_from("<I", body)
    places = list(struct.iter_unpack("<II", body[4 : 4 + 8 * count]))
    ends = [begin for _, begin in places[1:]] + [len(body)]
    for (name, begin), end in zip(places, ends, strict=True):
        yield body[name : body.index(b"\0", name)].decode("ascii"), body[begin:end]


def _package(header: bytes, parts: list[tuple[str, bytes]]) -> bytes:
    table_size = 4 + 8 * len(parts)
    names, contents, table = bytearray(), bytearray(), [struct.pack("<I", len(parts))]
    first = table_size + sum(len(path) + 1 for path, _ in parts)
    # Where contents begin, counted as ICU looks at them: with the header.
    first += -(len(header) + first) % _ALIGNED
    for path, part in parts:
        table.append(struct.pack("<II", table_size + len(names), first + len(contents)))
        names += path.encode("ascii") + b"\0"
        contents += part
        contents += bytes(-len(contents) % _ALIGNED)
    body = b"".join([*table, names])
    return header + body.ljust(first, b"\0") + contents
