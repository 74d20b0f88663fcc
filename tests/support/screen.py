"""A virtual screen with a keyboard, and what can be seen on it."""

import os
import struct
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from tests.support.waiting import wait_for, wait_until

_CLOSING = 8.0
"""Seconds in which a dialog closes that has what it wants."""


class Screen:
    """An X server without a monitor: a context manager. `environment` leads a program to it.

    The server keeps the screen in `pixels_file`, in X's window dump format.
    """

    def __init__(self, width: int = 1280, height: int = 900) -> None:
        self._folder = TemporaryDirectory(prefix="jc-screen-")
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24"),
                *("-fbdir", self._folder.name, "-nolisten", "tcp", "-noreset"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._server.stdout is not None
        self.environment = {"DISPLAY": f":{self._server.stdout.readline().strip()}"}
        self.pixels_file = Path(self._folder.name, "Xvfb_screen0")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(10)
        assert self._server.stdout is not None
        self._server.stdout.close()
        self._folder.cleanup()

    def kill(self) -> None:
        """End the server at once, whoever is connected to it."""
        self._server.kill()
        self._server.wait(10)

    def titles(self, process: int) -> list[str]:
        """The titles of the visible windows of a process."""
        windows = self._xdotool(
            "search", "--all", "--onlyvisible", "--pid", str(process), "--name", "."
        ).split()
        return [self._xdotool("getwindowname", window).strip() for window in windows]

    def wait_for_title(self, process: int, part: str) -> None:
        """Return once a window of the process has `part` in its title."""
        wait_until(
            lambda: any(part in title for title in self.titles(process)),
            f"a window with {part!r} in its title",
        )

    def wait_for_keyboard(self, process: int, part: str) -> None:
        """Return once the window that has the keyboard is one of the process, with `part` in its title."""
        wait_until(
            lambda: self._has_keyboard(process, part), f"the keyboard at a window with {part!r} in its title"
        )

    def wait_for_no_title(self, process: int, part: str) -> None:
        """Return once no window of the process has `part` in its title."""
        wait_until(
            lambda: all(part not in title for title in self.titles(process)),
            f"the end of the window with {part!r} in its title",
        )

    def name_file(self, process: int, dialog: str, file: Path) -> None:
        """Type a path into the file dialog of this title and press Return, until that has closed.

        As long as it still reads folders, Qt's dialog may take one on the way for the file.
        """
        for _ in range(3):
            self.wait_for_keyboard(process, dialog)
            self.press("ctrl+a")
            self.type(str(file))
            self.press("Return")
            if wait_for(lambda: all(dialog not in title for title in self.titles(process)), _CLOSING):
                return
        raise AssertionError(f"{dialog!r} does not take {file}")

    def process_with_the_keyboard(self) -> int:
        """The process whose window has the focus."""
        return int(self._xdotool("getwindowfocus", "getwindowpid") or 0)

    def use_layout(self, layout: str) -> None:
        """Give the keyboard another layout: "us" or "ru"."""
        environment = {**os.environ, **self.environment}
        subprocess.run(["setxkbmap", "-layout", layout], env=environment, check=True, timeout=20)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by their X names or their places: `Return`, `ctrl+l`, `ctrl+46`."""
        self._xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type a text on the keyboard."""
        self._xdotool("type", "--delay", "2", text)

    def shows(self, colour: str, pixels: int = 200) -> bool:
        """Whether at least so many pixels of the screen have exactly this colour (`#RRGGBB`)."""
        red, green, blue = bytes.fromhex(colour.removeprefix("#"))
        screen = self._pixels()
        # The fourth byte of a pixel says nothing; it is 0 or 255.
        return sum(screen.count(bytes((blue, green, red, unused))) for unused in (0, 255)) >= pixels

    def wait_for_colour(self, colour: str) -> None:
        """Return once the colour is on the screen."""
        wait_until(lambda: self.shows(colour), f"the colour {colour} on the screen")

    def _has_keyboard(self, process: int, part: str) -> bool:
        return self.process_with_the_keyboard() == process and part in self._xdotool(
            "getwindowfocus", "getwindowname"
        )

    def _pixels(self) -> bytes:
        # A header of 32-bit numbers, big end first, a table of colours of 12 bytes each, then the pixels.
        dump = self.pixels_file.read_bytes()
        (header_size,) = struct.unpack_from(">I", dump)
        (colours,) = struct.unpack_from(">I", dump, 19 * 4)
        return dump[header_size + 12 * colours :]

    def _xdotool(self, *arguments: str) -> str:
        return subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        ).stdout
