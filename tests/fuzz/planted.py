"""Targets with a bug each, to see that the fuzzers find it: an untyped error, and every limit exceeded."""

import os
from collections.abc import Iterator

from tests.fuzz.target import MEGABYTE, Target


def _hidden(data: bytes) -> None:
    """Four bytes, one behind the other: pure chance takes years, rewarded steps take seconds."""
    if data[:1] == b"j" and data[1:2] == b"c" and data[2:3] == b"\xff" and data[3:4] == b"\x00":
        raise KeyError("planted")


def _plain(data: bytes) -> None:
    if data.count(b"[") > 3:
        raise KeyError("planted")


def _greedy(data: bytes) -> None:
    assert len(bytearray(len(data) * 8 * MEGABYTE)) < 1 << 40


def _endless(data: bytes) -> None:
    while len(data) > 20:
        pass


def _deadly(data: bytes) -> None:
    if len(data) > 20:
        os.abort()


def _seeds() -> Iterator[bytes]:
    yield b"[[]]"


PLANTED = {
    target.name: target
    for target in (
        Target("planted-hidden", _hidden, _seeds),
        Target("planted-plain", _plain, _seeds),
        Target("planted-greedy", _greedy, _seeds, memory=64 * MEGABYTE),
        Target("planted-endless", _endless, _seeds, seconds=1.0),
        Target("planted-deadly", _deadly, _seeds),
    )
}
