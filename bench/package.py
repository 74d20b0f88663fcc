"""The packaged program beside the least that one could be: start, memory, size on disk and of the download.

`make bench-package` runs it and prints the table of docs/performance.md; the same figures go to
build/bench/package.json. Both packages are made in the same run by the same PyInstaller: jcdesk by
build.spec, the other from an empty window with nothing left out.
"""

import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import PySide6

from bench.rows import Figures, Kind, machine, records, table
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


KINDS = (
    Kind("start to painted window, package", "s", times=1.25),
    Kind("the same, of a window with one text box", "s"),
    Kind("start to painted window, `python -m jcdesk`", "s"),
    Kind("the same, of a window with one text box", "s"),
    Kind("memory when idle, package", "MB", times=1.30),
    Kind("size on disk", "MB", times=0.75),
    Kind("compressed download (.tar.gz)", "MB", times=0.75),
)
"""The rows that are measured, beside an empty window."""


def main() -> None:
    """Build, measure, and print the table."""
    subprocess.run([sys.executable, "-m", "scripts.build", "--if-needed"], cwd=ROOT, check=True)
    build_bare()
    with TemporaryDirectory(prefix="jcdesk-bench-") as home, Stage() as stage:
        found = [*measured(stage, settled_home(Path(home))), *sizes()]
    rows = list(zip(KINDS, found, strict=True))
    about = {"machine": machine(), "qt": PySide6.__version__, "runs": RUNS}
    OUTPUT.joinpath("package.json").write_text(
        json.dumps({**about, "rows": records(rows)}, ensure_ascii=False, indent=1), "utf-8"
    )
    print(about["machine"])
    print(table(rows))


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


def measured(stage: Stage, home: Path) -> Iterator[Figures]:
    """What is measured on running programs."""
    package, bare = [str(PACKAGE / "jcdesk")], [str(BARE_PACKAGE / "bare")]
    source, bare_source = [sys.executable, "-m", "jcdesk"], [sys.executable, str(BARE_SOURCE)]
    commands = (package, [*bare, "text"], bare, source, [*bare_source, "text"], bare_source)
    starts = [median(taken) for taken in seconds_to_window(stage, commands, home, RUNS)]
    for ours, bare_start in ((0, 2), (1, 2), (3, 5), (4, 5)):
        yield Figures(starts[ours], starts[bare_start])
    yield Figures(
        *(
            median(idle_memory(stage, command, home, SETTLE) for _ in range(MEMORY_RUNS)) / 1e6
            for command in (package, bare)
        )
    )


def sizes() -> Iterator[Figures]:
    """What is measured on files."""
    for size in (on_disk, compressed):
        yield Figures(size(PACKAGE) / 1e6, size(BARE_PACKAGE) / 1e6)


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
