"""Where this copy of the program comes from: written by the build, found out in a checkout."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jcdesk.system.commit import commit_of
from jcdesk.system.components import Component, installed_components
from jcdesk.system.paths import resources

FILE_NAME = "built.json"
"""In `resources/`: what the build knew. A package for people without Python has all of it, a wheel the
commit."""


@dataclass(frozen=True, slots=True)
class Build:
    """The commit the program was made of ("" where nobody knows), and what is inside."""

    commit: str
    components: tuple[Component, ...]


def read_build() -> Build:
    """About this copy. Reads some hundred files in a checkout, so only ask when somebody wants to know."""
    built = _built()
    inside = tuple(Component(**component) for component in built.get("components", ()))
    return Build(read_commit(), inside or installed_components())


def read_commit() -> str:
    """The commit alone, which is quick; "" where nobody knows."""
    built = _built()
    return str(built["commit"]) if "commit" in built else commit_of(resources().parent)


def _built() -> dict[str, Any]:
    path: Path = resources() / FILE_NAME
    if not path.is_file():
        return {}
    built: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return built
