"""Change the code of the protocol and of the pace in a thousand small ways, and see whether tests notice.

Fails where a mutant survives that docs/mutants.md does not explain, and prints it as the document wants it.
`--report` judges the last run once more.
"""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "mutants"
DOCUMENT = ROOT / "docs" / "mutants.md"
MUTMUT = str(Path(sys.executable).with_name("mutmut"))
NOTICED = ("killed", "timeout")
_NAME = re.compile(r"jcdesk\.(?P<module>[\w.]+)\.(?:x_|xǁ(?P<class>\w+)ǁ)(?P<function>\w+)__mutmut_\d+")
_EXPLAINED = re.compile(
    r"^`(?P<file>\S+)`, `(?P<function>\S+)`: (?:(?!```).)*```diff\n(?P<diff>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change of some lines of a function. Indents do not matter."""

    file: str
    function: str
    diff: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join([f"`{self.file}`, `{self.function}`: ", "", "```diff", *self.diff, "```"])


def main() -> int:
    """0 where every mutant is noticed or explained."""
    if sys.argv[1:] != ["--report"]:
        run()
    ends = dict(all_ends())
    for end, count in [*Counter(ends.values()).most_common(), ("all", len(ends))]:
        print(f"{end:<12}{count:5}")
    survivors = {mutant_of(name) for name, end in ends.items() if end not in NOTICED}
    explained = set(all_explained())
    for mutant in sorted(survivors - explained, key=str):
        print(f"\nNot noticed, and not explained in {DOCUMENT.name}:\n\n{mutant}")
    for mutant in sorted(explained - survivors, key=str):
        # No reason to fail: on a busy machine a test of the network may fail by itself.
        print(f"\nExplained in {DOCUMENT.name}, and not there or noticed:\n\n{mutant}")
    return 0 if ends and survivors <= explained else 1


def run() -> None:
    """Make all mutants anew and test them, two at a time where there are two processors."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    # The order of the tests is that of a set of their names.
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    processes = str(os.cpu_count() or 1)
    subprocess.run([MUTMUT, "run", "--max-children", processes], cwd=ROOT, env=environment, check=True)


def all_ends() -> Iterator[tuple[str, str]]:
    """The name of each mutant, and how its tests ended."""
    for line in mutmut("results", "--all", "true").splitlines():
        name, _, end = line.strip().rpartition(": ")
        yield name, end


def mutant_of(name: str) -> Mutant:
    """What mutmut changed to make the mutant that it calls `name`."""
    named = _NAME.fullmatch(name)
    assert named is not None, name
    function = ".".join(filter(None, (named["class"], named["function"])))
    diff = mutmut("show", name).splitlines()[3:]
    return Mutant(f"{named['module'].replace('.', '/')}.py", function, changed(diff))


def all_explained() -> Iterator[Mutant]:
    """The survivors that the document gives a reason for."""
    for found in _EXPLAINED.finditer(DOCUMENT.read_text("utf-8")):
        for diff in found["diff"].split("\n\n"):
            yield Mutant(found["file"], found["function"], changed(diff.splitlines()))


def changed(diff: list[str]) -> tuple[str, ...]:
    """The lines that a diff takes away and adds, without their indents."""
    return tuple(f"{line[0]} {line[1:].strip()}" for line in diff if line[:1] in {"-", "+"})


def mutmut(*words: str) -> str:
    """What mutmut prints. Raises CalledProcessError."""
    return subprocess.run([MUTMUT, *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
