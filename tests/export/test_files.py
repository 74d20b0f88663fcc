"""Exports that fail: the old file is still there, and nothing else is left behind."""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import overload

import pytest

from jcdesk.export.csv_file import COMMA, RAW, write_csv
from jcdesk.export.excel import write_excel
from jcdesk.export.json_file import write_json
from jcdesk.export.report import Report
from jcdesk.export.target import Target
from jcdesk.justclick.lookups import Lookup
from jcdesk.words.catalogue import Translate
from tests.export.samples import MADE_AT, MOSCOW, found, group, many, report
from tests.support.disks import files_no_larger_than, mounts, read_only, small_disk

Write = Callable[[Target, Report, Translate], None]

WRITERS: dict[str, Write] = {
    "excel": write_excel,
    "csv": lambda target, content, translate: write_csv(target, content, COMMA, translate),
    "raw-csv": lambda target, content, translate: write_csv(target, content, RAW, translate),
    "json": lambda target, content, translate: write_json(target, content.lookups),
}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="full disks as POSIX has them")
each_writer = pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)


class UnreadableLookups(Sequence[Lookup]):
    """Lookups out of a journal that breaks off after the first."""

    def __len__(self) -> int:
        return 2

    @overload
    def __getitem__(self, index: int) -> Lookup: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Lookup]: ...
    def __getitem__(self, index: int | slice) -> Lookup | Sequence[Lookup]:
        if index == 0:
            return found(group())
        raise OSError("the journal broke off")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file with content, alone in its folder."""
    path = tmp_path / "folder" / "export"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of temporary files. Afterwards it must be empty and nothing open."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []
    gc.collect()


def assert_as_before(old: Path) -> None:
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


@each_writer
def test_a_file_is_replaced(old: Path, write: Write, english: Translate) -> None:
    write(old, report(found(group())), english)
    stream = BytesIO()
    write(stream, report(found(group())), english)
    assert old.read_bytes() == stream.getvalue()
    assert list(old.parent.iterdir()) == [old]


@mounts
@each_writer
def test_a_full_disk_leaves_the_old_file(old: Path, write: Write, english: Translate) -> None:
    with small_disk(old.parent, "16k"):
        old.write_bytes(b"old")
        with pytest.raises(OSError, match="No space left"):
            write(old, report(many(2_000)), english)
        assert_as_before(old)


@each_writer
def test_files_that_may_not_grow_leave_the_old_file(old: Path, write: Write, english: Translate) -> None:
    with files_no_larger_than(16_384), pytest.raises(OSError, match="too large"):
        write(old, report(many(2_000)), english)
    assert_as_before(old)


@mounts
@pytest.mark.parametrize("rows", [2_000, 10], ids=["while-it-is-filled", "when-it-is-closed"])
def test_a_full_folder_of_temporary_files_leaves_the_old_workbook(
    old: Path, temporary: Path, english: Translate, rows: int
) -> None:
    with small_disk(temporary, "8k"):
        with pytest.raises(OSError, match="No space left"):
            write_excel(old, report(many(rows)), english)
        assert list(temporary.iterdir()) == []
    assert_as_before(old)


@each_writer
def test_a_read_only_folder_leaves_the_old_file(old: Path, write: Write, english: Translate) -> None:
    with read_only(old.parent), pytest.raises(OSError, match=r"Read-only|denied"):
        write(old.with_name("new"), report(found(group())), english)
    assert_as_before(old)


@each_writer
def test_a_folder_in_the_place_of_the_file_stays(tmp_path: Path, write: Write, english: Translate) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(IsADirectoryError):
        write(folder, report(found(group())), english)
    assert list(folder.iterdir()) == []


@each_writer
def test_lookups_that_cannot_be_read_leave_the_old_file(old: Path, write: Write, english: Translate) -> None:
    broken = Report("Shop", "login", UnreadableLookups(), MOSCOW, MADE_AT)
    with pytest.raises(OSError, match="broke off"):
        write(old, broken, english)
    assert_as_before(old)
