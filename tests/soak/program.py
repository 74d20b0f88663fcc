"""`python -m tests.soak.program JSON`: the real program, which a driver uses as an impatient person would.

It is jcdesk's own start, event loop and end, in a process of its own; what was seen goes to standard output.
"""

import json
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from jcdesk.desktop import app
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.instance.start import main as start
from tests.soak.complaints import Complaints
from tests.soak.driver import Driver, Orders


def run(orders: Orders) -> dict[str, object]:
    """Run the program to its end as `orders` say: all that was noted."""
    drivers: list[Driver] = []

    class DrivenDesk(Desk):
        """The program's own, which drives itself as soon as it is there."""

        def open(self, *, address: str = "", demo: bool = False) -> None:
            super().open(address=address, demo=demo)
            drivers.append(Driver(self, orders, Path(folder)))

    before = threading.enumerate()
    # The one way in that changes nothing else.
    setattr(app, "Desk", DrivenDesk)  # noqa: B010
    with TemporaryDirectory(prefix="jc-soak-") as folder, Complaints() as complaints:
        code = start([])
        [driver] = drivers
        driver.watch.close()
        left_over = [thread.name for thread in threading.enumerate() if thread not in before]
    return {
        "code": code,
        "actions": driver.counts,
        "trouble": driver.trouble,
        "samples": driver.samples,
        "stalls": [asdict(stall) for stall in driver.watch.stalls],
        "longest": driver.watch.longest,
        "threads left over": left_over,
        "complaints": complaints.said,
    }


if __name__ == "__main__":
    seen = run(Orders(**json.loads(sys.argv[1])))
    print(json.dumps(seen, ensure_ascii=False))  # noqa: T201 - whoever started this reads it
