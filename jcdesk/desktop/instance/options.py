"""What the window understands on the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jcdesk.links import is_link
from jcdesk.system.settings import THEMES


@dataclass(frozen=True, slots=True)
class Options:
    """`text` is an address or a link; a `screenshot` is a picture to leave in place of an open window."""

    text: str = ""
    demo: bool = False
    theme: str | None = None
    screenshot: Path | None = None


def read_options(words: Sequence[str]) -> Options:
    """The options in `words`. Ends the process with code 2 where they make no sense."""
    if not words:
        return Options()
    import argparse  # noqa: PLC0415 - most starts have no words

    parser = argparse.ArgumentParser(prog="jcdesk", add_help=False)
    parser.add_argument("text", nargs="?", default="", metavar="ADDRESS")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--screenshot", type=Path, metavar="FILE")
    if len(words) > 1 and any(is_link(word) for word in words):
        # Where the system is careless with quotes, whoever writes a link could add options to it.
        parser.error("a link stands alone")
    return Options(**vars(parser.parse_args(list(words))))
