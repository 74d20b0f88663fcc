"""The form for one account: a new one, or one that is changed."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from jcdesk.accounts.accounts import Account, AccountFaultError
from jcdesk.accounts.errors import EmptyKeyError
from jcdesk.accounts.vault import clean_key
from jcdesk.desktop.icons import icon
from jcdesk.desktop.theme import SPACE, Theme
from jcdesk.desktop.widgets import Actions, Notice, push_button, text_label
from jcdesk.justclick.cabinet import read_cabinet
from jcdesk.justclick.service import ServiceUrlError, default_url
from jcdesk.words.errors import ErrorWords
from jcdesk.words.explanation import Explanation


class AccountDialog(QDialog):
    """Asks for login, key and name, and tells at once what cannot be right.

    Whoever opens it decides what becomes of `submitted`, and closes it or explains what is wrong.
    """

    submitted = Signal(object, str)
    """An Account and a new key for it; an empty key means that it stays as it is."""

    tested = Signal(object, str)
    """The same, to be tried out first."""

    def __init__(
        self, theme: Theme, words: ErrorWords, account: Account | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._old = account
        self.setWindowTitle(self.tr("Change account") if account else self.tr("Set up an account"))
        self.setMinimumWidth(600)
        self.cabinet = _line("Cabinet address", "https://acme.justclick.ru/…")
        self.login = _line("Login", "acme")
        self.url = _line("Service address", default_url("acme"))
        self.name = _line("Account name", self.tr("as you like to call it"))
        self.key = _line("Secret key", self.tr("unchanged") if account else "")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = self.key.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setCheckable(True)
        self._eye.setToolTip(self.tr("Show the key"))
        self._eye.toggled.connect(self._show_key)
        self.notice = Notice(theme)
        self.test_button = push_button(self.tr("Test"), "Test")
        self.test_button.setToolTip(
            self.tr("Ask the service for the account's groups, without saving anything")
        )
        self.save_button = push_button(self.tr("Save"), "Save", "primary")
        self.save_button.setDefault(True)
        self.cancel_button = push_button(self.tr("Cancel"), "Cancel")
        self._lay_out()
        self._fill()
        self.cabinet.textEdited.connect(self._read_cabinet)
        self.login.textEdited.connect(self._follow_login)
        self.test_button.clicked.connect(lambda: self._hand_over(self.tested.emit))
        self.save_button.clicked.connect(lambda: self._hand_over(self.submitted.emit))
        self.cancel_button.clicked.connect(self.reject)
        theme.changed.connect(self._dress)
        self._dress()

    def explain(self, explanation: Explanation, actions: Actions = ()) -> None:
        """Tell what is wrong, offer `actions` and let the user try again."""
        self.set_busy(False)
        self.notice.explain(explanation, actions)

    def works(self, groups: int) -> None:
        """Tell that the account works, and how many groups it has."""
        self.set_busy(False)
        self.notice.say(self.tr("Works: %n group(s).", "", groups), "success")

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - it mirrors a state
        """While the service or the keyring is asked, neither can be asked again."""
        self.test_button.setEnabled(not busy)
        self.save_button.setEnabled(not busy)

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(SPACE // 2)
        if self._old is None:
            hint = self.tr("Paste the address of any page of your cabinet: login and service address follow.")
            _add_field(form, self.tr("Your &cabinet"), self.cabinet, hint)
        _add_field(form, self.tr("&Login"), self.login)
        _add_field(form, self.tr("Service &address"), self.url)
        hint = self.tr(
            "You find it in the service's section “API” (older accounts: shop settings, “secret key for"
            " signing”). It is kept in this computer's keyring, never in a file."
        )
        _add_field(form, self.tr("Secret &key"), self.key, hint)
        _add_field(form, self.tr("&Name"), self.name)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.test_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(buttons)

    def _fill(self) -> None:
        if self._old is not None:
            self.login.setText(self._old.login)
            self.url.setText(self._old.url)
            self.name.setText(self._old.name)

    @Slot(str)
    def _read_cabinet(self, text: str) -> None:
        try:
            cabinet = read_cabinet(text)
        except ServiceUrlError:
            return
        self.url.setText(cabinet.url)
        if cabinet.login:
            self.login.setText(cabinet.login)
            self._offer_name(cabinet.login)

    @Slot(str)
    def _follow_login(self, login: str) -> None:
        self._offer_name(login)
        if self._old is None and not self.cabinet.text():
            self.url.setText(default_url(login.strip()) if login.strip() else "")

    def _offer_name(self, login: str) -> None:
        if self._old is None and not self.name.isModified():
            self.name.setText(login.strip())

    def _hand_over(self, emit: Callable[[Account, str], None]) -> None:
        login = self.login.text().strip()
        key = clean_key(self.key.text())
        if not key and self._old is None:
            self.notice.explain(self._words.explain(EmptyKeyError()))
            self.key.setFocus()
            return
        try:
            url = read_cabinet(self.url.text()).url if self.url.text().strip() else default_url(login)
            account = Account(self.name.text().strip() or login, login, url)
        except (AccountFaultError, ServiceUrlError) as error:
            self.notice.explain(self._words.explain(error))
            return
        self.notice.clear()
        self.set_busy(True)
        emit(account, key)

    @Slot(bool)
    def _show_key(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.key.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        name = "eye-off" if self._eye.isChecked() else "eye"
        self._eye.setIcon(icon(name, self._theme.tokens.muted))


def _add_field(form: QVBoxLayout, words: str, line: QLineEdit, hint: str = "") -> None:
    label = QLabel(words)
    label.setBuddy(line)
    form.addWidget(label)
    form.addWidget(line)
    if hint:
        form.addWidget(text_label(hint, muted=True))
    form.addSpacing(SPACE)


def _line(name: str, placeholder: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(placeholder)
    return line
