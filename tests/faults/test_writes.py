"""Whatever in the program writes to a disk is among the writes that are killed and denied their room."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType

import pytest

from tests.faults.writes import WRITES
from tests.support.documents import ROOT

SQL = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE TABLE)\b")
WRITERS = {"atomic_write", "new_database", "set_aside"}
METHODS = {
    "leave_note",
    "rename",
    "touch",
    "truncate",
    "ftruncate",
    "write_bytes",
    "write_text",
    "_transaction",
}

ACCOUNTED = {
    ("cli/console.py", "Console._leave_output"): "opens the device that takes everything",
    (
        "desktop/instance/reception.py",
        "Reception.open",
    ): "where the window's socket is, worthless after a kill",
    ("desktop/picture.py", "take_picture.<locals>.save"): "a picture for who works on jcdesk",
    ("system/atomic.py", "_replace_once_nobody_reads"): "for Windows, where nothing is killed so",
    ("system/log.py", "faults_in"): "opened before a crash, and written by Python's own fault handler in it",
    ("system/settings.py", "SettingsFile.load"): "puts a damaged file aside as AccountsFile does",
}
"""What writes and is not killed, each with the reason why not."""

VERSIONS = 12
"""So many lines of the log begin a new file."""

Place = tuple[str, str]
"""A file below `jcdesk/` and the name of a function in it, as Python qualifies it."""


def functions(node: ast.AST, around: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function with its qualified name."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.FunctionDef(name=name):
                yield f"{around}{name}", child
                yield from functions(child, f"{around}{name}.<locals>.")
            case ast.ClassDef(name=name):
                yield from functions(child, f"{around}{name}.")
            case _:
                yield from functions(child, around)


def own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """What is in a function, but for the functions in it."""
    todo: list[ast.AST] = [function]
    while todo:
        node = todo.pop()
        yield node
        todo += [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.FunctionDef)]


def writes(node: ast.AST, targets: set[str]) -> bool:
    """Whether this changes a file or its name; `targets` are the module's names for `opened`."""
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in WRITERS | targets:
            return True
        case ast.Call(func=ast.Name(id="open"), args=[_, mode, *_]):
            return opens_to_write(mode)
        case ast.Call(func=ast.Attribute(attr="open"), args=[ast.Constant() as mode, *_]):
            return opens_to_write(mode)
        case ast.Call(func=ast.Attribute(attr=name)) if name in METHODS:
            return True
        case ast.Call(func=ast.Attribute(attr="replace"), args=[_], keywords=[]):
            return True
        case ast.Call(func=ast.Attribute(attr="save"), args=[_, ast.Constant()]):
            return True
        case ast.Constant(value=str(text)):
            return SQL.match(text) is not None
    return False


def opens_to_write(mode: ast.AST) -> bool:
    return not isinstance(mode, ast.Constant) or bool(set(str(mode.value)) & set("wax+"))


def names_of_opened(module: ast.Module) -> set[str]:
    imports = [node for node in ast.walk(module) if isinstance(node, ast.ImportFrom)]
    names = [one for node in imports if node.module == "jcdesk.export.target" for one in node.names]
    return {one.asname or one.name for one in names if one.name == "opened"}


def writers() -> set[Place]:
    """The functions of the program that write."""
    found = set()
    for path in (ROOT / "jcdesk").rglob("*.py"):
        module = ast.parse(path.read_text("utf-8"))
        targets = names_of_opened(module)
        for name, function in functions(module):
            if any(writes(node, targets) for node in own_nodes(function)):
                found.add((path.relative_to(ROOT / "jcdesk").as_posix(), name))
    return found


def called_while_writing(folder: Path) -> set[Place]:
    """The functions of the program that some versions of every write call."""
    called: set[CodeType] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            called.add(frame.f_code)

    for number, make in enumerate(WRITES.values()):
        place = folder / str(number) / "folder"
        place.mkdir(parents=True)
        write = make(place)
        before = sys.getprofile()
        sys.setprofile(note)
        try:
            with write.ready() as write_version:
                for version in range(VERSIONS):
                    write_version(version)
        finally:
            sys.setprofile(before)
    files = {code: Path(code.co_filename) for code in called}
    program = ROOT / "jcdesk"
    return {
        (path.relative_to(program).as_posix(), code.co_qualname)
        for code, path in files.items()
        if path.is_relative_to(program)
    }


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so on Windows")
def test_every_writer_of_the_program_is_among_the_writes(tmp_path: Path) -> None:
    assert writers() - called_while_writing(tmp_path) == set(ACCOUNTED)


def test_a_writer_is_known_as_one() -> None:
    assert {
        ("accounts/sharing.py", "write_list"),
        ("export/list_csv.py", "write_list_csv"),
        ("lists/journal.py", "Journal.record"),
        ("lists/orders.py", "keep_keys"),
        ("lists/shelf.py", "_remove"),
        ("system/history.py", "History._remove"),
    } < writers()
