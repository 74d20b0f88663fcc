"""Settings of what is shown: colours, language, time zone."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.settings.fields import column_of, heading, hint, named, radio
from jcdesk.desktop.settings.zones import UnknownZoneError, ZoneBox, time_there
from jcdesk.desktop.widgets.drop_down import DropDown
from jcdesk.desktop.widgets.flow import FlowLayout
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.system.paths import resources
from jcdesk.system.settings import THEMES, Settings

_LANGUAGES = {"en": "English", "ru": "Русский"}
"""Languages, as those call them who speak them."""


class GeneralPage(Scrolling):
    """Theme, language and zone."""

    theme_tried = Signal(str)
    """The user looks at a theme."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__(QWidget())
        words = (
            self.tr("As the s&ystem"),
            self.tr("&Light"),
            self.tr("&Dark"),
            self.tr("Light, &high contrast"),
            self.tr("Dark, high &contrast"),
        )
        self._themes = QButtonGroup(self)
        for number, text in enumerate(words):
            self._themes.addButton(radio(text, self.tr("Theme: {choice}")), number)
        self._themes.button(THEMES.index(settings.theme)).setChecked(True)
        self.language = DropDown(theme)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItem(self.tr("As the system"), "")
        for code, name in _LANGUAGES.items():
            if (resources() / "i18n" / f"jcdesk_{code}.qm").is_file():
                self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(settings.language), 0))
        self.zone = ZoneBox(theme, settings.zone)
        self._time = hint()
        self._lay_out()
        self._themes.idClicked.connect(lambda number: self.theme_tried.emit(THEMES[number]))
        self.zone.currentTextChanged.connect(self._show_time)
        self._show_time()

    def changes(self) -> dict[str, str]:
        """The settings as they stand here. Raises UnknownZoneError."""
        return {
            "theme": THEMES[self._themes.checkedId()],
            "language": self.language.currentData(),
            "zone": self.zone.zone(),
        }

    def _lay_out(self) -> None:
        themes = QWidget()
        flow = FlowLayout(themes, SPACE)
        for button in self._themes.buttons():
            flow.addWidget(button)
        column = column_of(self)
        column.addWidget(heading(self.tr("Colours")))
        column.addWidget(themes)
        column.addSpacing(SPACE)
        column.addLayout(named(self.tr("L&anguage"), self.language))
        column.addSpacing(SPACE)
        column.addLayout(named(self.tr("Time &zone"), self.zone))
        column.addWidget(self._time)
        column.addWidget(
            hint(
                self.tr(
                    "All times are shown in it, and times that the service sends without a zone are taken for"
                    " times in it. The service's own zone is Moscow's."
                )
            )
        )
        column.addStretch(1)

    @Slot()
    def _show_time(self) -> None:
        try:
            self._time.setText(self.tr("There it is now {time}.").format(time=time_there(self.zone.zone())))
        except UnknownZoneError:
            self._time.setText(self.tr("Type a part of the name of a city, such as “Moscow”."))
