"""Qt for Python without what only its own development needs: half of the time that importing it takes."""

import builtins

from jcdesk.system.later import import_later

_SUPPORT = "shibokensupport.signature"
_MODULES = ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "mapping", "parser")
"""What it makes functions' signatures with: for help(), for stubs, and to say which arguments were wrong."""


def load_qt() -> None:
    """Import PySide6.QtCore; comes before every other import of Qt."""
    import_later(*(f"{_SUPPORT}.{name}" for name in _MODULES))
    import PySide6.QtCore  # noqa: PLC0415, F401 - the above has to come first

    # From now on it would read the text of every module that is imported, to see whether Qt's names are to be
    # written in snake_case there (its `__feature__`). Nobody here wants that.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
