"""The packaged program, started as its users start it."""

import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


def terminate(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()


@dataclass(frozen=True)
class Program:
    """What is in `folder`: a program with a window, and a command line."""

    folder: Path

    @property
    def inside(self) -> Path:
        """What the two share."""
        return self.folder / "_internal"

    def start(
        self, environment: Mapping[str, str], *words: str, before: tuple[str, ...] = ()
    ) -> subprocess.Popen[str]:
        """Start the window's program; `before` is a command that starts it in its turn."""
        return subprocess.Popen(
            [*before, str(self.folder / "jcdesk"), *words],
            env={"LC_ALL": "C.UTF-8", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    @contextmanager
    def window(
        self,
        environment: Mapping[str, str],
        *words: str,
        before: tuple[str, ...] = (),
        end: Callable[[subprocess.Popen[str]], None] = terminate,
        code: int = 0,
    ) -> Iterator[subprocess.Popen[str]]:
        """The same until `end`; must end with `code` and have said nothing."""
        process = self.start(environment, *words, before=before)
        try:
            yield process
            end(process)
            output, _ = process.communicate(timeout=20)
            assert (process.returncode, output) == (code, "")
        finally:
            process.kill()
            process.communicate()

    def command(
        self,
        environment: Mapping[str, str],
        *words: str,
        piped: str = "",
        before: tuple[str, ...] = (),
        code: int = 0,
    ) -> str:
        """What a command prints, which must end with `code`, and complain only if that is not 0."""
        finished = self.run(environment, *words, piped=piped, before=before)
        assert finished.returncode == code, finished.stderr
        assert code or finished.stderr == ""
        return finished.stdout

    def run(
        self, environment: Mapping[str, str], *words: str, piped: str = "", before: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[str]:
        """Run a command to its end, whatever that is."""
        return subprocess.run(
            [*before, str(self.folder / "jcdesk-cli"), *words],
            env={"LC_ALL": "C.UTF-8", **environment},
            input=piped,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
