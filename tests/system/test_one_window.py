"""Several starts of the real program, and the one window that they make."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import pytest

from jcdesk.system.lock import FileLock
from tests.support.environment import bare_environment
from tests.support.screen import Screen
from tests.support.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")

ANNA = "anna.petrova@example.com"


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@dataclass(frozen=True)
class User:
    """Somebody's home, on a screen."""

    home: Path
    screen: Screen

    @property
    def lock(self) -> FileLock:
        return FileLock(self.home / ".config" / "jcdesk" / "window.lock")

    def start(
        self, *words: str, output: int = subprocess.PIPE, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "jcdesk", *words],
            env={
                "HOME": str(self.home),
                "XDG_RUNTIME_DIR": str(self.home),
                **bare_environment(),
                "LC_ALL": "C.UTF-8",
                **self.screen.environment,
                **(environment or {}),
            },
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )

    @contextmanager
    def window(
        self, *words: str, environment: Mapping[str, str] | None = None
    ) -> Iterator[subprocess.Popen[str]]:
        """A start that opens the window; must end well when it is told to, and have said nothing."""
        process = self.start(*words, environment=environment)
        try:
            self.screen.wait_for_title(process.pid, "jcdesk")
            yield process
            process.terminate()
            assert end_of(process) == (0, "")
        finally:
            process.kill()
            process.communicate()


@dataclass(frozen=True)
class Opened:
    """A window that is open with the demo account, and whose it is. Several tests start jcdesk beside it."""

    user: User
    process: subprocess.Popen[str]


@pytest.fixture
def user(screen: Screen) -> Iterator[User]:
    # Sockets live here, and their paths must be short.
    with TemporaryDirectory(prefix="jc-") as home:
        yield User(Path(home), screen)


@pytest.fixture(scope="module")
def opened(screen: Screen) -> Iterator[Opened]:
    with TemporaryDirectory(prefix="jc-") as home:
        user = User(Path(home), screen)
        with user.window("--demo") as process:
            yield Opened(user, process)


def end_of(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Exit code and all that was said."""
    output, _ = process.communicate(timeout=30)
    return process.returncode, output


def test_a_second_start_hands_its_address_over_and_the_window_comes_to_the_front(
    opened: Opened, user: User, screen: Screen
) -> None:
    # Another folder of settings is another window.
    with user.window() as other:
        wait_until(lambda: screen.process_with_the_keyboard() == other.pid, "the other window in front")
        assert end_of(opened.user.start(ANNA)) == (0, "")
        wait_until(
            lambda: screen.process_with_the_keyboard() == opened.process.pid, "the first window in front"
        )
        screen.wait_for_title(opened.process.pid, f"{ANNA} — Demo — jcdesk")
        assert screen.titles(other.pid) == ["jcdesk"]


def test_a_link_asks_in_the_open_window_before_it_looks_anything_up(opened: Opened, screen: Screen) -> None:
    before = screen.titles(opened.process.pid)
    assert end_of(opened.user.start("jcdesk://lookup/gleb%40example.com")) == (0, "")
    screen.wait_for_keyboard(opened.process.pid, "Link")
    screen.press("Escape")
    wait_until(lambda: screen.titles(opened.process.pid) == before, "the end of the question")
    assert end_of(opened.user.start("jcdesk://lookup/%FF")) == (0, "")
    assert screen.titles(opened.process.pid) == before


def test_a_start_for_a_screenshot_stands_alone(opened: Opened, screen: Screen) -> None:
    before = screen.titles(opened.process.pid)
    picture = opened.user.home / "picture.png"
    assert end_of(opened.user.start("--screenshot", str(picture))) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert screen.titles(opened.process.pid) == before


def test_a_window_that_hangs_is_told_of_and_not_waited_for(opened: Opened, screen: Screen) -> None:
    opened.process.send_signal(signal.SIGSTOP)
    begun = monotonic()
    try:
        # Where nobody reads what a program says, it says it in a box.
        boxed = opened.user.start(output=subprocess.DEVNULL)
        code, said = end_of(opened.user.start(ANNA))
        ended = monotonic()
        screen.wait_for_keyboard(boxed.pid, "jcdesk")
        screen.press("Return")
        assert boxed.wait(20) == 1
    finally:
        opened.process.send_signal(signal.SIGCONT)
    assert code == 1
    assert "jcdesk is open already, but does not answer." in said
    assert 3 <= ended - begun < 25
    assert end_of(opened.user.start("vera@example.com")) == (0, "")
    screen.wait_for_title(opened.process.pid, "vera@example.com — Demo — jcdesk")


def test_a_start_needs_no_screen_where_a_window_is_open(user: User, screen: Screen) -> None:
    no_screen = {"DISPLAY": ""}
    with user.window() as first:
        assert end_of(user.start(environment=no_screen)) == (0, "")
        assert screen.titles(first.pid) == ["jcdesk"]
        assert end_of(user.start("--demo", environment=no_screen)) == (0, "")
        screen.wait_for_title(first.pid, "Demo — jcdesk")


def test_of_several_starts_at_once_one_opens_the_window_whatever_was_left_behind(
    user: User, screen: Screen
) -> None:
    for _round in range(3):
        starts = [user.start("--demo") for _ in range(4)]
        try:
            wait_until(partial(one_is_left, starts), "the end of all starts but one")
            (window,) = [start for start in starts if start.poll() is None]
            assert [end_of(start) for start in starts if start is not window] == [(0, "")] * 3
            screen.wait_for_title(window.pid, "Demo — jcdesk")
            assert len(screen.titles(window.pid)) == 1
        finally:
            # The next round finds the lock and the socket of a window that was killed.
            for start in starts:
                start.kill()
                start.communicate()
        assert user.lock.read_note()


def one_is_left(starts: list[subprocess.Popen[str]]) -> bool:
    return sum(start.poll() is None for start in starts) <= 1


@contextmanager
def in_place_of_a_window(user: User) -> Iterator[tuple[FileLock, socket.socket]]:
    """The user's lock, held, and a socket that later starts are told to speak to."""
    lock = user.lock
    assert lock.take()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(user.home / "stand-in"))
        listening.listen()
        lock.leave_note(str(user.home / "stand-in"))
        yield lock, listening
    lock.release()


def test_a_start_while_the_window_closes_opens_a_new_one(user: User, screen: Screen) -> None:
    with in_place_of_a_window(user) as (lock, listening):
        start = user.start("--demo")
        try:
            # A window that is about to end hangs up, and lets go of the lock when all is put away.
            for _ in range(2):
                listening.accept()[0].close()
            lock.release()
            screen.wait_for_title(start.pid, "Demo — jcdesk")
            start.terminate()
            assert end_of(start) == (0, "")
        finally:
            start.kill()
            start.communicate()


def test_a_window_that_does_not_understand_is_asked_only_once(user: User) -> None:
    with in_place_of_a_window(user) as (_, listening):
        start = user.start(ANNA)
        connection, _ = listening.accept()
        with connection:
            assert ANNA.encode() in connection.recv(1000)
            connection.send(b"?\n")
            code, said = end_of(start)
    assert code == 1
    assert "does not answer" in said


def test_where_nothing_can_be_kept_every_start_opens_a_window(user: User, screen: Screen) -> None:
    nowhere = {"XDG_CONFIG_HOME": "/dev/null"}
    with user.window(environment=nowhere) as first, user.window(environment=nowhere) as second:
        assert screen.titles(first.pid) == screen.titles(second.pid) == ["jcdesk"]


@pytest.mark.parametrize("words", [["--demo", "jcdesk://lookup/a@b.ru"], ["jcdesk://x", "--screenshot", "f"]])
def test_a_link_cannot_bring_options_along(user: User, words: list[str]) -> None:
    code, said = end_of(user.start(*words))
    assert code == 2
    assert "a link stands alone" in said
