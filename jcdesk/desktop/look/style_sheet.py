"""What a palette cannot say of how widgets look. Kinds of widgets are told apart by the property `kind`.

A ring around what has the focus takes its width from the padding, so that nothing moves when the focus does.
"""

from jcdesk.desktop.look.tokens import RADIUS, SPACE, Tokens

_LINE = 1
"""How wide a border is, in pixels."""

MARK = 16
"""How large a round or square to tick is beside text of the usual size, and the picture of a menu's entry."""


def style_sheet(tokens: Tokens, mark: int = MARK) -> str:
    """The style sheet of the program in the colours of `tokens`; what one ticks is as large as `mark`."""
    parts = (_fields, _buttons, _choices, _tabs, _views, _menus, _surfaces, _scroll_bars, _notices)
    return "".join(part(tokens) for part in parts) + _marks(tokens, mark)


def _fields(tokens: Tokens) -> str:
    kinds = ("QLineEdit", "QComboBox", "QPlainTextEdit", "QAbstractSpinBox")
    return f"""
    {", ".join(kinds)} {{ background: {tokens.surface}; border: {_LINE}px solid {tokens.outline};
        border-radius: {RADIUS}px; {_padding(6, 9, _LINE)} selection-background-color: {tokens.accent};
        selection-color: {tokens.on_accent}; placeholder-text-color: {tokens.muted}; }}
    {", ".join(f"{kind}:focus" for kind in kinds)} {{ border: {tokens.ring}px solid {tokens.accent};
        {_padding(6, 9, tokens.ring)} }}
    {", ".join(f"{kind}:disabled" for kind in kinds)} {{ background: {tokens.window};
        color: {tokens.disabled}; placeholder-text-color: {tokens.disabled}; border-color: {tokens.border}; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; width: {3 * SPACE}px; }}
    QComboBox::down-arrow {{ image: none; }}
    """


def _buttons(tokens: Tokens) -> str:
    def each(state: str = "") -> str:
        return f'QPushButton{state}, QToolButton[kind="button"]{state}'

    return f"""
    {each()} {{ background: {tokens.surface}; border: {_LINE}px solid {tokens.border};
        border-radius: {RADIUS}px; {_padding(7, 13, _LINE)} }}
    {each(":hover")} {{ background: {tokens.hover}; }}
    {each(":pressed")} {{ background: {tokens.hover}; border-color: {tokens.text}; }}
    {each(":disabled")} {{ background: {tokens.window}; color: {tokens.disabled}; }}
    {each(":focus")} {{ border: {tokens.ring}px solid {tokens.accent}; {_padding(7, 13, tokens.ring)} }}
    QToolButton[kind="button"][popupMode="1"] {{ padding-right: 26px; }}
    QToolButton[kind="button"][popupMode="1"]:focus {{ padding-right: {27 - tokens.ring}px; }}
    QToolButton[kind="button"]::menu-button {{ border: none; border-left: {_LINE}px solid {tokens.border};
        width: 20px; }}
    QToolButton[kind="in-box"] {{ background: transparent; border: none; padding: 0; }}
    QToolButton[autoRaise="true"]:focus {{ border: {tokens.ring}px solid {tokens.accent};
        border-radius: {RADIUS}px; }}
    QPushButton[kind="primary"] {{ background: {tokens.accent}; color: {tokens.on_accent};
        border-color: {tokens.accent}; font-weight: 600; }}
    QPushButton[kind="primary"]:focus {{ border-color: {tokens.text}; }}
    QPushButton[kind="primary"]:disabled {{ background: {tokens.window}; color: {tokens.disabled};
        border-color: {tokens.border}; }}
    QPushButton[kind="link"] {{ background: transparent; color: {tokens.accent};
        border: {tokens.ring}px solid transparent; padding: 2px 4px; text-decoration: underline; }}
    QPushButton[kind="link"]:focus {{ border-color: {tokens.accent}; padding: 2px 4px; }}
    QPushButton[kind="door"] {{ border-radius: {2 * RADIUS}px; padding: 0; }}
    """


def _choices(tokens: Tokens) -> str:
    def each(state: str = "") -> str:
        return f"QRadioButton{state}, QCheckBox{state}"

    def box(state: str = "") -> str:
        return f"QRadioButton::indicator{state}, QCheckBox::indicator{state}"

    return f"""
    {each()} {{ spacing: {SPACE}px; padding: 1px 3px; border: {tokens.ring}px solid transparent;
        border-radius: {RADIUS}px; }}
    {each(":focus")} {{ border-color: {tokens.accent}; }}
    {each(":disabled")} {{ color: {tokens.disabled}; }}
    {box()} {{ border: {_LINE}px solid {tokens.outline}; background: {tokens.surface}; }}
    QCheckBox::indicator:checked {{ border-color: {tokens.accent}; background: {tokens.accent}; }}
    {box(":disabled")} {{ border-color: {tokens.border}; background: {tokens.window}; }}
    """


def _marks(tokens: Tokens, size: int) -> str:
    """What is as large as text. A gradient paints the dot of what is chosen, which is round then."""
    plain = size - 2 * _LINE

    def chosen(dot: str, ring: str) -> str:
        # A little of both where they meet: that is how edges are smoothed.
        stops = f"stop: 0 {dot}, stop: 0.38 {dot}, stop: 0.44 {ring}, stop: 1 {ring}"
        return f"background: qradialgradient(cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5, radius: 0.5, {stops});"

    return f"""
    QRadioButton::indicator {{ width: {plain}px; height: {plain}px; border-radius: {size // 2}px; }}
    QRadioButton::indicator:checked {{ border-color: {tokens.accent};
        {chosen(tokens.on_accent, tokens.accent)} }}
    QRadioButton::indicator:checked:disabled {{ border-color: {tokens.border};
        {chosen(tokens.window, tokens.border)} }}
    QCheckBox::indicator {{ width: {size}px; height: {size}px; border-radius: {size // 4}px; }}
    QMenu {{ icon-size: {size}px; }}
    """


def _tabs(tokens: Tokens) -> str:
    return f"""
    QTabWidget::pane {{ border: none; border-top: {_LINE}px solid {tokens.border}; }}
    QTabBar::tab {{ color: {tokens.muted}; padding: 6px 12px; border: 2px solid transparent;
        border-radius: {RADIUS}px; margin-bottom: 3px; }}
    QPushButton[kind="tab"] {{ background: transparent; color: {tokens.muted}; padding: 5px 14px;
        border: 2px solid transparent; }}
    QPushButton[kind="tab"]:hover {{ color: {tokens.text}; background: {tokens.hover}; }}
    QPushButton[kind="tab"]:checked {{ color: {tokens.selection.front};
        background: {tokens.selection.back}; }}
    QPushButton[kind="tab"]:focus {{ border-color: {tokens.accent}; }}
    QProgressBar {{ {_groove(tokens)} border-radius: 4px; }}
    QProgressBar::chunk {{ background: {tokens.accent}; border-radius: 4px; }}
    QSplitter::handle {{ background: transparent; }}
    QTabBar::tab:hover {{ color: {tokens.text}; background: {tokens.hover}; }}
    QTabBar::tab:selected {{ color: {tokens.selection.front}; background: {tokens.selection.back}; }}
    QTabBar::tab:selected:focus {{ border-color: {tokens.text}; }}
    """


def _groove(tokens: Tokens) -> str:
    """What is behind the part of a bar that is done: it must not look done itself."""
    if tokens.lines:
        line = f"{_LINE}px solid {tokens.outline}"
        return f"background: {tokens.surface}; border: {line}; max-height: 6px; min-height: 6px;"
    return f"background: {tokens.border}; border: none; max-height: 8px; min-height: 8px;"


def _views(tokens: Tokens) -> str:
    return f"""
    QAbstractItemView {{ background: {tokens.surface}; border: {_LINE}px solid {tokens.border};
        border-radius: {RADIUS}px; outline: none; selection-background-color: {tokens.selection.back};
        selection-color: {tokens.selection.front}; }}
    QTableView:focus, QListWidget:focus, QTreeView:focus {{ border: {tokens.ring}px solid {tokens.accent}; }}
    QTableView {{ padding: {tokens.ring - _LINE}px; }}
    QTableView:focus {{ padding: 0; }}
    QTextBrowser {{ background: {tokens.surface}; border: {_LINE}px solid {tokens.border};
        border-radius: {RADIUS}px; {_padding(3, 3, _LINE)} }}
    QTextBrowser:focus {{ border: {tokens.ring}px solid {tokens.accent}; {_padding(3, 3, tokens.ring)} }}
    QListView::item {{ padding: 5px 8px; border-radius: 4px; }}
    QListView::item:hover {{ background: {tokens.hover}; color: {tokens.text}; }}
    QListView::item:selected {{ background: {tokens.selection.back}; color: {tokens.selection.front}; }}
    QListWidget {{ padding: {4 - _LINE}px; }}
    QListWidget:focus {{ padding: {4 - tokens.ring}px; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: {tokens.surface}; color: {tokens.muted}; border: none;
        border-bottom: {_LINE}px solid {tokens.border}; padding: 7px 6px 7px 10px; font-weight: 600; }}
    QTableCornerButton::section {{ background: {tokens.surface}; border: none;
        border-bottom: {_LINE}px solid {tokens.border}; }}
    QHeaderView::section:hover {{ color: {tokens.text}; }}
    QHeaderView::section:vertical {{ color: {tokens.text}; font-weight: 400; }}
    """


def _menus(tokens: Tokens) -> str:
    return f"""
    QToolTip {{ color: {tokens.text}; background: {tokens.surface}; border: {_LINE}px solid {tokens.outline};
        padding: 4px; }}
    QMenu {{ background: {tokens.surface}; border: {_LINE}px solid {tokens.border}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {tokens.selection.back}; color: {tokens.selection.front}; }}
    QMenu::item:disabled {{ background: transparent; color: {tokens.disabled}; }}
    QMenu::icon {{ padding-left: {SPACE}px; }}
    QMenu::separator {{ height: {_LINE}px; background: {tokens.border}; margin: 4px {SPACE}px; }}
    QMenuBar {{ background: {tokens.window}; border: none; }}
    QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected {{ background: {tokens.selection.back}; color: {tokens.selection.front}; }}
    """


def _surfaces(tokens: Tokens) -> str:
    return f"""
    QFrame[kind="card"] {{ background: {tokens.surface}; border: {_LINE}px solid {tokens.border};
        border-radius: {RADIUS}px; }}
    QFrame[kind="line"] {{ background: {tokens.border}; border: none; }}
    QLabel[kind="muted"] {{ color: {tokens.muted}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
    """


def _scroll_bars(tokens: Tokens) -> str:
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
    QScrollBar::handle {{ background: {tokens.outline}; border-radius: 4px; min-height: 28px;
        min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {tokens.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    """


def _notices(tokens: Tokens) -> str:
    def each(tone: str) -> str:
        pair = getattr(tokens, tone)
        edge = pair.front if tokens.lines else pair.back
        return f"""
        QFrame[kind="notice"][tone="{tone}"] {{ background: {pair.back}; border: {_LINE}px solid {edge};
            border-radius: {RADIUS}px; }}
        QFrame[kind="notice"][tone="{tone}"] QLabel {{ color: {pair.front}; }}
        """

    return "".join(each(tone) for tone in ("info", "warning", "error", "success"))


def _padding(high: int, wide: int, line: int) -> str:
    """Room around a text, `high` and `wide` together with the line around it, in pixels."""
    return f"padding: {high - line}px {wide - line}px;"
