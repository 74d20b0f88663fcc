"""Run the tests and measure which lines and branches of jcdesk they take; fail where these are too few.

What the window, the command line and every process that a test starts take is counted together. Words on the
command line go to pytest; `--report` measures nothing, and tells again what was measured last.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "coverage"
CORE = ("justclick", "addresses", "accounts", "lists", "export")
CORE_LIMIT, REST_LIMIT = 100.0, 90.0
"""Per cent of the lines, and of the branches."""

SIDE_BY_SIDE = ("--numprocesses=2", "--dist=loadfile", "--no-loadscope-reorder")
"""As in the Makefile."""

# They test what was packaged, and what is measured is the source.
ELSEWHERE = ("--ignore=tests/packaged", "--ignore=tests/packaging")
OTHER_SYSTEMS = r"^\s*(el)?if sys\.platform "
"""As in pyproject.toml."""


def main() -> int:
    """0 where all tests pass and both limits are kept."""
    words = sys.argv[1:]
    passed = words == ["--report"] or run_tests(words)
    subprocess.run([*command("report"), "--show-missing", "--skip-covered"], cwd=ROOT, check=True)
    subprocess.run([*command("json"), "--quiet", "-o", FOLDER / "report.json"], cwd=ROOT, check=True)
    files = json.loads((FOLDER / "report.json").read_text("utf-8"))["files"]
    packages = sorted({package_of(path) for path in files})
    print(f"\n{'':<22}{'lines':>16}{'branches':>16}")
    for package in packages:
        print_rates(package, summaries(files, (package,)))
    rest = tuple(package for package in packages if package not in CORE)
    kept = [
        print_rates(f"core (limit {CORE_LIMIT:.0f} %)", summaries(files, CORE)) >= CORE_LIMIT,
        print_rates(f"rest (limit {REST_LIMIT:.0f} %)", summaries(files, rest)) >= REST_LIMIT,
    ]
    print_other_systems(files)
    if not passed:
        print("\nNot all tests passed, so something may be missing here that is tested.", file=sys.stderr)
    elif not all(kept):
        print("\nToo little is tested.", file=sys.stderr)
    return 0 if passed and all(kept) else 1


def command(*words: str) -> list[str]:
    """What has the package `coverage` do something."""
    return [sys.executable, "-m", "coverage", *words]


def run_tests(words: list[str]) -> bool:
    """Run and measure the tests, the same ones each time; tells whether all passed."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    tests = ["pytest", "--hypothesis-profile=ci", *SIDE_BY_SIDE, *ELSEWHERE, *words]
    code = subprocess.run([*command("run", "-m"), *tests], cwd=ROOT, check=False).returncode
    subprocess.run([*command("combine"), "--quiet"], cwd=ROOT, check=True)
    return code == 0


def package_of(path: str) -> str:
    """The package a file is in, by its name below `jcdesk`; "jcdesk" for a module at its top."""
    parts = Path(path).parts[1:]
    return parts[0] if len(parts) > 1 else "jcdesk"


def summaries(files: dict[str, Any], packages: tuple[str, ...]) -> list[dict[str, int]]:
    """The figures of each file in these packages."""
    return [file["summary"] for path, file in files.items() if package_of(path) in packages]


def print_rates(name: str, found: list[dict[str, int]]) -> float:
    """Print how many lines and branches of some files are taken; returns the lower one, in per cent."""
    texts, rates = [], []
    for all_, taken in (("num_statements", "covered_lines"), ("num_branches", "covered_branches")):
        count, good = sum(one[all_] for one in found), sum(one[taken] for one in found)
        rates.append(100 * good / count if count else 100.0)
        # Never rounded up to 100.
        texts.append(f"{good}/{count} {int(rates[-1] * 10) / 10:5.1f}%")
    print(f"{name:<22}{texts[0]:>16}{texts[1]:>16}")
    return min(rates)


def print_other_systems(files: dict[str, Any]) -> None:
    """Name the lines that are left out since they are for another system."""
    coverage = Coverage(config_file=str(ROOT / "pyproject.toml"))
    coverage.load()
    coverage.clear_exclude()
    coverage.exclude(OTHER_SYSTEMS)
    left_out = {path: len(coverage.analysis2(str(ROOT / path))[2]) for path in files}
    print(f"\nLeft out, for other systems: {sum(left_out.values())} lines")
    for path, count in left_out.items():
        if count:
            print(f"  {path}: {count}")


if __name__ == "__main__":
    sys.exit(main())
