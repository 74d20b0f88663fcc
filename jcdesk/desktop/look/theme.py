"""The colours in force: the system's choice or the user's, as palette and style sheet."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.look.icons import beside
from jcdesk.desktop.look.style_sheet import MARK, style_sheet
from jcdesk.desktop.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

_CHOICES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-light": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}


class Theme(QObject):
    """The colours in force. Follows the system while `choice` is "system"; any other choice holds."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str) -> None:
        super().__init__()
        self._application = application
        self._choice = choice
        self._hints = application.styleHints()
        # Kept, since PySide would delete it together with the last name for it.
        self._wishes = self._hints.accessibility()
        self._tell_system()
        self.tokens = self._wanted()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._wishes.contrastPreferenceChanged.connect(self._follow)
        application.fontChanged.connect(self._dress)
        self._apply()

    def choose(self, choice: str) -> None:
        """Follow the system ("system"), or stay with another one of `system.settings.THEMES`."""
        self._choice = choice
        self._tell_system()
        self._follow()

    @property
    def choice(self) -> str:
        """What was chosen, one of `system.settings.THEMES`."""
        return self._choice

    def _tell_system(self) -> None:
        """Let what the system paints, such as the window's frame and its own dialogs, be of the same kind."""
        chosen = _CHOICES.get(self._choice)
        if chosen is None:
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(Qt.ColorScheme.Dark if chosen.dark else Qt.ColorScheme.Light)

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self._apply()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        if (chosen := _CHOICES.get(self._choice)) is not None:
            return chosen
        dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        if self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        return DARK if dark else LIGHT

    def _apply(self) -> None:
        self._application.setPalette(_palette(self.tokens))
        self._dress()

    @Slot()
    def _dress(self) -> None:
        """Dress everything, with marks as large as the text is."""
        sheet = style_sheet(self.tokens, beside(MARK, QFontMetrics(self._application.font())))
        # To set one, be it the same, takes as long as there are widgets.
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error.front,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Light: tokens.hover,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.border,
        role.Shadow: tokens.border,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.disabled))
    return palette
