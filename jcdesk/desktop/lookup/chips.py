"""One chip a status, with how many groups have it; pressing it shows only these."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jcdesk.desktop.look.icons import STATUS_ICONS
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.chip import Chip
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import LookupWords


class StatusChip(Chip):
    """A status, its count and whether the table shows only it."""

    def __init__(self, status: Status, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, STATUS_ICONS[status], lambda tokens: tokens.statuses[status], theme, parent)
        self.status = status


class StatusChips(QWidget):
    """The chips of one answer. Several can be pressed: then groups with any of these statuses are shown."""

    changed = Signal()

    def __init__(self, theme: Theme, words: LookupWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._chips: list[StatusChip] = []
        self._row = FlowLayout(self, SPACE)
        theme.changed.connect(self.update)

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Make a chip of each status; those pressed before and still there stay pressed."""
        pressed = self.chosen
        empty(self._row)
        self._chips = []
        for status, count in counts.items():
            name = self._words.name_of(status)
            chip = StatusChip(status, f"{name}  {count}", self._theme)
            chip.setAccessibleName(self.tr("Show only: {status}, {count}").format(status=name, count=count))
            chip.setToolTip(self._words.meaning_of(status))
            chip.setChecked(status in pressed)
            chip.toggled.connect(self.changed)
            self._row.addWidget(chip)
            self._chips.append(chip)

    @property
    def chosen(self) -> frozenset[Status]:
        """The statuses to show; none means all."""
        return frozenset(chip.status for chip in self._chips if chip.isChecked())

    def choose(self, status: Status) -> None:
        """Press the chip of `status` alone."""
        for chip in self._chips:
            chip.setChecked(chip.status is status)

    def clear(self) -> None:
        """Press no chip."""
        for chip in self._chips:
            chip.setChecked(False)
