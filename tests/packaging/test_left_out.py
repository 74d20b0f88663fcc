"""Nothing in the program asks for the Python modules that its package leaves out."""

import ast
import subprocess
import sys
from pathlib import Path

from tests.support.environment import unmeasured_environment

_SPEC = Path(__file__).resolve().parent.parent.parent / "build.spec"
_IMPORTS = """
import sys

class LeftOut:
    def find_spec(self, name, path, target=None):
        if name in sys.argv[1:]:
            raise ModuleNotFoundError(f"{name} is left out")

sys.meta_path.insert(0, LeftOut())
import importlib, pkgutil
from contextlib import suppress
import jcdesk, keyring.backends
for package in (jcdesk, keyring.backends):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        # The one for macOS looks for what only that has.
        with suppress(AttributeError):
            importlib.import_module(module.name)
            print(module.name)
"""


def test_every_module_of_ours_and_every_keyring_does_without_them() -> None:
    [left_out] = [
        ast.literal_eval(found.value)
        for found in ast.parse(_SPEC.read_text("utf-8")).body
        if isinstance(found, ast.Assign) and ast.unparse(found.targets[0]) == "UNUSED_MODULES"
    ]
    assert "asyncio" in left_out
    finished = subprocess.run(
        [sys.executable, "-c", _IMPORTS, *left_out],
        env=unmeasured_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert {"jcdesk.desktop.app", "jcdesk.cli", "keyring.backends.SecretService"} <= set(
        finished.stdout.split()
    )
