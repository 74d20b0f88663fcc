"""Labels: plain text in the sizes and tones that the window has, and the verdict."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jcdesk.desktop.look.tokens import LARGE


class Label(QLabel):
    """A label that may have a name, which screen readers say in the text's place: that is its description."""

    def setText(self, text: str) -> None:
        """Show `text`."""
        super().setText(text)
        if self.accessibleName():
            self.setAccessibleDescription(text)

    def setAccessibleName(self, name: str) -> None:
        """Call it `name`."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(self.text())


class VerdictLabel(Label):
    """The sentence that says how a lookup ended: tools find it as "Verdict", screen readers read it."""

    def __init__(self) -> None:
        super().__init__()
        _dress_text(self, LARGE, bold=True)
        self.setAccessibleName(self.tr("Verdict"))


def spoken(text: str) -> str:
    """What a control with this text is called: without what marks its letter and what follows it."""
    return text.replace("&", "").rstrip("…:")


def text_label(text: str = "", *, size: float = 1.0, bold: bool = False, muted: bool = False) -> Label:
    """A label for plain text (never markup) that wraps and can be selected with the mouse."""
    label = Label(text)
    _dress_text(label, size, bold=bold)
    if muted:
        label.setProperty("kind", "muted")
    return label


def characters(widget: QWidget, count: int) -> int:
    """How wide `count` characters of the usual width are in the widget's font, in pixels."""
    return widget.fontMetrics().averageCharWidth() * count


def fixed_font(widget: QWidget) -> QFont:
    """The system's font whose letters are all as wide, not smaller than the other text of the widget."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(max(font.pointSizeF(), widget.font().pointSizeF()))
    return font


def _dress_text(label: QLabel, size: float, *, bold: bool) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if size != 1.0 or bold:
        font = QFont(label.font())
        font.setPointSizeF(font.pointSizeF() * size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        label.setFont(font)


def in_lines(metrics: QFontMetrics, width: int, text: str) -> QRect:
    """What `text` takes, in pixels, on as many lines of this width as it needs."""
    return metrics.boundingRect(QRect(0, 0, width, 1 << 20), Qt.TextFlag.TextWordWrap, text)
