"""Colours by meaning, light and dark, and the style sheet made of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from jcdesk.export.colours import STATUS_COLOURS
from jcdesk.justclick.statuses import Status


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour for text and icons, and the background it stands on."""

    front: str
    back: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the window, named by what it is for."""

    window: str
    surface: str
    hover: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: Pair
    info: Pair
    warning: Pair
    error: Pair
    success: Pair
    statuses: Mapping[Status, Pair]


LIGHT = Tokens(
    window="#F4F6F9",
    surface="#FFFFFF",
    hover="#EBEFF5",
    border="#D3D9E2",
    text="#1A1F29",
    muted="#566072",
    accent="#2563C9",
    on_accent="#FFFFFF",
    selection=Pair("#12213D", "#D9E6FB"),
    info=Pair("#1F4F93", "#E3EDFB"),
    warning=Pair("#744A00", "#FDF0CF"),
    error=Pair("#9B1C1C", "#FCE4E3"),
    success=Pair("#0B6238", "#DDF3E5"),
    statuses={status: Pair(pair.text, pair.fill) for status, pair in STATUS_COLOURS.items()},
)

DARK = Tokens(
    window="#191C21",
    surface="#21252C",
    hover="#2B3039",
    border="#3A414D",
    text="#E8EBF1",
    muted="#A4ADBC",
    accent="#7FB0FF",
    on_accent="#0D1B33",
    selection=Pair("#F2F6FF", "#2C4775"),
    info=Pair("#A9CBFF", "#22324D"),
    warning=Pair("#F5CF7A", "#40341A"),
    error=Pair("#FFB0AB", "#4A2424"),
    success=Pair("#8FE0B1", "#1C3D2B"),
    statuses={
        Status.SUBSCRIBED: Pair("#8FE0B1", "#1C3D2B"),
        Status.WAITING: Pair("#F5CF7A", "#443717"),
        Status.UNSUBSCRIBED: Pair("#FFAFB8", "#4B242B"),
        Status.UNSUBSCRIBED_BY_SERVICE: Pair("#D3B8FF", "#38294F"),
        Status.INVALID_ADDRESS: Pair("#3B0D15", "#F0A3AD"),
        Status.UNKNOWN: Pair("#C3CAD6", "#343A44"),
    },
)

SPACE = 8
"""The step of every distance, in pixels: SPACE // 2, SPACE, 2 * SPACE, 3 * SPACE and no other."""

RADIUS = 6
"""How round corners are, in pixels."""

LARGE = 1.45
"""The verdict's size, in sizes of the usual text."""

MEDIUM = 1.15
"""A heading's size, in sizes of the usual text."""


class Theme(QObject):
    """The colours in force. Follows the system while `choice` is "system"; "light" and "dark" hold."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str) -> None:
        super().__init__()
        self._application = application
        self._choice = choice
        self.tokens = self._wanted()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self._apply()

    def choose(self, choice: str) -> None:
        """Follow the system ("system"), or stay "light" or "dark"."""
        self._choice = choice
        self._follow()

    @property
    def choice(self) -> str:
        """What was chosen: "system", "light" or "dark"."""
        return self._choice

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.tokens is DARK

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self._apply()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._choice == "dark"
        return DARK if dark else LIGHT

    def _apply(self) -> None:
        self._application.setPalette(_palette(self.tokens))
        self._application.setStyleSheet(_style_sheet(self.tokens))


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
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return palette


def _style_sheet(tokens: Tokens) -> str:
    """What a palette cannot say. Kinds of widgets are told apart by the property `kind`."""
    notices = "".join(
        f'QFrame[kind="notice"][tone="{name}"] {{ background: {pair.back}; border-radius: {RADIUS}px; }}'
        f'QFrame[kind="notice"][tone="{name}"] QLabel {{ color: {pair.front}; }}'
        for name, pair in (
            ("info", tokens.info),
            ("warning", tokens.warning),
            ("error", tokens.error),
            ("success", tokens.success),
        )
    )
    return f"""
    QToolTip {{ color: {tokens.text}; background: {tokens.surface}; border: 1px solid {tokens.border};
        padding: 4px; }}
    QLineEdit, QComboBox, QPlainTextEdit {{ background: {tokens.surface}; color: {tokens.text};
        border: 1px solid {tokens.border}; border-radius: {RADIUS}px; padding: 5px 8px;
        selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{ border: 2px solid {tokens.accent};
        padding: 4px 7px; }}
    QLineEdit:disabled, QComboBox:disabled {{ background: {tokens.window}; color: {tokens.muted}; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: none; }}
    QComboBox QAbstractItemView {{ background: {tokens.surface}; border: 1px solid {tokens.border};
        selection-background-color: {tokens.selection.back}; selection-color: {tokens.selection.front}; }}
    QListView {{ background: {tokens.surface}; border: 1px solid {tokens.border}; outline: none; }}
    QListView::item {{ padding: 5px 8px; }}
    QListView::item:hover {{ background: {tokens.hover}; color: {tokens.text}; }}
    QListView::item:selected {{ background: {tokens.selection.back}; color: {tokens.selection.front}; }}
    QPushButton, QToolButton[kind="button"] {{ background: {tokens.surface}; color: {tokens.text};
        border: 1px solid {tokens.border}; border-radius: {RADIUS}px; padding: 6px 12px; }}
    QToolButton[kind="button"][popupMode="1"] {{ padding-right: 26px; }}
    QToolButton[kind="button"]::menu-button {{ border: none; border-left: 1px solid {tokens.border};
        width: 20px; }}
    QPushButton:hover, QToolButton[kind="button"]:hover {{ background: {tokens.hover}; }}
    QPushButton:pressed, QToolButton[kind="button"]:pressed {{ background: {tokens.border}; }}
    QPushButton:focus, QToolButton[kind="button"]:focus {{ border: 2px solid {tokens.accent};
        padding: 5px 11px; }}
    QToolButton[kind="button"][popupMode="1"]:focus {{ padding-right: 25px; }}
    QPushButton:disabled, QToolButton[kind="button"]:disabled {{ color: {tokens.muted};
        background: {tokens.window}; }}
    QPushButton[kind="primary"] {{ background: {tokens.accent}; color: {tokens.on_accent};
        border: 1px solid {tokens.accent}; font-weight: 600; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {tokens.text}; }}
    QPushButton[kind="primary"]:disabled {{ background: {tokens.border}; border-color: {tokens.border};
        color: {tokens.muted}; }}
    QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; padding: 2px 4px;
        color: {tokens.accent}; text-decoration: underline; }}
    QPushButton[kind="link"]:focus {{ border: 1px solid {tokens.accent}; }}
    QPushButton[kind="door"] {{ border-radius: {2 * RADIUS}px; padding: 0; }}
    QPushButton[kind="door"]:focus {{ padding: 0; }}
    QRadioButton, QCheckBox {{ spacing: 8px; padding: 2px; }}
    QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {tokens.muted};
        border-radius: 8px; background: {tokens.surface}; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {tokens.accent};
        background: {tokens.on_accent}; }}
    QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {tokens.muted}; border-radius: 4px;
        background: {tokens.surface}; }}
    QCheckBox::indicator:checked {{ border-color: {tokens.accent}; background: {tokens.accent}; }}
    QRadioButton:focus, QCheckBox:focus {{ color: {tokens.accent}; }}
    QRadioButton::indicator:unchecked:focus, QCheckBox::indicator:unchecked:focus {{
        border-color: {tokens.accent}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {tokens.border}; }}
    QTabBar::tab {{ background: transparent; color: {tokens.muted}; padding: 8px 14px; border: none;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {tokens.text}; border-bottom-color: {tokens.accent}; }}
    QTabBar::tab:hover {{ color: {tokens.text}; background: {tokens.hover}; }}
    QFrame[kind="card"] {{ background: {tokens.surface}; border: 1px solid {tokens.border};
        border-radius: {RADIUS}px; }}
    QFrame[kind="line"] {{ background: {tokens.border}; border: none; }}
    QLabel[kind="muted"] {{ color: {tokens.muted}; }}
    QTableView {{ background: {tokens.surface}; border: 1px solid {tokens.border};
        border-radius: {RADIUS}px; selection-background-color: {tokens.selection.back};
        selection-color: {tokens.selection.front}; }}
    QTableView:focus {{ border: 2px solid {tokens.accent}; }}
    QListWidget {{ background: {tokens.surface}; border: 1px solid {tokens.border};
        border-radius: {RADIUS}px; padding: 4px; selection-background-color: {tokens.selection.back};
        selection-color: {tokens.selection.front}; }}
    QListWidget:focus {{ border: 2px solid {tokens.accent}; padding: 3px; }}
    QListWidget::item {{ padding: 4px 6px; border-radius: 4px; }}
    QListWidget::item:hover {{ background: {tokens.hover}; }}
    QListWidget::item:selected {{ background: {tokens.selection.back}; color: {tokens.selection.front}; }}
    QHeaderView {{ background: transparent; }}
    QHeaderView::section {{ background: {tokens.surface}; color: {tokens.muted}; border: none;
        border-bottom: 1px solid {tokens.border}; padding: 7px 10px; font-weight: 600; }}
    QHeaderView::section:hover {{ color: {tokens.text}; }}
    QMenu {{ background: {tokens.surface}; border: 1px solid {tokens.border}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {tokens.selection.back}; color: {tokens.selection.front}; }}
    QMenu::item:disabled {{ color: {tokens.muted}; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::separator {{ height: 1px; background: {tokens.border}; margin: 4px 8px; }}
    QMenuBar {{ background: {tokens.window}; }}
    QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected {{ background: {tokens.hover}; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
    QScrollBar::handle {{ background: {tokens.border}; border-radius: 4px; min-height: 28px;
        min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {tokens.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    {notices}
    """
