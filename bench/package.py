"""The packaged program beside the least that one could be: start, memory, size on disk and of the download.

`make bench-package` runs it and prints the table of docs/performance.md; the same figures go to
build/bench/package.json. Both packages are made in the same run by the same PyInstaller: jcdesk by
build.spec, the other from an empty window with nothing left out.
"""

import json
import platform
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import PySide6

from bench.starts import Stage, idle_memory, seconds_to_window
from jcdesk.accounts.accounts import Account, AccountsFile

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "build" / "bench"
BARE_SOURCE = ROOT / "bench" / "bare.py"
PACKAGE = ROOT / "dist" / "jcdesk"
BARE_PACKAGE = OUTPUT / "dist" / "bare"

RUNS = 15
MEMORY_RUNS = 3
SETTLE = 5.0
"""Seconds after which a window counts as idle."""


@dataclass(frozen=True)
class Row:
    """A figure of jcdesk and of the bare window, and how many times the one may be the other."""

    what: str
    unit: str
    jcdesk: float
    bare: float
    goal: float | None

    @property
    def ratio(self) -> float:
        """How many times the bare window's figure it is."""
        return self.jcdesk / self.bare

    def line(self) -> str:
        """The row as Markdown."""
        digits = 3 if self.unit == "s" else 1
        goal = (
            ""
            if self.goal is None
            else f"≤ {self.goal:.2f}, {'met' if self.ratio <= self.goal else 'missed'}"
        )
        return (
            f"| {self.what} ({self.unit}) | {self.jcdesk:.{digits}f} | {self.bare:.{digits}f} "
            f"| {self.ratio:.2f} | {goal} |"
        )


def main() -> None:
    """Build, measure, and print the table."""
    subprocess.run([sys.executable, ROOT / "scripts" / "build", "--if-needed"], check=True)
    build_bare()
    with TemporaryDirectory(prefix="jcdesk-bench-") as home, Stage() as stage:
        rows = [*measured(stage, settled_home(Path(home))), *sizes()]
    about = {
        "system": platform.platform(),
        "python": platform.python_version(),
        "qt": PySide6.__version__,
        "runs": RUNS,
    }
    OUTPUT.joinpath("package.json").write_text(
        json.dumps({**about, "rows": [{**asdict(row), "ratio": row.ratio} for row in rows]}, indent=1),
        "utf-8",
    )
    print("| what | program | empty window | times | goal |")
    print("| --- | ---: | ---: | ---: | --- |")
    print("\n".join(row.line() for row in rows))


def build_bare() -> None:
    """Package the empty window with everything that PyInstaller finds for it."""
    subprocess.run(
        [
            *(
                sys.executable,
                "-m",
                "PyInstaller",
                "--noconfirm",
                "--log-level=ERROR",
                "--windowed",
                "--name=bare",
            ),
            *(f"--distpath={OUTPUT / 'dist'}", f"--workpath={OUTPUT / 'work'}", f"--specpath={OUTPUT}"),
            BARE_SOURCE,
        ],
        check=True,
    )


def settled_home(home: Path) -> Path:
    """A home of somebody who has an account, as on any day but the first."""
    AccountsFile(home / ".config" / "jcdesk" / "accounts.json").save(
        [Account("Shop", "acme", "https://acme.justclick.io")]
    )
    return home


def measured(stage: Stage, home: Path) -> Iterator[Row]:
    """What is measured on running programs."""
    package, bare = [str(PACKAGE / "jcdesk")], [str(BARE_PACKAGE / "bare")]
    source, bare_source = [sys.executable, "-m", "jcdesk"], [sys.executable, str(BARE_SOURCE)]
    commands = (package, [*bare, "text"], bare, source, [*bare_source, "text"], bare_source)
    starts = [median(taken) for taken in seconds_to_window(stage, commands, home, RUNS)]
    yield Row("start to painted window, package", "s", starts[0], starts[2], 1.25)
    yield Row("the same, of a window with one text box", "s", starts[1], starts[2], None)
    yield Row("start to painted window, `python -m jcdesk`", "s", starts[3], starts[5], None)
    yield Row("the same, of a window with one text box", "s", starts[4], starts[5], None)
    memory = [
        median(idle_memory(stage, command, home, SETTLE) for _ in range(MEMORY_RUNS)) / 1e6
        for command in (package, bare)
    ]
    yield Row("memory when idle, package", "MB", memory[0], memory[1], 1.3)


def sizes() -> Iterator[Row]:
    """What is measured on files."""
    yield Row("size on disk", "MB", on_disk(PACKAGE) / 1e6, on_disk(BARE_PACKAGE) / 1e6, 0.75)
    yield Row(
        "compressed download (.tar.gz)", "MB", compressed(PACKAGE) / 1e6, compressed(BARE_PACKAGE) / 1e6, 0.75
    )


def on_disk(folder: Path) -> int:
    """The bytes of all files below `folder`; a link is none."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def compressed(folder: Path) -> int:
    """The bytes of `folder` as a download, packed as packaging/linux/make-tarball packs it."""
    path = OUTPUT / f"{folder.name}.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=9) as archive:
        archive.add(folder, folder.name)
    return path.stat().st_size


if __name__ == "__main__":
    main()
