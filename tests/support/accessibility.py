"""The accessibility bus, on which screen readers hear a program and work it.

Run by the system's Python, which has pyatspi, this file is the reader itself: it does what lines of JSON on
its standard input say, and answers each with a line of JSON.
"""

import importlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any, Self

SYSTEM_PYTHON = Path("/usr/bin/python3")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SERVICE = f"[D-BUS Service]\nName=org.a11y.Bus\nExec={LAUNCHER} --launch-immediately\n"
PATIENCE = 40.0
"""Seconds within which what is waited for must be there."""


class ScreenReader:
    """What a screen reader can do with the programs on a desktop: a context manager."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def press(self, role: str, name: str) -> None:
        """Press the control of this role and name."""
        self._do("press", role, name)

    def type(self, role: str, name: str, text: str) -> None:
        """Put `text` into the box of this role and name, in place of what is in it."""
        self._do("type", role, name, text)

    def description(self, role: str, name: str) -> str:
        """What is said of the control of this role and name beside its name."""
        return str(self._do("description", role, name))

    def wait_for(self, role: str, name: str) -> None:
        """Return once something of this role and name shows."""
        self._do("wait_for", role, name)

    def wait_for_announcement(self, part: str) -> str:
        """The announcement that contains `part`, once it has come; it and those before it count no more."""
        return str(self._do("announcement", part))

    def _do(self, *words: str) -> object:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(words), file=self._process.stdin, flush=True)
        answer = json.loads(self._process.stdout.readline() or '{"failure": "the reader has ended"}')
        assert "failure" not in answer, answer["failure"]
        return answer["answer"]


class _Reader:
    """Looks at the bus, in the process of the system's Python."""

    def __init__(self) -> None:
        # The system's modules, which are not in the project's environment.
        self._bus: Any = importlib.import_module("pyatspi")
        self._loop: Any = importlib.import_module("gi.repository.GLib")
        self._announced: list[str] = []
        self._bus.Registry.registerEventListener(self._hear, "object:announcement")

    def press(self, role: str, name: str) -> None:
        action = self._find(role, name).queryAction()
        names = [action.getName(number) for number in range(action.nActions)]
        action.doAction(names.index("Press"))

    def type(self, role: str, name: str, text: str) -> None:
        self._find(role, name).queryEditableText().setTextContents(text)

    def description(self, role: str, name: str) -> str:
        return str(self._find(role, name).description)

    def wait_for(self, role: str, name: str) -> None:
        self._find(role, name)

    def announcement(self, part: str) -> str:
        self._wait_until(lambda: any(part in said for said in self._announced), f"announcement {part!r}")
        while part not in (said := self._announced.pop(0)):
            pass
        return said

    def _hear(self, event: Any) -> None:  # noqa: ANN401 - no types there
        self._announced.append(str(event.any_data))

    def _find(self, role: str, name: str) -> Any:  # noqa: ANN401 - no types there
        return self._wait_until(lambda: self._look_for(role, name), f"{role} {name!r}")

    def _look_for(self, role: str, name: str) -> Any:  # noqa: ANN401 - no types there
        def is_it(one: Any) -> bool:  # noqa: ANN401 - no types there
            showing = one.getState().contains(self._bus.STATE_SHOWING)
            return bool(one.getRoleName() == role and one.name == name and showing)

        try:
            return self._bus.findDescendant(self._bus.Registry.getDesktop(0), is_it)
        except (self._loop.Error, AttributeError):  # it went while it was looked at
            return None

    def _wait_until(self, condition: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - what it finds
        context = self._loop.MainContext.default()
        # It wakes the loop when nothing else does.
        tick = self._loop.timeout_add(20, lambda: True)
        end = monotonic() + PATIENCE
        try:
            while not (found := condition()):
                assert monotonic() < end, f"{what} did not come; announced: {self._announced}"
                context.iteration(True)
        finally:
            self._loop.source_remove(tick)
        return found


def _serve() -> None:
    reader = _Reader()
    for line in sys.stdin:
        work, *words = json.loads(line)
        try:
            answer = {"answer": getattr(reader, work)(*words)}
        except Exception as error:  # noqa: BLE001 - told to the test
            answer = {"failure": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
