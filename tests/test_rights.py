"""Where the system forbids what a test needs, that is skipped at home and fails where `CI` is set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.documents import ROOT
from tests.support.rights import forbidden

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is made to give these rights")

NEEDS_A_DISK = "tests/faults/test_disks.py::test_on_a_full_disk_turns_are_given_out_as_ever"


@pytest.mark.parametrize(("ci", "outcome"), [("", "1 skipped"), ("true", "1 failed")], ids=["home", "CI"])
def test_what_needs_a_disk_is_not_passed_over_in_silence(tmp_path: Path, ci: str, outcome: str) -> None:
    # Without programs that mount, and that give rights to do so.
    environment = {**os.environ, "PATH": str(tmp_path), "CI": ci}
    options = ("-q", "-rs", "-p", "no:cacheprovider", "--basetemp", str(tmp_path / "temporary"))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, NEEDS_A_DISK],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert outcome in done.stdout
    assert "nothing may be mounted here" in done.stdout


def test_the_failure_says_how_the_right_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="--cap-add SYS_ADMIN"):
        forbidden("nothing may be mounted here")
    (workflow,) = (ROOT / ".github" / "workflows").glob("*.yml")
    assert "options: --cap-add SYS_ADMIN --security-opt apparmor=unconfined" in workflow.read_text("utf-8")
