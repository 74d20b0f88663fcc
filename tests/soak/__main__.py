"""`make soak`: the real program is used at random for ten minutes, against a server that misbehaves.

`python -m tests.soak --seconds 60 --seed 7` is shorter, and does what another run with that seed did, in the
same order. It says what was done and how the program stood, and ends with code 1 where something was wrong.
"""

import argparse
import sys
from random import SystemRandom

from tests.soak.driver import Orders
from tests.soak.running import soak
from tests.soak.stalls import LIMIT


def main() -> int:
    """Soak and report."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600.0, help="how long (600)")
    parser.add_argument(
        "--seed", type=int, default=SystemRandom().randrange(10**6), help="what is done (any)"
    )
    parser.add_argument("--faulty", action="store_true", help="do wrong what can be found, and find it")
    parser.add_argument("--limit", type=float, default=LIMIT, help="longest stall in seconds (0.1)")
    chosen = parser.parse_args()
    report = soak(Orders(**vars(chosen)))
    print(report)  # noqa: T201 - that is what it is for
    return int(bool(report.faults))


if __name__ == "__main__":
    sys.exit(main())
