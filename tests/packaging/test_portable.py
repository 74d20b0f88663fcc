"""A packaged program that is carried about keeps everything beside itself."""

from pathlib import Path

from jcdesk.system.paths import PORTABLE
from tests.packaged.program import Program
from tests.packaging.conftest import ROOT
from tests.support.keyrings import Desktop


def test_accounts_are_kept_beside_the_program_and_keys_in_the_keyring(copy: Path, keyring: Desktop) -> None:
    (copy / PORTABLE).touch()
    program = Program(copy)
    add = ("accounts", "add", "Shop", "--login", "acme", "--key-stdin")
    program.command(keyring.environment, *add, piped="fAh8Kq2ZcanarY")
    assert (copy / "jcdesk-data" / "accounts.json").is_file()
    assert not (keyring.home / ".config").exists()
    assert "Shop" in program.command(keyring.environment, "accounts", "list")
    assert any("acme" in label for label in keyring.labels())
    written = [path for path in (copy / "jcdesk-data").rglob("*") if path.is_file()]
    assert [path for path in written if b"fAh8Kq2ZcanarY" in path.read_bytes()] == []


def test_the_marker_that_comes_with_the_zip_is_the_one_that_is_looked_for() -> None:
    assert (ROOT / "packaging" / "windows" / PORTABLE).is_file()
