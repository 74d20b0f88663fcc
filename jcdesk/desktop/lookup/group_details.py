"""Everything that is known of one group in an answer, also as it came."""

from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jcdesk.desktop.look.formats import date_and_time
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import CopyButton, push_button
from jcdesk.desktop.widgets.growing import GrowingDialog
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.times import in_zone
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


class GroupDetails(GrowingDialog):
    """A line a value, to read, select and copy."""

    def __init__(self, group: GroupStatus, words: LookupWords, zone: tzinfo, parent: QWidget) -> None:
        super().__init__(parent, width=70)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Group in detail"))
        self._lines = self._made(group, words, zone)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._lines):
            shown = text_label(value)
            shown.setAccessibleName(name)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            grid.addWidget(text_label(name, muted=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row, 1)
        close = push_button(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(CopyButton(self.tr("Copy all"), self._text))
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(text_label(words.title_of(group), size=MEDIUM, bold=True))
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(buttons)
        close.setFocus()

    def _text(self) -> str:
        return "\n".join(f"{name}: {value}" for name, value in self._lines)

    def _made(self, group: GroupStatus, words: LookupWords, zone: tzinfo) -> list[tuple[str, str]]:
        time = self.tr("not understood as a time")
        moment = in_zone(group.subscribed_at, zone)
        if moment is not None:
            time = self.tr("{time} in the zone {zone} (UTC{offset})").format(
                time=date_and_time(moment), zone=str(zone), offset=moment.strftime("%z")
            )
        return [
            (self.tr("Group ID"), plain(group.id)),
            (self.tr("Title as it came"), plain(repr(group.title))),
            (self.tr("Status"), words.status_name(group)),
            (self.tr("What it means"), words.meaning_of(group.status)),
            (self.tr("Status as it came"), plain(repr(group.status_raw))),
            (self.tr("Subscribed on"), time),
            (self.tr("Time as it came"), plain(repr(group.subscribed_raw))),
        ]
