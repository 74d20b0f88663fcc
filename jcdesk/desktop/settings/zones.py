"""A list of time zones that can be searched by typing."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from jcdesk.desktop.look.formats import short_time
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.drop_down import DropDown


class UnknownZoneError(ValueError):
    """What was typed is the name of no zone; `text` is that."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class ZoneBox(DropDown):
    """Every zone that this computer knows. What is typed may be any part of a name that only one zone has."""

    def __init__(self, theme: Theme, zone: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("Time zone"))
        self.setAccessibleDescription(self.tr("Time zone: type a part of the name of a city"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        for name in sorted(_zones() | {zone}):
            self.addItem(_shown(name), name)
        self.setCurrentIndex(self.findData(zone))
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)

    def zone(self) -> str:
        """The name of the zone that is chosen or typed. Raises UnknownZoneError."""
        text = self.currentText().strip()
        wanted = _shown(text).casefold()
        names = [(self.itemText(place).casefold(), place) for place in range(self.count())]
        found = [place for name, place in names if name == wanted]
        found = found or [place for name, place in names if wanted and wanted in name]
        if len(found) != 1:
            raise UnknownZoneError(text)
        return str(self.itemData(found[0]))


def time_there(zone: str) -> str:
    """What the clocks of a zone say now, and how far they are from UTC: `14:30, UTC+03:00`."""
    moment = datetime.now(ZoneInfo(zone))
    return f"{short_time(moment)}, UTC{moment.isoformat()[-6:]}"


@cache
def _zones() -> frozenset[str]:
    """The zones named after a place, and UTC: the rest are other names for them, kept for old programs."""
    places = {name for name in available_timezones() if "/" in name and not name.startswith("Etc/")}
    return frozenset(places | {"UTC"})


def _shown(name: str) -> str:
    return name.replace("_", " ")
