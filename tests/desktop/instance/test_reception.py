"""The window's reception, told all sorts of things by all sorts of visitors, and where it is to be found."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.desktop.instance import visitors
from jcdesk.desktop.instance.delivery import deliver
from jcdesk.desktop.instance.errand import LONGEST_LINE, Errand
from jcdesk.desktop.instance.reception import Reception
from jcdesk.system.lock import FileLock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows are no sockets")

NOBODY = 65534
A_MINUTE = 60_000
CONNECT_AS = """
import os, socket, sys
visitor = socket.socket(socket.AF_UNIX)
os.setgroups([])
os.setgid(int(sys.argv[1]))
os.setuid(int(sys.argv[1]))
try:
    visitor.connect(sys.argv[2])
except OSError as error:
    print(type(error).__name__)
else:
    print("connected")
"""


@pytest.fixture(autouse=True)
def _there_is_time_to_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on a machine that has a lot to do."""
    monkeypatch.setattr(visitors, "_TIME_TO_SPEAK", A_MINUTE)


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that all users can come to, with the user's settings and a runtime folder in it.

    The user gives away all rights that nothing takes back.
    """
    with TemporaryDirectory(prefix="jc-") as folder:
        place = Path(folder)
        place.chmod(0o755)
        (place / "config").mkdir()
        (place / "run").mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(place / "run"))
        before = os.umask(0)
        yield place
        os.umask(before)


@pytest.fixture
def lock(place: Path) -> Iterator[FileLock]:
    lock = FileLock(place / "config" / "window.lock")
    assert lock.take()
    yield lock
    lock.release()


@pytest.fixture
def long(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose path no socket can have; temporary files go to the short one above."""
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    long = place / ("x" * 100)
    (long / "config").mkdir(mode=0o700, parents=True)
    long.chmod(0o700)
    return long


@contextmanager
def reception(lock: FileLock, place: Path) -> Iterator[tuple[Path, list[Errand]]]:
    """An open reception: its socket and the errands that have arrived."""
    reception = Reception(lock, place / "config")
    errands: list[Errand] = []
    reception.arrived.connect(errands.append)
    reception.open()
    try:
        yield Path(lock.read_note()), errands
    finally:
        reception.close()
        reception.deleteLater()


@contextmanager
def visitor(path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(path))
        connection.setblocking(False)
        yield connection


def hear(qtbot: QtBot, connection: socket.socket) -> bytes:
    """All that the reception says until it hangs up."""
    heard = [b""]

    def hung_up() -> bool:
        try:
            piece = connection.recv(1000)
        except BlockingIOError:
            return False
        except ConnectionResetError:
            return True
        heard.append(piece)
        return not piece

    qtbot.waitUntil(hung_up)
    return b"".join(heard)


def test_an_errand_is_answered_and_arrives(qtbot: QtBot, lock: FileLock, place: Path) -> None:
    with reception(lock, place) as (path, errands), visitor(path) as connection:
        line = Errand("анна@example.com", demo=True).to_line()
        connection.send(line[:10])
        # Once another one is answered, what came before it was read.
        with visitor(path) as other:
            other.send(Errand().to_line())
            assert hear(qtbot, other) == b"ok\n"
        connection.send(line[10:])
        assert hear(qtbot, connection) == b"ok\n"
        assert errands == [Errand(), Errand("анна@example.com", demo=True)]


@pytest.mark.parametrize("said", [b"\n", b"GET / HTTP/1.1\r\n\r\n", b"\xff\0\xfe\n", b"[" * 300_000 + b"\n"])
def test_what_is_no_errand_is_refused(qtbot: QtBot, lock: FileLock, place: Path, said: bytes) -> None:
    with reception(lock, place) as (path, errands), visitor(path) as connection:
        send_all(qtbot, connection, said)
        assert hear(qtbot, connection) == b"?\n"
        assert errands == []


def send_all(qtbot: QtBot, connection: socket.socket, said: bytes) -> None:
    left = [said]

    def sent() -> bool:
        try:
            left[0] = left[0][connection.send(left[0]) :]
        except BlockingIOError:
            return False
        except (BrokenPipeError, ConnectionResetError):
            return True
        return not left[0]

    qtbot.waitUntil(sent)


def test_more_than_a_line_may_hold_is_not_read(qtbot: QtBot, lock: FileLock, place: Path) -> None:
    with reception(lock, place) as (path, errands), visitor(path) as connection:
        send_all(qtbot, connection, b" " * (20 * LONGEST_LINE))
        assert hear(qtbot, connection) in {b"", b"?\n"}
        assert errands == []


def test_who_says_nothing_keeps_nobody_waiting(qtbot: QtBot, lock: FileLock, place: Path) -> None:
    with reception(lock, place) as (path, errands), visitor(path), visitor(path) as slow:
        slow.send(b"{")
        with visitor(path) as quick:
            quick.send(Errand("a@b.ru").to_line())
            assert hear(qtbot, quick) == b"ok\n"
        assert errands == [Errand("a@b.ru")]


def test_who_says_nothing_is_shown_out(
    qtbot: QtBot, lock: FileLock, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "_TIME_TO_SPEAK", 300)
    with reception(lock, place) as (path, errands), visitor(path) as silent, visitor(path) as slow:
        slow.send(b"{")
        for connection in (silent, slow):
            assert hear(qtbot, connection) == b""
        assert errands == []


def test_a_crowd_of_silent_visitors_is_not_let_in(
    qtbot: QtBot, lock: FileLock, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitors, "_TIME_TO_SPEAK", 300)
    crowd = []
    with reception(lock, place) as (path, errands):
        for _ in range(100):
            connection = socket.socket(socket.AF_UNIX)
            crowd.append(connection)
            connection.setblocking(False)
            qtbot.waitUntil(lambda: connects(connection, path))  # noqa: B023 - waited for at once
        for connection in crowd:
            hear(qtbot, connection)
            connection.close()
        monkeypatch.setattr(visitors, "_TIME_TO_SPEAK", A_MINUTE)
        with visitor(path) as late:
            late.send(Errand("a@b.ru").to_line())
            assert hear(qtbot, late) == b"ok\n"
        assert errands == [Errand("a@b.ru")]


def connects(connection: socket.socket, path: Path) -> bool:
    try:
        connection.connect(str(path))
    except BlockingIOError:
        return False
    return True


def test_who_leaves_in_the_middle_is_not_missed(qtbot: QtBot, lock: FileLock, place: Path) -> None:
    with reception(lock, place) as (path, errands):
        for said in (b"", b"{", Errand("a@b.ru").to_line()):
            with visitor(path) as connection:
                connection.send(said)
        qtbot.waitUntil(lambda: errands == [Errand("a@b.ru")])


def test_the_socket_lies_in_the_runtime_folder_and_goes_at_the_end(
    qtbot: QtBot, lock: FileLock, place: Path
) -> None:
    with reception(lock, place) as (path, _):
        assert path.parent == place / "run"
        assert path.is_socket()
    assert not path.exists()


def test_what_a_killed_predecessor_left_is_replaced(qtbot: QtBot, lock: FileLock, place: Path) -> None:
    with reception(lock, place) as (path, _):
        pass
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(str(path))
    with reception(lock, place) as (again, errands), visitor(path) as connection:
        assert again == path
        connection.send(Errand().to_line())
        assert hear(qtbot, connection) == b"ok\n"
        assert errands == [Errand()]


@pytest.mark.parametrize("mode", [0o755, 0o710, 0o1777])
def test_a_runtime_folder_that_others_can_come_to_is_not_used(
    qtbot: QtBot, lock: FileLock, place: Path, mode: int
) -> None:
    (place / "run").chmod(mode)
    with reception(lock, place) as (path, _):
        assert path.parent == place / "config" / "window"
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_without_a_runtime_folder_one_beside_the_settings_is_used(
    qtbot: QtBot, lock: FileLock, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    (place / "config" / "window").mkdir(mode=0o755)
    with reception(lock, place) as (path, _):
        assert path.parent == place / "config" / "window"
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_where_both_paths_are_too_long_there_is_a_third(
    qtbot: QtBot, lock: FileLock, place: Path, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    with reception(lock, long) as (path, errands), visitor(path) as connection:
        assert path.parent.parent == place
        assert path.parent.stat().st_mode & 0o777 == 0o700
        connection.send(Errand().to_line())
        assert hear(qtbot, connection) == b"ok\n"
        assert errands == [Errand()]
    assert not path.parent.exists()


def test_where_there_is_no_place_for_a_socket_the_lock_is_given_up(
    qtbot: QtBot,
    lock: FileLock,
    long: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    with reception(lock, long):
        assert not lock.held
    assert "Later starts cannot hand over" in caplog.text


def test_where_qt_cannot_take_the_socket_over_the_lock_is_given_up(
    qtbot: QtBot,
    lock: FileLock,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(_visitors: visitors.Visitors, socket: str | int) -> str:
        os.close(int(socket))
        raise OSError("no more sockets")

    monkeypatch.setattr(visitors.Visitors, "expect", fail)
    with reception(lock, place) as (path, errands), visitor(path):
        qtbot.waitUntil(lambda: not lock.held)
        assert not path.exists()
        assert errands == []
    assert "Later starts cannot hand over: no more sockets" in caplog.text


def test_nothing_is_told_to_a_socket_that_others_could_have_made(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as trap:
        trap.bind(str(place / "trap"))
        trap.listen()
        trap.setblocking(False)
        assert not deliver(Errand("a@b.ru"), str(place / "trap"))
        with pytest.raises(BlockingIOError):
            trap.accept()


as_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can become another user"
)


def connect_as(user: int, path: Path) -> str:
    finished = subprocess.run(
        [sys.executable, "-c", CONNECT_AS, str(user), str(path)],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    return finished.stdout.strip()


@as_root
@pytest.mark.parametrize("folder_mode", [0o700, 0o755, 0o777])
def test_another_user_cannot_connect_even_where_the_folder_is_opened(
    qtbot: QtBot, lock: FileLock, place: Path, folder_mode: int
) -> None:
    with reception(lock, place) as (path, errands):
        path.parent.chmod(folder_mode)
        assert connect_as(NOBODY, path) == "PermissionError"
        assert connect_as(os.geteuid(), path) == "connected"
        assert errands == []


@as_root
def test_a_runtime_folder_of_another_user_is_neither_used_nor_trusted(
    qtbot: QtBot, lock: FileLock, place: Path
) -> None:
    os.chown(place / "run", NOBODY, NOBODY)
    assert not deliver(Errand("a@b.ru"), str(place / "run" / "jcdesk"))
    with reception(lock, place) as (path, _):
        assert path.parent == place / "config" / "window"
