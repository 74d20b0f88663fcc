"""What strangers call things is text, wherever the window shows it: no markup, no picture from elsewhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.demo import people
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.lists.chart import Chart
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.timeline import Timeline
from jcdesk.desktop.widgets.tips import tip
from tests.support import tour as the_tour
from tests.support.tour import settle, tour

MARKUP = '<img src="file://host/share/picture.png"><b>'
_MOST = 80


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    """The groups of one of the demo's people have titles of markup, and an account that somebody gave out."""
    rows = people.BORIS.fields["result"]
    assert isinstance(rows, list)
    for row in rows:
        monkeypatch.setitem(row, "rass_title", f"{MARKUP}{row['rass_name']}")
    account = Account(f"{MARKUP}shop", "acme", "https://acme.justclick.io", pace=1.0)
    monkeypatch.setattr(the_tour, "_own", lambda: account)


@pytest.mark.usefixtures("qtbot", "hostile")
def test_no_title_or_name_is_taken_for_markup(desk: Desk, theme: Theme) -> None:
    met, found = set(), set()
    for stop in tour(desk, theme):
        settle()
        for what, text in _texts(stop.shown):
            if "<b>" in text or "&lt;b&gt;" in text:
                met.add(what)
            if "<b>" in text and GuiQt.mightBeRichText(text):
                found.add(f"{what} in {stop.name}")
    assert met >= {"tip of GroupsTable", "tip of Chart", "tip of Timeline", "tip of QTableView"}
    assert sorted(found) == []


def _texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """What Qt would take for markup, were it markup, and where that is."""
    for widget in [window, *window.findChildren(QWidget)]:
        name = type(widget).__name__
        yield f"tip of {name}", widget.toolTip()
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            yield f"text of {type(widget.parent()).__name__}", widget.text()
        if isinstance(widget, QAbstractItemView):
            yield from ((f"tip of {name}", text) for text in _tips_in(widget))
        if isinstance(widget, Chart | Timeline) and widget.isVisible():
            yield from ((f"tip of {name}", text) for text in _tips_on(widget))


def _tips_in(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    rows, columns = min(model.rowCount(QModelIndex()), _MOST), min(_columns(model), _MOST)
    role = Qt.ItemDataRole.ToolTipRole
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        yield from (str(model.index(row, column).data(role) or "") for row in range(rows))


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def _tips_on(widget: Chart | Timeline) -> Iterator[str]:
    for place in _places_on(widget):
        QApplication.sendEvent(widget, QHelpEvent(QHelpEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
        yield QToolTip.text()
    QToolTip.hideText()


def _places_on(widget: Chart | Timeline) -> Iterator[QPoint]:
    """Where there may be something to tell of."""
    if isinstance(widget, Chart):
        yield from (area.center().toPoint() for _row, _part, area in widget._rectangles())
    else:
        yield from (QPoint(x, y) for x in range(0, widget.width(), 40) for y in range(0, widget.height(), 8))


@pytest.mark.parametrize("text", ["plain", "a < b & c", f"A: {MARKUP}\n  two  spaces", "&lt;b&gt;", "1 <2>"])
def test_a_tip_reads_as_the_text_that_it_is(text: str) -> None:
    made = tip(text)
    if GuiQt.mightBeRichText(made):
        document = QTextDocument()
        document.setHtml(made)
        made = document.toPlainText().replace("\N{NO-BREAK SPACE}", " ")
    assert made == text
