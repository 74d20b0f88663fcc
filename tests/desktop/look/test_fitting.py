"""Nothing is cut off at 1024 × 640: with the usual text and with twice as large a one, in long words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from tests.support.fitting import misfits
from tests.support.pseudo import Pseudo
from tests.support.tour import settle, tour

WIDTH, HEIGHT = 1024, 640


@pytest.fixture(params=[1, 2], ids=["100%", "200%"])
def size_of_text(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    usual = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(larger)
    yield
    qapp.setFont(usual)


@pytest.fixture(params=[False, True], ids=["english", "longer"])
def words(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo()
    if request.param:
        qapp.installTranslator(pseudo)
    yield
    qapp.removeTranslator(pseudo)


@pytest.mark.usefixtures("size_of_text", "words", "qtbot")
def test_nothing_is_cut_off(request: pytest.FixtureRequest, theme: Theme) -> None:
    # Made only now: it has the size of its text and its words from the application.
    desk: Desk = request.getfixturevalue("desk")
    found: dict[str, list[str]] = {}
    for stop in tour(desk, theme):
        settle()
        screen = stop.shown.screen().availableGeometry()
        if stop.shown is not desk.window and stop.shown.height() > screen.height():
            found[stop.name] = [f"is {stop.shown.height()} px high"]
        if stop.shown is desk.window or stop.shown.height() > HEIGHT:
            stop.shown.resize(min(WIDTH, screen.width()) if stop.shown is not desk.window else WIDTH, HEIGHT)
            settle()
        if not stop.is_qt_s and (troubles := misfits(stop.shown)):
            found[stop.name] = troubles
    assert found == {}
