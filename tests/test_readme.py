"""Each claim of the README names a command that shows it, and the command is there."""

import re
import shlex
import subprocess
import sys

from tests.support.documents import ROOT

TEXT = (ROOT / "README.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in TEXT.partition("## What shows it")[2].partition("\n## ")[0].splitlines()
    if line.startswith("|")
][2:]
COMMANDS = [command for row in ROWS for command in re.findall(r"`(make [^`]+)`", row[-1])]


def picked_out_by(command: str) -> list[str]:
    """The files, folders and tests that a `make test` picks out."""
    words = shlex.split(command)
    return [path for word in words if word.startswith("ARGS=") for path in word.removeprefix("ARGS=").split()]


def test_every_claim_has_a_command() -> None:
    claims = re.findall(r"^- \*\*(.+?)\*\*", TEXT, re.MULTILINE)
    assert len(claims) > 5
    shown = " ".join(row[0] for row in ROWS)
    assert [claim for claim in claims if f"**{claim}**" not in shown] == []
    assert [row for row in ROWS if len(row) != 2 or not re.search("`make .+`", row[1])] == []


def test_every_command_is_a_target_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    words = [word for command in COMMANDS for word in shlex.split(command)[1:] if "=" not in word]
    assert words
    assert set(words) - targets == set()


def test_every_command_that_tests_picks_out_some_test_with_each_of_its_words() -> None:
    named = {path for command in COMMANDS for path in picked_out_by(command)}
    assert len(named) > 20
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *sorted(named)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    collected = [line for line in done.stdout.splitlines() if "::" in line]
    assert [path for path in named if not any(belongs(test, path) for test in collected)] == []


def belongs(test: str, path: str) -> bool:
    return test == path or test.startswith((f"{path}::", f"{path}/", f"{path}["))
