"""Killed at fifty random instants of every write: what is there is the old or the new, whole."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.faults.writes import WRITES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so on Windows")

KILLS = 50


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the kills in the middle of each write have left."""
    place = tmp_path_factory.mktemp("kills")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.faults.killing", str(place), str(KILLS)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", WRITES)
def test_a_kill_leaves_the_old_or_the_new_whole_and_nothing_else_for_long(
    name: str, findings: dict[str, dict[str, Any]]
) -> None:
    found = findings[name]
    assert found["writes"]
    assert (found["kills"], found["torn"], found["strays"]) == (KILLS, [], [])


def test_half_a_file_would_be_seen(findings: dict[str, dict[str, Any]]) -> None:
    assert findings["in place"]["torn"]
