"""What tells one start of the machine from another."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jcdesk.system import boot


@pytest.fixture
def asked_anew() -> Iterator[None]:
    boot.this_boot.cache_clear()
    yield
    boot.this_boot.cache_clear()


def test_all_processes_have_one_word_for_it() -> None:
    ask = "from jcdesk.system.boot import this_boot; print(this_boot())"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout
    assert told.strip()
    assert boot.is_this_boot(told.strip())


@pytest.mark.parametrize("word", ["", "1234.5", "nan", "a word"])
def test_another_word_is_of_another_one(word: str) -> None:
    assert not boot.is_this_boot(word)


@pytest.mark.usefixtures("asked_anew")
@pytest.mark.skipif(sys.platform != "linux", reason="there is no such file elsewhere")
def test_a_system_that_has_no_word_for_it_is_never_started_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(boot, "_ID", tmp_path / "none")
    assert boot.this_boot() == ""
    assert boot.is_this_boot("")
