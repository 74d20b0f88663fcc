"""`jcdesk check`: what in a file is no address."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.checking import check, listed, users
from tests.cli.shell import Shell

VERA = "vera@example.com"


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "cannot be read"), ("", "There is no e-mail address"), ("a\nb", "There is no e-mail address")],
)
def test_a_file_without_addresses_is_wrong_use(
    shop: Shell, tmp_path: Path, content: str | None, said: str
) -> None:
    path = tmp_path / "list.txt"
    if content is not None:
        path.write_text(content, "utf-8")
    ran = check(shop, path)
    assert ran.code == 2
    assert said in ran.err


def test_many_texts_that_are_no_address_are_counted(shop: Shell, tmp_path: Path) -> None:
    ran = check(shop, listed(tmp_path, *(f"nobody{n}" for n in range(9)), VERA))
    assert ran.err.count("it has no @") == 3
    assert "6 more like these.\n" in ran.err


@pytest.mark.parametrize(
    ("ending", "share", "named"),
    [
        ("xlsx", (), True),
        ("XLSX", ("--shard", "1/2"), True),
        ("xlsx", ("--shard", "2/2"), False),
        ("csv", (), False),
        ("jsonl", (), False),
    ],
)
def test_that_a_file_names_them_all_is_said_where_it_does(
    shop: Shell, tmp_path: Path, ending: str, share: tuple[str, ...], *, named: bool
) -> None:
    path = listed(tmp_path, *(f"nobody{n}" for n in range(9)), *users(4))
    result = tmp_path / f"result.{ending}"
    ran = check(shop, path, "-o", str(result), *share)
    assert ("6 more like these; the Excel file names them all." in ran.err) is named
    if ending == "xlsx":
        faults = openpyxl.load_workbook(result)["Faults"]
        assert ("nobody8" in {row[1] for row in faults.values}) is named


def test_addresses_that_may_not_be_meant_so_are_told_and_asked(shop: Shell, tmp_path: Path) -> None:
    twins = [f"{name.title()}@example.com" for name in ("vera", "boris", "gleb")]
    path = listed(tmp_path, "vera@gmial.com", *twins, *(twin.lower() for twin in twins))
    ran = check(shop, path)
    assert "4 addresses may not be meant as asked:\n" in ran.err
    assert "line 1: vera@gmial.com: Did you mean gmail.com?\n" in ran.err
    assert (
        "line 2: Vera@example.com: It differs from the one in line 5 in capital letters alone.\n" in ran.err
    )
    assert "1 more like these.\n" in ran.err
    assert "0 of 7 addresses asked" in ran.err
