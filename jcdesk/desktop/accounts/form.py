"""The boxes of the form for one account, and what they make of what is typed into them."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jcdesk.accounts.accounts import Account, AccountFault, AccountFaultError
from jcdesk.accounts.errors import EmptyKeyError
from jcdesk.accounts.vault import clean_key
from jcdesk.desktop.accounts.fields import Field, KeyField
from jcdesk.desktop.accounts.pace_field import PaceField
from jcdesk.desktop.accounts.palette import ColourPicker
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.justclick.cabinet import Cabinet, read_cabinet
from jcdesk.justclick.service import ServiceUrlError, UrlFault, default_url
from jcdesk.words.catalogue import Translate
from jcdesk.words.errors import ErrorWords

FormError = AccountFaultError | ServiceUrlError | EmptyKeyError
"""What can be wrong with what was typed."""

_OF_THE_LOGIN = {AccountFault.LOGIN_EMPTY, AccountFault.LOGIN_IMPOSSIBLE, AccountFault.ALREADY_THERE}


class AccountForm(QWidget):
    """What an account is made of, and its key; for a new one, first an address that tells some of it."""

    edited = Signal()
    """The user has changed what decides whether the account works."""

    def __init__(self, theme: Theme, translate: Translate, colour: str, old: Account | None) -> None:
        super().__init__()
        self._words = ErrorWords(translate)
        self._old = old
        self.cabinet = Field(
            theme,
            self.tr("Your &cabinet's address"),
            self.tr("Your cabinet's address"),
            "https://acme.justclick.ru/…",
            self.tr("Log in to the service in your browser, then copy the address of any page from there."),
        )
        self.login = Field(theme, self.tr("&Login"), self.tr("Login"), "acme")
        self.url = Field(theme, self.tr("Service &address"), self.tr("Service address"), default_url("acme"))
        self.key = KeyField(
            theme,
            self.tr("Secret &key"),
            self.tr("unchanged") if old else "",
            self.tr(
                "You find it in your cabinet, in the section “API” (older accounts: shop settings, “secret"
                " key for signing”). It is kept in this computer's keyring, never in a file."
            ),
        )
        self.name = Field(theme, self.tr("&Name"), self.tr("Account name"), self.tr("as you like to call it"))
        self.colours = ColourPicker(theme, colour)
        self.pace = PaceField(theme, translate)
        self._lay_out()
        self.cabinet.edited.connect(self._read_cabinet)
        self.login.edited.connect(self._follow_login)
        for field in (self.cabinet, self.login, self.url, self.key):
            field.edited.connect(self.edited)
        if old is not None:
            self.login.put(old.login)
            self.url.put(old.url)
            self.name.put(old.name)
            self.pace.put_seconds(old.pace)

    def read(self) -> tuple[Account, str]:
        """The account and its new key; an empty key means that it stays as it is. Raises FormError."""
        login = self.login.text
        if not login:
            raise AccountFaultError(AccountFault.LOGIN_EMPTY)
        url = read_cabinet(self.url.text).url if self.url.text else default_url(login)
        name, colour, pace = self.name.text or login, self.colours.colour, self.pace.seconds
        if self._old is None:
            account = Account(name, login, url, colour=colour, pace=pace)
        else:
            account = replace(self._old, name=name, login=login, url=url, colour=colour, pace=pace)
        key = clean_key(self.key.box.text())
        if not key and self._old is None:
            raise EmptyKeyError
        self.url.put(account.url)
        self.key.put(key)
        return account, key

    def point_out(self, error: FormError) -> None:
        """Say at the field that is wrong what is wrong with it."""
        match error:
            case AccountFaultError(fault=AccountFault.LOGIN_EMPTY) if self.cabinet.text and not self.url.text:
                # What should have told the login could not be read.
                field, error = self.cabinet, ServiceUrlError(_url_fault(self.cabinet.text))
            case AccountFaultError(fault=AccountFault.PACE_IMPOSSIBLE):
                field = self.pace
            case AccountFaultError():
                field = self.login if error.fault in _OF_THE_LOGIN else self.name
            case ServiceUrlError():
                field = self.url
            case EmptyKeyError():
                field = self.key
        field.fault(str(self._words.explain(error)))

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(2 * SPACE)
        where.addWidget(self.login, 2)
        where.addWidget(self.url, 3)
        # Colours go to a second line before its hint is cut off.
        box = self.name.box
        box.setMinimumWidth(box.fontMetrics().horizontalAdvance(box.placeholderText()) + 4 * SPACE)
        colour = QVBoxLayout()
        colour.setSpacing(SPACE // 2)
        colour.addWidget(QLabel(self.tr("Colour")))
        colour.addWidget(self.colours)
        colour.addStretch(1)
        looks = QHBoxLayout()
        looks.setSpacing(2 * SPACE)
        looks.addWidget(self.name, 1)
        looks.addLayout(colour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.cabinet)
        self.cabinet.setVisible(self._old is None)
        column.addLayout(where)
        column.addWidget(self.key)
        column.addLayout(looks)
        column.addWidget(self.pace)
        column.addStretch(1)

    @Slot(str)
    def _read_cabinet(self, text: str) -> None:
        try:
            cabinet = read_cabinet(text)
        except ServiceUrlError as error:
            front_door = error.fault is UrlFault.FRONT_DOOR
            self.cabinet.hint(str(self._words.explain(error)) if front_door else "")
            return
        self.url.put(cabinet.url)
        if cabinet.login:
            self.login.put(cabinet.login)
            self._offer_name(cabinet.login)
            self.cabinet.hint(self.tr("That is the login “{login}”.").format(login=cabinet.login))
        else:
            if not self.login.typed:
                self.login.put("")
                self._offer_name("")
            self.cabinet.hint(self.tr("A domain of your own does not tell the login: type it below."))

    @Slot(str)
    def _follow_login(self, text: str) -> None:
        login = text.strip()
        if "." in login and (cabinet := _cabinet_in(login)) is not None:
            # The whole address was pasted here.
            self.login.put(cabinet.login)
            self.url.put(cabinet.url)
            login = cabinet.login
        elif self._old is None and not self.cabinet.text and not self.url.typed:
            self.url.put(default_url(login) if login else "")
        self._offer_name(login)

    def _offer_name(self, login: str) -> None:
        if self._old is None and not self.name.typed:
            self.name.put(login)


def _cabinet_in(text: str) -> Cabinet | None:
    """What an address tells that names the login, or None."""
    try:
        cabinet = read_cabinet(text)
    except ServiceUrlError:
        return None
    return cabinet if cabinet.login else None


def _url_fault(text: str) -> UrlFault:
    try:
        read_cabinet(text)
    except ServiceUrlError as error:
        return error.fault
    return UrlFault.NOT_A_URL
