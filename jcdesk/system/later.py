"""Modules that are loaded when something in them is used, and not when they are imported.

For libraries that import at every start what hardly any start uses. Our own modules import late where they
need something, for everybody to read.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # It imports much itself.
    from importlib.abc import Loader


def import_later(*names: str) -> None:
    """Load the modules of these names, where they are imported from now on, no sooner than they are used."""
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
    _finder.names.update(names)


class _Module(ModuleType):
    """A module that is not loaded yet. The first look into it loads it; it is one like others then."""

    def __init__(self, name: str, loader: "Loader") -> None:
        super().__init__(name)
        self._loader: Loader | None = loader
        self._lock = RLock()

    def __getattr__(self, name: str) -> object:
        # What Python's own import looks for is there, or there is none of it; only a star looks for __all__.
        if not name.startswith("__") or name == "__all__":
            # Another thread waits until it is all there; its own code, while that runs, does not.
            with self.__dict__["_lock"]:
                loader, self._loader = self.__dict__["_loader"], None
                if loader is not None:
                    try:
                        loader.exec_module(self)
                    except BaseException:
                        self._loader = loader
                        raise
                    self.__class__ = ModuleType  # type: ignore[assignment]
        return ModuleType.__getattribute__(self, name)


class _Later:
    """Stands in for a loader until the import is over."""

    def __init__(self, loader: "Loader") -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Module(spec.name, self._loader)

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ is not None  # noqa: S101 - it came by one
        module.__spec__.loader = module.__loader__ = self._loader


class _Finder:
    """Finds what others find, and puts off its loading."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in self.names:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        spec = next(filter(None, (finder.find_spec(name, path, target) for finder in others)), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _Later(spec.loader)  # type: ignore[assignment]  # it is one as far as imports go
        return spec


_finder = _Finder()
