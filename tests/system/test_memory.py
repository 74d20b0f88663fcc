"""What the program has let go of does not stay with it."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is about glibc")

KEEPS = """
import sys
from pathlib import Path
from jcdesk.system.memory import give_large_blocks_back

def memory():
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(lines["RssAnon"].split()[0]) / 1024

if "give" in sys.argv:
    give_large_blocks_back()
bytearray(20_000_000)
before = memory()
# Small blocks that stay, between large ones that go.
both = [(bytearray(1_000_000), bytearray(2_000)) for _ in range(30)]
stay = [small for _, small in both]
del both
print(memory() - before)
"""


def megabytes_kept(*words: str) -> float:
    command = [sys.executable, "-c", KEEPS, *words]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_large_blocks_go_back_to_the_system_whatever_came_before() -> None:
    assert megabytes_kept("give") < 5


def test_they_would_not_by_themselves() -> None:
    assert megabytes_kept() > 20
