"""The look of a form: a heading, a control with its name above and a hint below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.labels import spoken, text_label
from jcdesk.desktop.widgets.scrolling import Scrolling


def column_of(section: Scrolling) -> QVBoxLayout:
    """The layout of a page of settings, from top to bottom."""
    column = QVBoxLayout(section.page)
    column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
    column.setSpacing(SPACE)
    return column


def heading(text: str) -> QLabel:
    """The title of a part of a page."""
    label = text_label(text, bold=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def named(text: str, control: QWidget) -> QVBoxLayout:
    """`control` below its name, whose mnemonic leads to it."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setBuddy(control)
    column = QVBoxLayout()
    column.setSpacing(SPACE // 2)
    column.addWidget(label)
    column.addWidget(control)
    return column


def hint(text: str = "") -> QLabel:
    """What there is to know about a control."""
    return text_label(text, muted=True)


def line(name: str, placeholder: str = "", description: str = "") -> QLineEdit:
    """A line of text; `name` is what tools and screen readers call it, which say an example or more of it."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    made.setAccessibleDescription(description or placeholder)
    return made


def radio(text: str, name: str) -> QRadioButton:
    """One of several choices. `name` tells which of what it is, and has `{choice}` for the text."""
    made = QRadioButton(text)
    made.setAccessibleName(name.format(choice=spoken(text)))
    return made
