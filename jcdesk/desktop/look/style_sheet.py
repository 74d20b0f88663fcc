"""What a palette cannot say of how widgets look. Kinds of widgets are told apart by the property `kind`."""

from jcdesk.desktop.look.tokens import RADIUS, Tokens


def style_sheet(tokens: Tokens) -> str:
    """The style sheet of the whole program in the colours of `tokens`."""
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
