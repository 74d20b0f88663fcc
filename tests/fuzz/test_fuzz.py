"""What strangers write may do nothing but what it is meant for: every target, with a fixed number of inputs.

`make fuzz` does the same for longer, guided by what the inputs reach.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.inputs import inputs
from tests.fuzz.journals import changed
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS, find

pytest.importorskip("resource", reason="memory is bounded by a limit that Windows does not have")

from tests.fuzz.cage import Cage, Finding

_FINDINGS = Path(__file__).parent / "findings"
_INPUTS = 60


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_stands_its_seeds_what_was_found_before_and_chance(name: str) -> None:
    target = find(name)
    found = sorted((_FINDINGS / name).glob("*"))
    with Cage(target) as cage:
        for data in (*target.seeds(), *(path.read_bytes() for path in found)):
            cage.attack(data)
        _attack_by_chance(cage, target, _INPUTS)


def _attack_by_chance(cage: Cage, target: Target, count: int) -> None:
    @settings(
        max_examples=count,
        # A smaller input would be nicer, but each that kills or hangs costs another start.
        phases=[Phase.generate],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs(target))
    def attack(data: bytes) -> None:
        cage.attack(data)

    attack()


def test_make_fuzz_tries_many_other_examples_of_each_property() -> None:
    thorough, usual = (settings.get_profile(name) for name in ("thorough", "patient"))
    assert thorough.max_examples >= 10 * usual.max_examples
    assert (thorough.derandomize, thorough.deadline) == (False, None)


def test_every_finding_belongs_to_a_target() -> None:
    assert {path.name for path in _FINDINGS.iterdir() if path.is_dir()} <= set(TARGETS)


def test_the_damage_to_journals_is_done() -> None:
    values = [seed for seed in TARGETS["journals"].seeds() if seed[:1] in {b"v", b"s", b"b", b"c"}]
    assert len([seed for seed in values if changed(seed)]) == len(values)


@pytest.mark.parametrize(
    ("name", "report"),
    [
        ("planted-plain", "KeyError: 'planted'"),
        ("planted-greedy", "MemoryError"),
        ("planted-endless", "more than 1.0 seconds"),
        ("planted-deadly", "the process ended with -6"),
    ],
)
def test_a_planted_bug_is_found(name: str, report: str) -> None:
    target = find(name)
    with Cage(target) as cage, pytest.raises(Finding, match=report):
        _attack_by_chance(cage, target, 200)


def test_a_bug_that_chance_would_not_meet_is_found_by_what_is_led(tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="it has wheels for Linux on x86-64 alone")
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.fuzz", "planted-hidden", "60"]
    told = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert told.returncode == 1, told.stderr
    assert "KeyError: 'planted'" in told.stdout + told.stderr
    (found,) = (tmp_path / "build/fuzz/planted-hidden/found").iterdir()
    assert found.read_bytes().startswith(b"jc\xff\0")
