"""Puts the commit into what people install with pip, since there is no checkout to ask any more."""

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CommitHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `resources/built.json` to a source archive, and to a wheel that is made in a checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the file and tell where it goes; see hatchling's documentation of build hooks."""
        sys.path.insert(0, self.root)
        from jcdesk.system.commit import commit_of  # noqa: PLC0415 - of this checkout, not an installed one

        commit = commit_of(Path(self.root))
        # A wheel made of a source archive finds the file among the archive's resources.
        if version == "editable" or not commit:
            return
        path = Path(self.root, "build", "wheel", "built.json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"commit": commit}), "utf-8")
        folder = "resources" if self.target_name == "sdist" else "jcdesk/resources"
        build_data["force_include"][str(path)] = f"{folder}/{path.name}"
