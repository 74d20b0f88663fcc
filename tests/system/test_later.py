"""Modules that are imported later than their name is."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from jcdesk.__main__ import LATER
from tests.support.environment import unmeasured_environment

_MODULE = """
print("loaded")
import sys
itself = sys.modules[__name__]
assert not hasattr(itself, "word")
word = "here"
"""


@pytest.fixture
def run(tmp_path: Path) -> "Run":
    tmp_path.joinpath("late.py").write_text(_MODULE, "utf-8")
    tmp_path.joinpath("broken.py").write_text("raise ImportError('not today')", "utf-8")
    return Run(tmp_path)


class Run:
    """Runs Python in a process of its own, in which `late` and `broken` are imported later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, code: str, environment: Mapping[str, str] = os.environ) -> list[str]:
        """The lines that it prints."""
        begin = f"import sys; sys.path.append({str(self._folder)!r})\n"
        begin += "from jcdesk.system.later import import_later; import_later('late', 'broken', 'absent')\n"
        finished = subprocess.run(
            [sys.executable, "-c", begin + dedent(code)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        return finished.stdout.splitlines()


def test_it_is_loaded_once_when_something_in_it_is_used(run: Run) -> None:
    assert run("""
        import late
        print("imported")
        print(late.word, late.word, type(late) is type(sys))
    """) == ["imported", "loaded", "here here True"]


def test_it_is_loaded_at_once_for_a_name_or_a_star(run: Run) -> None:
    assert run("from late import word; print(word)") == ["loaded", "here"]
    assert run("from late import *; print(word)") == ["loaded", "here"]


def test_a_name_that_is_not_in_it_is_missed_as_in_any_module(run: Run) -> None:
    assert run("""
        import late
        try:
            late.nothing
        except AttributeError as error:
            print(error)
    """) == ["loaded", "module 'late' has no attribute 'nothing'"]


def test_threads_that_come_first_together_all_find_it_whole(run: Run) -> None:
    assert run("""
        import late
        from threading import Barrier, Thread
        sys.setswitchinterval(0.00001)
        start, found = Barrier(8), []
        def use():
            start.wait()
            found.append(late.word)
        threads = [Thread(target=use) for _ in range(8)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        print(*found)
    """) == ["loaded", " ".join(["here"] * 8)]


def test_what_cannot_be_loaded_says_so_at_every_use(run: Run) -> None:
    assert (
        run("""
        import broken
        for _ in range(2):
            try:
                broken.word
            except ImportError as error:
                print(error)
    """)
        == ["not today"] * 2
    )


def test_what_is_not_there_is_missed_at_the_import(run: Run) -> None:
    assert run("""
        try:
            import absent
        except ModuleNotFoundError as error:
            print(error)
    """) == ["No module named 'absent'"]


@pytest.mark.parametrize("name", sorted(LATER))
def test_each_module_that_the_program_puts_off_works_when_it_is_used(run: Run, name: str) -> None:
    code = f"""
        import_later({name!r})
        import {name}
        assert type({name}) is not type(sys) or {name!r} in {{'tokenize', 'linecache'}}
        assert dir({name}) and [{name}.__name__ for _ in (0,)] == [{name!r}]
        vars({name})
        getattr({name}, "nothing", None)
        assert type({name}) is type(sys) and len(vars({name})) > 10
    """
    run(code, unmeasured_environment())
