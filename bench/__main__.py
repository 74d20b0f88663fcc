"""`python -m bench [NAME…]`: measure everything or what is named; `make bench`.

Prints the table of docs/performance.md and writes the same to build/bench.json. Each part runs in a process
of its own, on a virtual screen where it has a window. Machines differ, and they have other work to do: only
figures of one run can be compared.

Packages take minutes to be built: `make bench-package` measures them, and what it found out last stands below
the table.
"""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from tempfile import TemporaryDirectory
from time import monotonic

from bench import PARTS, kinds_of
from bench.package import KINDS as PACKAGE_KINDS
from bench.rows import Figures, Kind, machine, records, table
from bench.runs import ROOT
from bench.samples import KEPT
from tests.support.screen import Screen

OUTPUT = ROOT / "build" / "bench.json"
PACKAGED = ROOT / "build" / "bench" / "package.json"
"""What `make bench-package` writes."""


def main(names: list[str]) -> None:
    """Measure, print, write."""
    began = monotonic()
    about = {"machine": machine(), "at": datetime.now(UTC).isoformat(timespec="seconds")}
    print(about["machine"])
    rows: list[tuple[Kind, Figures]] = []
    with Screen() as screen, TemporaryDirectory(prefix="jcdesk-bench-") as kept:
        for name in names or PARTS:
            print(f"measuring {name} …", end=" ", file=sys.stderr, flush=True)
            before = monotonic()
            found = _measured(name, {**screen.environment, KEPT: kept})
            print(f"{monotonic() - before:.0f} s", file=sys.stderr)
            rows += zip(kinds_of(name), found, strict=True)
    print(table(rows))
    print(f"{monotonic() - began:.0f} seconds in all")
    packaged = json.loads(PACKAGED.read_text("utf-8")) if PACKAGED.exists() else None
    if packaged is None:
        print("The packaged program is measured by `make bench-package`.")
    else:
        print("The packaged program, as `make bench-package` found it last:")
        figures = (Figures(row["jcdesk"], row["bare"]) for row in packaged["rows"])
        print(table(zip(PACKAGE_KINDS, figures, strict=True)))
    OUTPUT.parent.mkdir(exist_ok=True)
    result = {**about, "rows": records(rows), "packaged": packaged}
    OUTPUT.write_text(json.dumps(result, ensure_ascii=False, indent=1), "utf-8")


def _measured(name: str, environment: dict[str, str]) -> list[Figures]:
    command = [sys.executable, "-m", "bench", "--one", name]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return [Figures(*figures) for figures in json.loads(done.stdout.splitlines()[-1])]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(list(import_module(f"bench.{sys.argv[2]}").measure())))
    else:
        main(sys.argv[1:])
