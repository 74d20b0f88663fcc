"""Qt for Python without what only its own development needs: half of the time that importing it takes."""

import builtins
import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from jcdesk.system.later import import_later

_SUPPORT = "shibokensupport.signature"
_MODULES = ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "mapping", "parser")
"""What it makes functions' signatures with: for help(), for stubs, and to say which arguments were wrong."""


def load_qt() -> None:
    """Import PySide6.QtCore; comes before every other import of Qt."""
    import_later(*(f"{_SUPPORT}.{name}" for name in _MODULES))
    with _nothing_to_read():
        import PySide6.QtCore  # noqa: PLC0415, F401 - the above has to come first

    # From now on it would read the text of every module that is imported, to see whether Qt's names are to be
    # written in snake_case there (its `__feature__`). Nobody here wants that.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    # It would do so for each module of its own, too, which has none.
    sys.modules["shibokensupport.feature"]._mod_uses_pyside = lambda _module: False  # type: ignore[attr-defined]  # noqa: SLF001


@contextmanager
def _nothing_to_read() -> Iterator[None]:
    """Say that modules have no text. To look for some, `inspect` and what it needs would be loaded."""
    names = vars(inspect)
    before = names.get("getsource")
    names["getsource"] = _no_text
    try:
        yield
    finally:
        if before is not None:
            names["getsource"] = before
        elif names["getsource"] is _no_text:
            # Otherwise somebody wanted more of it, and loaded it meanwhile.
            del names["getsource"]


def _no_text(_module: object) -> str:
    raise OSError
