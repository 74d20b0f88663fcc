"""Make the program for people without Python, then start what was made and see that it works.

`python -m scripts.build` makes dist/jcdesk/, and with JCDESK_ONEFILE=1 the file dist/jcdesk-onefile;
`--if-needed` does nothing where the same inputs have been made into dist/jcdesk/ before.
"""

import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ONE_FILE = os.environ.get("JCDESK_ONEFILE") == "1"
FOLDER = ROOT / "dist" / "jcdesk"
SUFFIX = ".exe" if sys.platform == "win32" else ""
WINDOW = ROOT / "dist" / f"jcdesk-onefile{SUFFIX}" if ONE_FILE else FOLDER / f"jcdesk{SUFFIX}"
COMMAND_LINE = WINDOW if ONE_FILE else FOLDER / f"jcdesk-cli{SUFFIX}"
MADE_FROM = ROOT / "build" / "made-from.txt"
INPUTS = ("build.spec", "jcdesk", "resources", "packaging/bundle", "requirements", "scripts")
UNCOMPRESSED = {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
"""Modules need no unpacking at every start then. The download is compressed as a whole."""

ADDRESS = "vera@example.com"


class WrongError(Exception):
    """What was built does not do what it should."""


def main() -> None:
    """Build, unless that is not needed, and try it out."""
    if "--if-needed" in sys.argv[1:] and FOLDER.is_dir() and _read(MADE_FROM) == _inputs():
        return
    inputs = _inputs()
    if not ONE_FILE:
        MADE_FROM.unlink(missing_ok=True)
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "build.spec"],
        cwd=ROOT,
        env=os.environ | ({} if ONE_FILE else UNCOMPRESSED),
        check=True,
    )
    try:
        _try_out()
    except WrongError as error:
        raise SystemExit(f"build: {error}") from None
    if not ONE_FILE:
        MADE_FROM.write_text(inputs, "utf-8")
    print(f"build: {WINDOW.relative_to(ROOT)} works")


def _inputs() -> str:
    """A sum of everything that the result depends on."""
    total = hashlib.sha256(f"{sys.version} {platform.platform()}".encode())
    for path in sorted(_input_files()):
        total.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _input_files() -> Iterator[Path]:
    for name in INPUTS:
        place = ROOT / name
        found = place.rglob("*") if place.is_dir() else [place]
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def _try_out() -> None:
    """Start the programs as a user would. Raises WrongError."""
    with tempfile.TemporaryDirectory(prefix="jcdesk-build-") as home:
        if not (ONE_FILE and sys.platform == "win32"):
            _expect("jcdesk ", _run(home, COMMAND_LINE, "doctor"))
            told = _run(home, COMMAND_LINE, "lookup", "--demo", "--format", "json", ADDRESS)
            [answer] = json.loads(told)
            _expect("newsletter_en", str(answer["groups"]))
        picture = Path(home, "window.png")
        said = _run(home, *_screen(), WINDOW, "--demo", "--screenshot", picture, ADDRESS)
        if said:
            raise WrongError(f"the window's program wrote: {said}")
        if not picture.read_bytes().startswith(b"\x89PNG"):
            raise WrongError("the window left no picture of itself")


def _screen() -> list[str]:
    """What leads the window to a screen that is always there."""
    if sys.platform != "linux":
        return []
    return ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1280x800x24"]


def _run(home: str, *command: object) -> str:
    """What a command prints, which must end well and may not complain. Raises WrongError."""
    words = [str(word) for word in command]
    finished = subprocess.run(
        words,
        env={**os.environ, "HOME": home, "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    if finished.returncode or finished.stderr:
        raise WrongError(f"{' '.join(words)} ended with {finished.returncode} and wrote: {finished.stderr}")
    return finished.stdout


def _expect(part: str, told: str) -> None:
    if part not in told:
        raise WrongError(f"{part!r} is missing in: {told}")


if __name__ == "__main__":
    main()
