"""Asks for a file: with the system's own dialog, or with Qt's where the system has none."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from jcdesk.desktop.look.icons import icon

_ARROWS = {"backButton": "arrow-left", "forwardButton": "arrow-right", "toParentButton": "arrow-up"}
"""Qt's names of its buttons, and our icons for them."""


def file_dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    """A dialog that begins in `folder`. Qt's own has black arrows, which are not seen in the dark."""
    dialog = QFileDialog(parent, title, folder)
    group, role = QPalette.ColorGroup, QPalette.ColorRole.ButtonText
    front, disabled = (dialog.palette().color(one, role).name() for one in (group.Active, group.Disabled))
    for name, arrow in _ARROWS.items():
        if (button := dialog.findChild(QToolButton, name)) is not None:
            button.setIcon(icon(arrow, front, disabled))
    return dialog
