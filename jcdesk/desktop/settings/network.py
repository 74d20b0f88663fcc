"""Settings of the way out: the proxy, and certificates besides the system's."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.look.icons import beside, icon
from jcdesk.desktop.look.style_sheet import MARK
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.settings.fields import column_of, heading, hint, line, named, radio
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.file_dialog import file_dialog
from jcdesk.desktop.widgets.in_box import ClearButton, InBox
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.justclick.proxies import proxy_host, system_proxy
from jcdesk.system.ca_file import CaFileError, check_ca_file
from jcdesk.system.proxy import Proxy, ProxyFault, ProxyFaultError, ProxyText, ProxyUse, read_proxy
from jcdesk.system.settings import Settings

_USES = tuple(ProxyUse)


class NetworkPage(Scrolling):
    """Proxy and additional certificates. There is no way, here or elsewhere, to leave any unchecked."""

    certificates_found = Signal(int)
    """A file was chosen that holds so many certificates."""

    certificates_refused = Signal(Exception)
    """A file was chosen that cannot be used: a CaFileError says why."""

    def __init__(self, theme: Theme, settings: Settings, *, password_known: bool) -> None:
        super().__init__(QWidget())
        self._theme = theme
        self._old = settings
        texts = (self.tr("As the s&ystem says"), self.tr("N&one"), self.tr("&This one:"))
        self._uses = QButtonGroup(self)
        for number, text in enumerate(texts):
            self._uses.addButton(radio(text, self.tr("Proxy: {choice}")), number)
        self.host = line(self.tr("Proxy host"), "proxy.example")
        self.port = line(self.tr("Proxy port"), "3128")
        self.user = line(
            self.tr("Proxy user name, if it asks for one"),
            description=self.tr("Empty where the proxy asks for none"),
        )
        self.password = line(
            self.tr("Proxy password"),
            self.tr("unchanged") if password_known else "",
            self.tr("It is kept in this computer's keyring"),
        )
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = InBox(self.password, self.tr("Show the password"), at_end=True)
        self._eye.setCheckable(True)
        self.ca_file = line(
            self.tr("Additional certificates"), self.tr("none"), self.tr("A file of certificates in PEM form")
        )
        ClearButton(self.ca_file, theme)
        self._choose = push_button(self.tr("&Choose…"), self.tr("Choose certificates"))
        self._own = QWidget()
        self._lay_out()
        self._fill(settings)
        self._uses.idToggled.connect(self._follow)
        self.user.textChanged.connect(self._follow)
        self.host.editingFinished.connect(self._spread)
        self._eye.toggled.connect(self._show_password)
        self._choose.clicked.connect(self._ask_for_file)
        theme.changed.connect(self._dress)
        self._follow()
        self._dress()

    def changes(self) -> dict[str, Proxy | str]:
        """The settings as they stand here. Raises ProxyFaultError and CaFileError."""
        return {"proxy": self._proxy(), "ca_file": self._certificates()}

    def _proxy(self) -> Proxy:
        use = _USES[self._uses.checkedId()]
        if use is not ProxyUse.OWN:
            # What stands in fields that are greyed out was not meant.
            old = self._old.proxy
            return Proxy(use, old.host, old.port, old.user)
        text = self._take_apart()
        try:
            port = int(self.port.text() or 0)
        except ValueError:
            raise ProxyFaultError(ProxyFault.PORT_IMPOSSIBLE) from None
        return Proxy(use, text.host, port, self.user.text().strip())

    def _certificates(self) -> str:
        text = self.ca_file.text().strip()
        if not text or text == self._old.ca_file:
            # One that has gone since is told where it is missed, and keeps no other setting from changing.
            return text
        path = Path(text).expanduser().absolute()
        check_ca_file(path)
        return str(path)

    def _lay_out(self) -> None:
        form = QGridLayout(self._own)
        indent = _indent(self)
        form.setContentsMargins(indent, 0, 0, 0)
        form.setHorizontalSpacing(SPACE)
        form.setVerticalSpacing(SPACE)
        form.setColumnStretch(0, 1)
        form.setColumnStretch(1, 1)
        form.addLayout(named(self.tr("&Host"), self.host), 0, 0)
        form.addLayout(named(self.tr("Po&rt"), self.port), 0, 1)
        form.addLayout(named(self.tr("&User name, if it asks for one"), self.user), 1, 0)
        form.addLayout(named(self.tr("Pass&word"), self.password), 1, 1)
        form.addWidget(
            hint(self.tr("The password is kept in this computer's keyring, never in a file.")), 2, 0, 1, 2
        )
        file = QHBoxLayout()
        file.setSpacing(SPACE)
        file.addWidget(self.ca_file, 1)
        file.addWidget(self._choose)
        column = column_of(self)
        column.addWidget(heading(self.tr("Proxy")))
        system, none, own = self._uses.buttons()
        # As wide as their words: a click beside them does nothing.
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(system, 0, left)
        column.addLayout(_indented(hint(self._what_the_system_says())))
        column.addWidget(none, 0, left)
        column.addWidget(own, 0, left)
        column.addWidget(self._own)
        column.addSpacing(SPACE)
        column.addWidget(heading(self.tr("Additional certificates")))
        column.addLayout(file)
        column.addWidget(
            hint(
                self.tr(
                    "Only where your company inspects encrypted traffic: its certificate, in PEM form. It is"
                    " trusted besides those that your system trusts; certificates are always checked."
                )
            )
        )
        column.addStretch(1)

    def _what_the_system_says(self) -> str:
        proxy = system_proxy()
        if proxy is None:
            return self.tr("At present it names no proxy.")
        return self.tr("At present: {host}").format(host=proxy_host(proxy) or "?")

    def _fill(self, settings: Settings) -> None:
        proxy = settings.proxy
        self._uses.button(_USES.index(proxy.use)).setChecked(True)
        self.host.setText(proxy.host)
        self.port.setText(str(proxy.port or ""))
        self.user.setText(proxy.user)
        self.ca_file.setText(settings.ca_file)

    def _take_apart(self) -> ProxyText:
        """What stands in the host's field, a whole address spread over the fields. Raises ProxyFaultError."""
        text = read_proxy(self.host.text())
        self.host.setText(text.host)
        if text.port:
            self.port.setText(str(text.port))
        if text.user:
            self.user.setText(text.user)
        if text.password:
            self.password.setText(text.password)
        return text

    @Slot()
    def _spread(self) -> None:
        try:
            self._take_apart()
        except ProxyFaultError:
            # Told when it is to be saved: nobody likes to be told off while still typing.
            return

    @Slot()
    def _ask_for_file(self) -> None:
        dialog = file_dialog(self, self.tr("Additional certificates"), str(Path(self.ca_file.text()).parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _take_file(self, name: str) -> None:
        try:
            count = check_ca_file(Path(name))
        except CaFileError as error:
            self.certificates_refused.emit(error)
            return
        self.ca_file.setText(name)
        self.certificates_found.emit(count)

    @Slot()
    def _follow(self) -> None:
        own = _USES[self._uses.checkedId()] is ProxyUse.OWN
        self._own.setEnabled(own)
        self.password.setEnabled(own and bool(self.user.text().strip()))

    @Slot(bool)
    def _show_password(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signature
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.password.setEchoMode(mode)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        name = "eye-off" if self._eye.isChecked() else "eye"
        self._eye.setIcon(icon(name, self._theme.tokens.muted))


def _indent(widget: QWidget) -> int:
    """Where the words of a choice begin, in pixels: after its mark."""
    return beside(MARK, widget.fontMetrics()) + SPACE


def _indented(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    indent = _indent(widget)
    column.setContentsMargins(indent, 0, 0, 0)
    column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    return column
