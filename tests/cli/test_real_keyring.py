"""Every command in processes of its own, with a key in a real keyring, and no trace of it anywhere else."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.shell import service

keyrings = pytest.importorskip("tests.support.keyrings", reason="gnome-keyring is for Linux")

KEY = "fAh8Kq2ZcanarY"
VERA = "vera@example.com"


class Person:
    """Types commands on a desktop; `seen` is all that came of it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        self.seen = ""

    def run(self, *words: str, piped: str = "", code: int = 0) -> str:
        """Run a command that shall end with `code`; returns what it printed."""
        finished = subprocess.run(
            [sys.executable, "-W", "error", "-m", "jcdesk", *words],
            env=self._environment,
            input=piped,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
            check=False,
        )
        self.seen += finished.stdout + finished.stderr
        assert finished.returncode == code, finished.stderr
        return finished.stdout


def files_in(folder: Path) -> Iterator[bytes]:
    """What is in every file below `folder`."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.read_bytes()


def test_a_life_with_one_account_leaves_no_trace_of_its_key(tmp_path: Path) -> None:
    with keyrings.Desktop() as desktop, service("acme", KEY) as url:
        desktop.start_keyring()
        person = Person({**desktop.environment, "LANG": "C.UTF-8"})
        add = ("accounts", "add", "Shop", "--login", "acme", "--url", url)

        person.run(*add, "--key", KEY, code=2)
        person.run(*add, "--key-stdin", piped=f"{KEY}\n")
        assert len(desktop.labels()) == 1
        assert "Shop" in person.run("accounts", "list")
        assert "works: " in person.run("accounts", "test")
        assert "Monthly newsletter" in person.run("lookup", VERA)
        [failed] = json.loads(person.run("lookup", "--format", "json", "error-4@demo.example", code=1))
        assert failed["error"]["code"] == "4"
        person.run("lookup", VERA, "-o", str(tmp_path / "groups.csv"))
        told = person.run("doctor")
        assert "Secret Service" in told
        assert "Shop" not in told
        assert "acme" not in told

        desktop.lock_keyring()
        assert person.run("lookup", VERA, code=1) == f"{VERA}\nCould not ask\n"
        person.run("accounts", "remove", "Shop", code=1)
        assert "keyring is locked" in person.seen

        files = list(files_in(desktop.home))
        assert any(b'"login": "acme"' in content for content in files)
        assert not any(KEY.encode() in content for content in files)
        assert not any(VERA.encode() in content for content in files)
        assert KEY not in (tmp_path / "groups.csv").read_text("utf-8")
        assert KEY not in person.seen


def test_an_account_that_is_removed_takes_its_key_along() -> None:
    with keyrings.Desktop() as desktop:
        desktop.start_keyring()
        person = Person(desktop.environment)
        person.run("accounts", "add", "Shop", "--login", "acme", "--key-stdin", piped=KEY)
        assert len(desktop.labels()) == 1
        person.run("accounts", "remove", "Shop")
        assert desktop.labels() == []
