"""How the system's locale shows where the program's language is another one."""

import subprocess
import sys

import pytest

from jcdesk.desktop.look.formats import percent, percentage
from tests.support.environment import bare_environment

_ASK = """
import sys
from PySide6.QtCore import QCoreApplication
from jcdesk.desktop.language import speak
from jcdesk.desktop.look.formats import list_separator

app = QCoreApplication([])
speak(app, sys.argv[1])
print(list_separator())
"""


@pytest.mark.parametrize("language", ["en", "ru", ""])
@pytest.mark.parametrize(("system", "separator"), [("ru_RU", ";"), ("de_DE", ";"), ("en_US", ",")])
def test_values_are_separated_as_the_systems_spreadsheet_wants_it_whatever_the_language(
    language: str, system: str, separator: str
) -> None:
    asked = subprocess.run(
        [sys.executable, "-c", _ASK, language],
        env={**bare_environment(), "LC_ALL": f"{system}.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout == f"{separator}\n"


def test_a_percentage_is_rounded_down_and_stays_on_one_line() -> None:
    assert percentage(0, 0) == "0\N{NO-BREAK SPACE}%"
    assert percentage(999, 1000) == "99\N{NO-BREAK SPACE}%"
    assert percent(1000, 1000) == 100
