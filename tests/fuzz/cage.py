"""A process in which inputs are tried one after the other, and which cannot take more than it may.

    python -m tests.fuzz.cage TARGET

reads inputs from its standard input and answers each on its standard output: a length in four bytes, and so
many bytes. An empty answer is a good one, any other is a traceback.
"""

import faulthandler
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Self

from tests.fuzz.target import Target

_LENGTH = struct.Struct(">I")
_TIME_TO_START = 60.0


class Finding(AssertionError):  # noqa: N818 - the field's own word
    """What an input did that it must not: an untyped error, a broken promise, too much time or memory."""


class Cage:
    """Tries inputs on a target in a process of its own; a new one takes the place of one that dies."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._process: subprocess.Popen[bytes] | None = None
        self._last_words = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the cage

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()
        self._last_words.close()

    def attack(self, data: bytes) -> None:
        """Try an input. Raises Finding."""
        process = self._process or self._start()
        assert process.stdin is not None
        try:
            process.stdin.write(_LENGTH.pack(len(data)) + data)
            process.stdin.flush()
            report = self._answer(process, self._target.seconds)
        except (BrokenPipeError, EOFError):
            code = self._end()
            raise Finding(f"the process ended with {code}: {self._heard()}") from None
        except TimeoutError:
            process.send_signal(signal.SIGABRT)
            self._end()
            raise Finding(f"more than {self._target.seconds} seconds: {self._heard()}") from None
        if report:
            raise Finding(report)

    def _start(self) -> subprocess.Popen[bytes]:
        self._last_words.truncate(0)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.cage", self._target.name],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._last_words,
        )
        assert self._answer(self._process, _TIME_TO_START) == ""
        return self._process

    def _answer(self, process: subprocess.Popen[bytes], seconds: float) -> str:
        assert process.stdout is not None
        if not select.select([process.stdout], [], [], seconds)[0]:
            raise TimeoutError
        return _read(process.stdout).decode("utf-8", "replace")

    def _heard(self) -> str:
        self._last_words.seek(0)
        return self._last_words.read().decode("utf-8", "replace")[-2000:]

    def _end(self) -> int | None:
        if self._process is None:
            return None
        process, self._process = self._process, None
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            try:
                pipe.close()
            except BrokenPipeError:
                continue
        try:
            return process.wait(10.0)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


def _read(pipe: IO[bytes]) -> bytes:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    return pipe.read(_LENGTH.unpack(head)[0])


def _serve(target: Target, inputs: BinaryIO, answers: BinaryIO) -> None:
    """Try what comes, until nothing more does."""
    bound = _used() + target.memory
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    while True:
        answers.flush()
        try:
            data = _read(inputs)
        except EOFError:
            return
        _send(answers, _tried(target.attack, data))


def _tried(attack: Callable[[bytes], None], data: bytes) -> str:
    try:
        attack(data)
    except BaseException as error:  # noqa: BLE001 - the panic of a library in Rust is no Exception
        return "".join(traceback.format_exception(error))[-4000:]
    return ""


def _send(answers: BinaryIO, report: str) -> None:
    text = report.encode("utf-8", "replace")
    answers.write(_LENGTH.pack(len(text)) + text)


def _used() -> int:
    """Bytes of address space that this process has."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Serve the target that the command line names."""
    from tests.fuzz.targets import find  # noqa: PLC0415 - the parent knows its target

    faulthandler.enable()
    target = find(sys.argv[1])
    # Whatever a target prints is no answer.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # What is imported at the first use belongs to the program, not to the input.
    _tried(target.attack, next(target.seeds()))
    _send(answers, "")
    _serve(target, sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
