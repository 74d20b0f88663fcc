"""A box to type into with everything around it: label, hint, and what is wrong with its text."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from jcdesk.desktop.look.icons import icon
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.announcing import announce
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.labels import text_label


class Field(QWidget):
    """A labelled box. A fault stands below it, in place of the hint, until its text is changed.

    `name` is what tools and screen readers call it, of which they say the fault, the hint or the example.
    """

    edited = Signal(str)
    """The user has changed the text."""

    def __init__(self, theme: Theme, words: str, name: str, placeholder: str = "", hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.box = QLineEdit()
        self.box.setAccessibleName(name)
        self.box.setPlaceholderText(placeholder)
        self.box.textEdited.connect(self._edit)
        label = QLabel(words)
        label.setBuddy(self.box)
        self._usual_hint = hint
        self._hint = text_label(hint, muted=True)
        self._hint.setVisible(bool(hint))
        self._fault = text_label()
        self._fault.setAccessibleName(self.tr("Fault of {name}").format(name=name))
        self._fault.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(SPACE)
        self.row.addWidget(self.box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(label)
        column.addLayout(self.row)
        column.addWidget(self._hint)
        column.addWidget(self._fault)
        # Beside a field that has more lines, the box stays where it is.
        column.addStretch(1)
        theme.changed.connect(self._dress_fault)
        self._describe()

    @property
    def text(self) -> str:
        """What is in the box, less spaces around it."""
        return self.box.text().strip()

    def put(self, text: str) -> None:
        """Put `text` into the box in the user's stead."""
        self.box.setText(text)
        self.clear_fault()

    @property
    def typed(self) -> bool:
        """Whether what is in the box is the user's own doing."""
        return self.box.isModified()

    def hint(self, text: str = "") -> None:
        """Show another hint, or the usual one."""
        self._hint.setText(text or self._usual_hint)
        self._hint.setVisible(bool(self._hint.text()) and self._fault.isHidden())
        self._describe()

    def fault(self, text: str) -> None:
        """Say what is wrong with the text, and put the cursor there; the text stays as it is."""
        self._fault.setText(text)
        self._dress_fault()
        self._fault.show()
        self._describe()
        announce(self._fault, text, urgent=True)
        self._hint.hide()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()

    @property
    def has_fault(self) -> bool:
        """Whether a fault is shown."""
        return not self._fault.isHidden()

    def clear_fault(self) -> None:
        """Find nothing wrong any more."""
        if self.has_fault:
            self._fault.hide()
            self._hint.setVisible(bool(self._hint.text()))
            self.box.setStyleSheet("")
            self._describe()

    @Slot(str)
    def _edit(self, text: str) -> None:
        self.clear_fault()
        self.edited.emit(text)

    def _describe(self) -> None:
        fault = self._fault.text() if self.has_fault else ""
        self.box.setAccessibleDescription(fault or self._hint.text() or self.box.placeholderText())

    @Slot()
    def _dress_fault(self) -> None:
        colour = self._theme.tokens.error.front
        self._fault.setStyleSheet(f"color: {colour}")
        if self._fault.text() and self.has_fault:
            self.box.setStyleSheet(f"QLineEdit {{ border-color: {colour}; }}")


class KeyField(Field):
    """The box for a secret key: masked, with a button that shows it."""

    def __init__(self, theme: Theme, words: str, placeholder: str, hint: str) -> None:
        super().__init__(theme, words, self.tr("Secret key"), placeholder, hint)
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_button = push_button(self.tr("Show"), self.tr("Show key"))
        self.show_button.setCheckable(True)
        self.show_button.setToolTip(self.tr("Show the key"))
        self.show_button.toggled.connect(self._show_key)
        self.row.addWidget(self.show_button)
        theme.changed.connect(self._dress_button)
        self._dress_button()

    @Slot(bool)
    def _show_key(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.box.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._dress_button()

    @Slot()
    def _dress_button(self) -> None:
        shown = self.show_button.isChecked()
        self.show_button.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.show_button.setIcon(icon("eye-off" if shown else "eye", self._theme.tokens.muted))
