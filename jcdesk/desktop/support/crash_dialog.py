"""The dialog that tells of a bug of ours."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import CopyButton, push_button
from jcdesk.desktop.widgets.growing import GrowingDialog
from jcdesk.desktop.widgets.labels import fixed_font, text_label

MOST = 5
"""Reports that are shown in full; of what follows, the log has the rest."""


class CrashDialog(GrowingDialog):
    """Shows what happened, to be copied, and lets the user go on or leave."""

    quit_wanted = Signal()
    """The user does not want to go on."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=100)
        self._theme = theme
        self._reports = [report]
        self._more = 0
        self.setWindowTitle(self.tr("Error in jcdesk"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._title = text_label(self.tr("Something went wrong inside jcdesk"), size=MEDIUM, bold=True)
        self._text = text_label(
            self.tr(
                "This is a mistake in the program, not in what you did, your account or your network."
                " What you did last may not have been done. You can go on; if jcdesk behaves oddly from now"
                " on, quit it and start it again."
            )
        )
        self._hint = text_label(
            self.tr(
                "Please copy this report and send it to whoever looks after jcdesk."
                " It holds no secret key and no subscriber's address."
            )
        )
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setAccessibleDescription(self.tr("What those who mend jcdesk need to know"))
        self._report.setFont(fixed_font(self))
        self._count = text_label(muted=True)
        self._count.hide()
        self._go_on = push_button(self.tr("Continue"), kind="primary")
        self._go_on.setDefault(True)
        self._go_on.clicked.connect(self.accept)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self._show()
        self._go_on.setFocus()

    def add(self, report: str) -> None:
        """Tell of one more that came while this one is open."""
        if len(self._reports) < MOST:
            self._reports.append(report)
        else:
            self._more += 1
        self._show()

    def report(self) -> str:
        """All that can be copied."""
        return "\n\n".join(self._reports)

    def _lay_out(self) -> None:
        copy = CopyButton(self.tr("Copy report"), self.report)
        leave = push_button(self.tr("Quit jcdesk"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.quit_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._go_on)
        words = QVBoxLayout()
        words.setSpacing(SPACE)
        for label in (self._title, self._text, self._hint):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(head)
        column.addWidget(self._report, 1)
        column.addWidget(self._count)
        column.addLayout(buttons)

    def _show(self) -> None:
        self._report.setPlainText(self.report())
        more = len(self._reports) - 1 + self._more
        self._count.setText(self.tr("%n more error(s) followed.", "", more))
        self._count.setVisible(more > 0)

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        size = QSize(40, 40)
        self._picture.setPixmap(pixmap("error", tokens.error.front, size, self.devicePixelRatioF()))
