"""Which language the command line takes for its user's."""

import ctypes
import sys
from types import SimpleNamespace

import pytest

from jcdesk.system.language import system_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, ""),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "C.UTF-8"}, "c"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ru_RU"}, "ru"),
        ({"LANG": "ru_RU", "LC_MESSAGES": "ru_RU", "LC_ALL": "en"}, "en"),
        ({"LANG": "ru_RU", "LC_ALL": ""}, "ru"),
        ({"LANG": "de@euro"}, "de"),
    ],
)
def test_the_weightiest_variable_tells(environ: dict[str, str], language: str) -> None:
    assert system_language(environ) == language


@pytest.mark.parametrize(("number", "language"), [(0x0419, "ru"), (0x0409, "en"), (0xFFFF, "")])
def test_windows_is_asked_where_no_variable_tells(
    monkeypatch: pytest.MonkeyPatch, number: int, language: str
) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert system_language({}) == language
    assert system_language({"LANG": "de"}) == "de"
