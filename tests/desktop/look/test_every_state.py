"""Every state of the window and every dialog, in several languages and sizes of text, judged in all ways."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.language import speak
from jcdesk.desktop.look.theme import Theme
from tests.desktop.look.judges import Judge, fitting, hearing, mnemonics, stillness, tabbing, translation
from tests.support.pseudo import Pseudo
from tests.support.tour import settle, tour

LONGER = "longer"
"""No language: English with more and longer letters, which tell it from what was never translated."""


class Manner(NamedTuple):
    """How the program is shown: its language, and how many times as large as usual its text is."""

    judges: tuple[Judge, ...]
    language: str = "en"
    times: float = 1.0


MANNERS = {
    "english": Manner((hearing, mnemonics, stillness, tabbing, fitting)),
    "russian": Manner((hearing, mnemonics), "ru"),
    "longer": Manner((translation, fitting), LONGER),
    "english-200%": Manner((fitting,), times=2.0),
    "longer-200%": Manner((fitting,), LONGER, 2.0),
}


@contextmanager
def shown_in(application: QApplication, manner: Manner) -> Iterator[None]:
    """What is made within the block is in this manner."""
    usual, font, pseudo = application.font(), application.font(), Pseudo()
    font.setPointSizeF(usual.pointSizeF() * manner.times)
    application.setFont(font)
    if manner.language == LONGER:
        application.installTranslator(pseudo)
    else:
        speak(application, manner.language)
    try:
        yield
    finally:
        application.removeTranslator(pseudo)
        application.setFont(usual)


@pytest.mark.parametrize("name", MANNERS)
def test_nothing_is_wrong_with_any_state(
    request: pytest.FixtureRequest, qapp: QApplication, theme: Theme, qtbot: QtBot, name: str
) -> None:
    manner = MANNERS[name]
    found: dict[str, list[str]] = {}
    with shown_in(qapp, manner):
        # Made only now: it has the size of its text and its words from the application.
        desk: Desk = request.getfixturevalue("desk")
        for stop in tour(desk, theme):
            settle()
            for judge in manner.judges:
                if troubles := judge(stop, qtbot):
                    found[f"{judge.__name__} of {stop.name}"] = troubles
    assert found == {}
