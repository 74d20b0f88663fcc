"""The program's icons, drawn in black in `resources/icons` and tinted here."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.system.paths import resources

STATUS_ICONS = {
    Status.SUBSCRIBED: "status-subscribed",
    Status.WAITING: "status-waiting",
    Status.UNSUBSCRIBED: "status-unsubscribed",
    Status.UNSUBSCRIBED_BY_SERVICE: "status-unsubscribed-by-service",
    Status.INVALID_ADDRESS: "status-invalid",
    Status.UNKNOWN: "status-unknown",
}

OUTCOME_ICONS = {
    Outcome.NO_GROUPS: "info",
    Outcome.NOT_FOUND: "search",
    Outcome.FAILED: "error",
}
"""Of the outcomes that have no statuses."""


_LINE = 16
"""The height of a line of text of the usual size, in pixels: fonts differ by one or two."""


def beside(size: int, metrics: QFontMetrics) -> int:
    """How large an icon is beside text, in pixels: `size` where the text is of the usual size.

    Grows by halves, which icons are sharp at.
    """
    return round(size * max(round(2 * metrics.height() / _LINE) / 2, 1.0))


def square_beside(size: int, metrics: QFontMetrics) -> QSize:
    """The square of an icon beside text, in pixels: see `beside`."""
    return QSize(beside(size, metrics), beside(size, metrics))


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Icon `name` in `colour`, `size` in device-independent pixels, sharp at a screen's pixel `ratio`."""
    picture = QPixmap(size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=256)
def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """Icon `name` in `colour` for buttons and menus, in `disabled` where it cannot be used."""
    made = QIcon()
    for size in (16, 20, 24, 32, 48):
        made.addPixmap(pixmap(name, colour, QSize(size, size)))
        if disabled:
            made.addPixmap(pixmap(name, disabled, QSize(size, size)), QIcon.Mode.Disabled)
    return made


@cache
def application_icon() -> QIcon:
    """The program's own icon: one, since Qt keeps the pictures of each for a while after it is gone."""
    return QIcon(str(resources() / "app" / "jcdesk.svg"))


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    # Illustrations have soft areas in grey, whose transparency is in the drawing.
    tinted = text.replace("#000000", colour).replace("#808080", colour)
    return QSvgRenderer(QByteArray(tinted.encode()))
