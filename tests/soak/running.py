"""Runs the program on a screen, a desktop and a service of its own, and judges what was seen."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.vault import Vault
from tests.soak.driver import Orders
from tests.soak.levels import Sample, is_leak, rising
from tests.soak.service import serving
from tests.soak.stalls import Stall
from tests.support.answers import KEY
from tests.support.keyrings import Desktop
from tests.support.screen import Screen

CHILD = ("-m", "tests.soak.program")
ROOT = Path(__file__).resolve().parents[2]
_LONGEST_END = 200.0
"""Seconds that the program may take beyond what it was told, to begin, to be slow and to end."""

_WARMING = 0.3
"""The share of the samples that come before what fills up once has done so."""


@dataclass(frozen=True, slots=True)
class Known:
    """Stalls that are accounted for: where the thread is in the function `step`, for at most so many seconds.

    With an `action`, only while that is done; with `deepest`, only where `step` has called nothing of ours.
    `why` it is so, and why it may stay so.
    """

    step: str
    most: float
    why: str
    action: str = ""
    deepest: bool = False

    def explains(self, stall: Stall) -> bool:
        """Whether it is such a stall."""
        there = stall.place == self.step if self.deepest else self.step in stall.stack
        return there and stall.own <= self.most and self.action in {"", stall.action}


_QT = "jcdesk/desktop/app.py:_run"

ACCOUNTED = (
    Known(
        "jcdesk/desktop/look/theme.py:_apply",
        2.0,
        "Qt looks for the style sheet's rules for every widget anew; once, when its user chooses colours",
    ),
    Known(_QT, 0.5, "and it lays out and paints all of them", "change_theme", deepest=True),
    Known(
        "jcdesk/desktop/desk.py:change_language",
        0.5,
        "both pages and the menus are made anew; once, when its user chooses a language",
    ),
    Known(
        _QT, 0.5, "and they are laid out and painted, and the old ones go", "change_language", deepest=True
    ),
    Known(
        "jcdesk/desktop/desk.py:_furnish_lists",
        1.0,
        "the page of lists is made when it is first wanted: the window is there sooner",
    ),
    Known(
        "jcdesk/desktop/lookup/answer_area.py:result",
        0.2,
        "the page for an answer is made when it is first wanted, after each change of the language too",
    ),
    Known(
        "jcdesk/desktop/settings/editing.py:_open",
        0.3,
        "the dialog has three pages with all of its texts, which Qt polishes; once, when its user opens it",
    ),
    Known(
        "jcdesk/desktop/lookup/model.py:_sorted",
        0.3,
        "ten thousand groups are sorted by their titles, numbers within as numbers",
    ),
)


class Report:
    """What was seen of a run, and what is wrong with it: `faults`."""

    def __init__(self, orders: Orders, seen: dict[str, Any], errors: str) -> None:
        self._orders = orders
        self._seen = seen
        self.samples = [Sample(*one) for one in seen["samples"]]
        self.stalls = [Stall(**{**one, "stack": tuple(one["stack"])}) for one in seen["stalls"]]
        settled = self.samples[int(len(self.samples) * _WARMING) :]
        self.growth = rising(settled)
        self.blamed = [stall for stall in self.stalls if stall.own > orders.limit and not _known(stall)]
        self.faults: list[str] = [
            *(f"exit code {code}" for code in [seen["code"]] if code),
            *seen["trouble"],
            *(f"thread left over: {name}" for name in seen["threads left over"]),
            *(f"complaint: {said}" for said in seen["complaints"]),
            *(f"standard error: {line}" for line in errors.splitlines()),
            *(
                f"stall of {1000 * stall.own:.0f} ms in {stall.action} at {stall.place}"
                for stall in self.blamed
            ),
            *(
                f"{bound.field} grows by {grown.least:.1f} {bound.unit} or more in 1,000 actions"
                for bound, grown in self.growth
                if is_leak(bound, grown, settled)
            ),
            *([] if len(self.samples) > 10 else ["too few samples to judge by"]),
        ]

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        actions: dict[str, int] = self._seen["actions"]
        yield f"seed {self._orders.seed}, {self._orders.seconds:g} s, {sum(actions.values())} actions:"
        yield ", ".join(f"{name} {count}" for name, count in sorted(actions.items()))
        yield "\n| what | first | last | grows in 1,000 actions by | at least | may |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: |"
        for bound, grown in self.growth if self.samples else ():
            ends = [f"{getattr(one, bound.field):.1f}" for one in (self.samples[0], self.samples[-1])]
            figures = [*ends, f"{grown.likely:.1f}", f"{grown.least:.1f}", f"{bound.most:g}"]
            yield " | ".join([f"| {bound.field} ({bound.unit})", *figures]) + " |"
        limit = self._orders.limit
        starved = sum(stall.own <= limit for stall in self.stalls)
        longest = f"{1000 * self._seen['longest']:.0f} ms"
        above = f"{len(self.stalls)} times above {1000 * limit:.0f} ms"
        yield f"\nlongest stall: {longest}; {above}, {starved} of them for want of a processor"
        for stall in self.stalls:
            if stall.own > limit and (known := _known(stall)) is not None:
                what = f"{1000 * stall.own:.0f} ms in {stall.action} at {stall.place}"
                yield f"accounted for: {what}: {known.why}"
        yield ""
        yield from self.faults or ["nothing wrong"]
        for stall in self._one_a_place():
            yield "\n  ".join([f"\n{stall.action}:", *stall.stack])

    def _one_a_place(self) -> list[Stall]:
        return list({stall.place: stall for stall in sorted(self.blamed, key=lambda one: one.own)}.values())


def soak(orders: Orders) -> Report:
    """Run the program as `orders` say, to its end."""
    with Screen() as screen, Desktop() as desktop, serving() as url:
        desktop.start_keyring()
        accounts = [Account("Shop", "acme", url, pace=0.0), Account("Course", "course", url, pace=0.02)]
        AccountsFile(desktop.home / ".config" / "jcdesk" / "accounts.json").save(accounts)
        environment = {
            **desktop.environment,
            **screen.environment,
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        with patch.dict(os.environ, DBUS_SESSION_BUS_ADDRESS=desktop.address):
            for account in accounts:
                Vault().set(account, KEY)
        done = subprocess.run(
            [sys.executable, *CHILD, json.dumps(asdict(orders))],
            env=environment,
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
            timeout=orders.seconds + _LONGEST_END,
        )
        stacks = "".join(path.read_text("utf-8") for path in desktop.home.rglob("*-faults.log"))
    assert done.stdout, f"the program ended with {done.returncode}\n{done.stderr}\n{stacks}"
    return Report(orders, json.loads(done.stdout), done.stderr)


def _known(stall: Stall) -> Known | None:
    return next((one for one in ACCOUNTED if one.explains(stall)), None)
