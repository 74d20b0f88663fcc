"""Tests that documents name, as `folder/file.py::test_name` below `tests/`."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def named_tests(text: str) -> list[str]:
    """The names in code, in their order."""
    return re.findall(r"`([\w/]+\.py::\w+)`", text)


def is_a_test(name: str) -> bool:
    """Whether there is such a test."""
    path, _, function = name.partition("::")
    return function in _tests_in(ROOT / "tests" / path)


@cache
def _tests_in(path: Path) -> frozenset[str]:
    if not path.is_file():
        return frozenset()
    body = ast.parse(path.read_text("utf-8")).body
    names = (node.name for node in body if isinstance(node, ast.FunctionDef))
    return frozenset(name for name in names if name.startswith("test_"))
