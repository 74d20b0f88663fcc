"""What in a window is cut off, covered or outside of it, as a person would see."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)


def misfits(window: QWidget) -> list[str]:
    """One line for each visible widget in `window` that has less room than it needs."""
    found = list(_in(window, window))
    if window.minimumSizeHint().width() > window.width():
        found.append(f"the window needs {window.minimumSizeHint().width()} px, and has {window.width()}")
    return found


def _in(window: QWidget, parent: QWidget) -> Iterator[str]:
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisibleTo(window)
    ]
    for child in children:
        for trouble in _troubles(child, window):
            yield f"{_name(child)}: {trouble}"
        yield from _in(window, child)
    yield from _covered(parent, children)


def _troubles(widget: QWidget, window: QWidget) -> Iterator[str]:
    if (outside := _outside(widget, window)) is not None:
        yield outside
    match widget:
        case QLabel():
            yield from _label(widget)
        case QToolButton() if isinstance(widget.parent(), QLineEdit):
            # Only its icon is shown; its text is for screen readers.
            pass
        case QPushButton() | QToolButton() | QAbstractButton():
            yield from _button(widget)
        case QComboBox():
            yield from _combo_box(widget)
        case QLineEdit():
            yield from _line(widget)
        case QHeaderView():
            yield from _header(widget)
        case QTabBar():
            yield from _tabs(widget)


def _outside(widget: QWidget, window: QWidget) -> str | None:
    """Where a part of the widget cannot be seen, unless one can scroll to it."""
    parent = widget.parentWidget()
    assert parent is not None
    if isinstance(area := parent.parentWidget(), QAbstractScrollArea):
        # One may scroll up and down; from side to side nobody reads.
        if isinstance(area, QScrollArea) and widget.width() > parent.width() + 1:
            return f"{widget.width()} px wide, and {parent.width()} are seen"
        return None
    place = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
    if not parent.rect().contains(place) and widget.width() and widget.height():
        return f"at {_numbers(place)}, outside of {_numbers(parent.rect())}"
    return None


def _covered(parent: QWidget, children: list[QWidget]) -> Iterator[str]:
    """Words and controls that stand on one another."""
    solid = [
        child
        for child in children
        if isinstance(child, QLabel | QAbstractButton | QComboBox | QLineEdit) and not child.rect().isEmpty()
    ]
    if isinstance(parent, QLineEdit | QTabBar | QHeaderView | QComboBox):
        return
    for number, one in enumerate(solid):
        for other in solid[number + 1 :]:
            if one.geometry().intersects(other.geometry()):
                yield f"{_name(one)} and {_name(other)} cover each other"


def _label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    width, height = label.contentsRect().width(), label.contentsRect().height()
    needed = _text_size(label, width)
    if needed.width() > width + 1 or needed.height() > height + 1:
        yield f"needs {needed.width()}×{needed.height()}, has {width}×{height}"


def _text_size(label: QLabel, width: int) -> QSize:
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag(0)
    # Whatever has a mnemonic leads to another widget.
    flags |= Qt.TextFlag.TextShowMnemonic if label.buddy() is not None else Qt.TextFlag(0)
    return label.fontMetrics().boundingRect(QRect(0, 0, width, 1 << 20), flags, label.text()).size()


def _button(button: QAbstractButton) -> Iterator[str]:
    if button.text() and button.minimumSizeHint().isValid():
        needed = button.minimumSizeHint()
        if button.hasHeightForWidth():
            needed.setHeight(button.heightForWidth(button.width()))
        if needed.width() > button.width() or needed.height() > button.height():
            yield f"needs {_size(needed)}, has {_size(button.size())}"


def _combo_box(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    needed = _advance(box.fontMetrics(), box.currentText()) + icon
    if needed > room.width() and not box.toolTip():
        yield f"needs {needed} px, has {room.width()}"
    if box.fontMetrics().height() > room.height():
        yield f"needs {box.fontMetrics().height()} px of height, has {room.height()}"


def _line(line: QLineEdit) -> Iterator[str]:
    room = line.cursorRect()
    if line.fontMetrics().height() > line.contentsRect().height():
        yield f"needs {line.fontMetrics().height()} px of height, has {line.contentsRect().height()}"
    hint = line.placeholderText()
    if hint and not line.text():
        needed, has = _advance(line.fontMetrics(), hint), line.contentsRect().width() - room.left() - 8
        if needed > has:
            yield f"“{hint}” needs {needed} px, has {has}"


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    model = header.model()
    for section in range(header.count()):
        needed = header.sectionSizeFromContents(section).width()
        if not header.isSectionHidden(section) and needed > header.sectionSize(section):
            title = model.headerData(section, Qt.Orientation.Horizontal)
            if not model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole):
                yield f"“{title}” needs {needed} px, has {header.sectionSize(section)}"


def _tabs(tabs: QTabBar) -> Iterator[str]:
    shown = (number for number in range(tabs.count()) if tabs.isTabVisible(number))
    needed = sum(tabs.tabSizeHint(number).width() for number in shown)
    if needed > tabs.width():
        yield f"its tabs need {needed} px, have {tabs.width()}"


def _advance(metrics: QFontMetrics, text: str) -> int:
    return metrics.horizontalAdvance(text)


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{words[:40]}”"


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"


def _numbers(place: QRect) -> str:
    return f"{place.x()},{place.y()} {place.width()}×{place.height()}"
