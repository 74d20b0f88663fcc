"""Edges and lines on whole pixels of the screen: painted between two of them, they would be a blur."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter


class PixelGrid:
    """The pixels of what a painter paints on, of which there may be one and a half for each of its own."""

    def __init__(self, painter: QPainter) -> None:
        self._to_device = painter.deviceTransform()
        self._from_device, _ = self._to_device.inverted()

    @property
    def line(self) -> float:
        """How wide a thin line is: about one pixel of the painter's, and whole ones of the screen."""
        ratio = self._to_device.m11()
        return max(round(ratio), 1) / ratio

    def snapped(self, area: QRectF) -> QRectF:
        """The same area with its edges where pixels meet."""
        exact = self._to_device.mapRect(area)
        top_left = QPointF(round(exact.left()), round(exact.top()))
        bottom_right = QPointF(round(exact.right()), round(exact.bottom()))
        return self._from_device.mapRect(QRectF(top_left, bottom_right))
