"""Pages are scrolled where they have no room, and only there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.scrolling import Scrolling


def narrower_is_higher(page: QWidget, bar: int) -> int:
    """A width at which words wrap to one more line as soon as a bar stands beside them."""
    return next(w for w in range(300, 900) if page.heightForWidth(w - bar) > page.heightForWidth(w))


def test_a_bar_goes_as_soon_as_the_page_has_room_without_it(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    QVBoxLayout(page).addWidget(text_label("words that wrap and wrap " * 20))
    scrolling = Scrolling(page)
    qtbot.addWidget(scrolling)
    width = narrower_is_higher(page, scrolling.verticalScrollBar().sizeHint().width())
    needed = page.heightForWidth(width)
    scrolling.resize(width, needed - 40)
    with qtbot.waitExposed(scrolling):
        scrolling.show()
    bar = scrolling.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    scrolling.resize(width, needed)
    qtbot.waitUntil(lambda: not bar.isVisible() and page.height() == needed)
    scrolling.resize(width, needed - 20)
    qtbot.waitUntil(bar.isVisible)
