"""The addresses asked last: which are remembered, who can read them, and that they are gone when unwanted."""

import stat
import sys
from pathlib import Path

import pytest

from jcdesk.system.history import LENGTH, History
from tests.support.disks import files_no_larger_than, read_only

ANNA = "anna@example.com"
BORIS = "boris@example.com"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "jcdesk" / "history.json"


def remember(path: Path, address: str) -> None:
    history = History(path)
    history.add(address)
    history.save()


def test_the_latest_comes_first_and_none_comes_twice(path: Path) -> None:
    history = History(path)
    for address in (ANNA, BORIS, "почта@пример.рф", ANNA):
        history.add(address)
    history.save()
    assert history.addresses == (ANNA, "почта@пример.рф", BORIS)
    assert History(path).addresses == history.addresses


def test_an_address_is_remembered_in_its_latest_spelling(path: Path) -> None:
    history = History(path)
    history.add("Anna@Example.com")
    history.add(ANNA)
    assert history.addresses == (ANNA,)


def test_only_the_last_fifty_are_remembered(path: Path) -> None:
    history = History(path)
    for number in range(LENGTH + 7):
        history.add(f"{number}@example.com")
    history.save()
    assert len(history.addresses) == LENGTH == 50
    assert (history.addresses[0], history.addresses[-1]) == ("56@example.com", "7@example.com")
    assert History(path).addresses == history.addresses


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_can_read_it_not_even_where_the_file_was_open_to_all(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("[]", "utf-8")
    path.chmod(0o644)
    remember(path, ANNA)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_one_file_is_all_that_it_leaves(path: Path) -> None:
    remember(path, ANNA)
    remember(path, BORIS)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so on Windows")
def test_what_a_killed_program_has_left_half_written_is_gone_at_the_start_and_when_cleared(
    path: Path,
) -> None:
    leftover = path.with_name(".jcdesk-0123456789abcdef.tmp")
    path.parent.mkdir(parents=True)
    leftover.write_text(ANNA, "utf-8")
    history = History(path)
    assert not leftover.exists()
    leftover.write_text(ANNA, "utf-8")
    history.clear()
    history.save()
    assert list(path.parent.iterdir()) == []


def test_what_is_cleared_is_gone_from_memory_and_disk(path: Path, tmp_path: Path) -> None:
    history = History(path)
    history.add(ANNA)
    history.save()
    history.clear()
    history.save()
    assert history.addresses == History(path).addresses == ()
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_what_is_not_there_can_be_cleared(path: Path) -> None:
    history = History(path)
    history.clear()
    history.save()
    assert not path.parent.exists()


def test_what_a_link_leads_to_is_emptied_too(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir(parents=True)
    target = tmp_path / "elsewhere.json"
    path.symlink_to(target)
    history = History(path)
    history.add(ANNA)
    history.save()
    assert ANNA in target.read_text("utf-8")
    history.clear()
    history.save()
    assert target.read_bytes() == b""


def test_a_file_that_cannot_be_removed_is_an_error_and_its_addresses_are_offered_no_more(path: Path) -> None:
    history = History(path)
    history.add(ANNA)
    history.save()
    history.clear()
    with read_only(path.parent), pytest.raises(OSError, match=r"Read-only|Permission"):
        history.save()
    assert history.addresses == ()
    history.save()
    assert not path.exists()


def test_on_a_full_disk_addresses_are_remembered_until_the_end(path: Path) -> None:
    history = History(path)
    history.add(ANNA)
    with files_no_larger_than(4), pytest.raises(OSError, match="too large"):
        history.save()
    assert history.addresses == (ANNA,)


BROKEN = pytest.mark.parametrize("broken", [b"", b"{", b'{"a": 1}', b"\xff", b"null", b"[" * 200_000])


@BROKEN
def test_a_broken_file_is_gone_when_all_is_cleared(path: Path, broken: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(broken)
    history = History(path)
    history.clear()
    history.save()
    assert not path.exists()


def test_what_is_asked_after_all_was_cleared_is_alone_in_the_file(path: Path) -> None:
    remember(path, ANNA)
    history = History(path)
    history.clear()
    history.add(BORIS)
    history.save()
    assert History(path).addresses == (BORIS,)


@BROKEN
def test_a_broken_file_is_an_empty_history_and_is_written_anew(path: Path, broken: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(broken)
    history = History(path)
    assert history.addresses == ()
    history.add(ANNA)
    history.save()
    assert History(path).addresses == (ANNA,)
    assert list(path.parent.iterdir()) == [path]


def test_what_is_no_address_in_the_file_is_passed_over(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(f'[1, "{ANNA}", null, ["{BORIS}"]]', "utf-8")
    assert History(path).addresses == (ANNA,)


def test_nothing_is_written_before_it_is_to_be_saved_and_nothing_twice(path: Path) -> None:
    history = History(path)
    history.add(ANNA)
    assert not path.exists()
    history.save()
    path.unlink()
    history.add(ANNA)
    history.save()
    assert not path.exists()
