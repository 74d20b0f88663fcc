"""What the program has let go of does not stay with it."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is about glibc")

BEGIN = """
import sys
from pathlib import Path
from threading import Barrier, Lock, Thread
from jcdesk.system.memory import give_memory_back

def memory():
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(lines["RssAnon"].split()[0]) / 1024

if "give" in sys.argv:
    give_memory_back()
"""

LARGE = """
bytearray(20_000_000)
before = memory()
# Small blocks that stay, between large ones that go.
both = [(bytearray(1_000_000), bytearray(2_000)) for _ in range(30)]
stay = [small for _, small in both]
del both
print(memory() - before)
"""

THREADS = """
before, stay, turn, all_there = memory(), [], Lock(), Barrier(12)

def work():
    all_there.wait()
    with turn:
        both = [(bytearray(100_000), bytearray(2_000)) for _ in range(30)]
        stay.extend(small for _, small in both)
        del both
    all_there.wait()

threads = [Thread(target=work) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(memory() - before)
"""
"""What one thread has let go of is there for the next."""


def megabytes_kept(what: str, *words: str) -> float:
    command = [sys.executable, "-c", BEGIN + what, *words]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.parametrize(("what", "most"), [(LARGE, 5), (THREADS, 12)], ids=["large blocks", "threads"])
def test_what_is_let_go_of_goes_back_to_the_system(what: str, most: float) -> None:
    assert megabytes_kept(what, "give") < most


@pytest.mark.parametrize(("what", "least"), [(LARGE, 20), (THREADS, 20)], ids=["large blocks", "threads"])
def test_it_would_not_by_itself(what: str, least: float) -> None:
    assert megabytes_kept(what) > least


WINDOW = """
import ctypes, os, sys
from jcdesk.desktop.instance.start import main
from jcdesk.system import memory

if "give" not in sys.argv:
    memory.give_memory_back = lambda: None
assert main(["--demo", "--screenshot", sys.argv[1]]) == 0
c = ctypes.CDLL(None)
c.fopen.restype = ctypes.c_void_p
report = ctypes.c_void_p(c.fopen(os.fsencode(sys.argv[2]), b"w"))
c.malloc_info(0, report)
c.fclose(report)
"""


def places(folder: Path, *words: str) -> int:
    """From how many places the threads of a window have got memory, Qt's among them."""
    report = folder / "report.xml"
    command: list[str | Path] = [sys.executable, "-c", WINDOW, folder / "window.png", report, *words]
    subprocess.run(command, check=True, capture_output=True)
    return report.read_text().count("<heap nr=")


def test_all_threads_of_the_window_share_two_places_for_memory(tmp_path: Path) -> None:
    assert places(tmp_path, "give") == 2


def test_they_would_not_by_themselves(tmp_path: Path) -> None:
    assert places(tmp_path) > 2
