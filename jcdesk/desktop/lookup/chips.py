"""One chip a status, with how many groups have it; pressing it shows only these."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jcdesk.desktop.look.icons import STATUS_ICONS
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.chip import Chip
from jcdesk.desktop.widgets.flow import FlowLayout
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
        self._words = words
        self.row = FlowLayout(self, SPACE)
        self._chips = [StatusChip(status, words.name_of(status), theme) for status in Status]
        for chip in self._chips:
            chip.setToolTip(words.meaning_of(chip.status))
            chip.toggled.connect(self.changed)
            self.row.addWidget(chip)
            chip.hide()
        theme.changed.connect(self.update)

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Have a chip for each of these statuses; those pressed before and still there stay pressed."""
        for chip in self._chips:
            count = counts.get(chip.status)
            if count is None:
                chip.setChecked(False)
            else:
                self._show_count(chip, count)
            # One that is there stays there: to make another in its place would take some milliseconds.
            chip.setVisible(count is not None)

    def _show_count(self, chip: StatusChip, count: int) -> None:
        name = self._words.name_of(chip.status)
        text = f"{name}  {count}"
        if text != chip.text():
            chip.setText(text)
            chip.setAccessibleName(self.tr("Show only: {status}, {count}").format(status=name, count=count))

    @property
    def chosen(self) -> frozenset[Status]:
        """The statuses to show; none means all."""
        return frozenset(chip.status for chip in self._chips if chip.isChecked())

    def choose(self, *statuses: Status) -> None:
        """Press the chips of `statuses`, and no others."""
        for chip in self._chips:
            chip.setChecked(chip.status in statuses)

    def clear(self) -> None:
        """Press no chip."""
        self.choose()
