"""Tries out what is in the account dialog: asks the service for the account's groups."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import VaultError
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.accounts.fields import Field
from jcdesk.desktop.line import PacedLine
from jcdesk.desktop.services import Services
from jcdesk.desktop.tasks import Task
from jcdesk.desktop.waiting import Waiting, wait_words
from jcdesk.desktop.widgets.buttons import CopyButton
from jcdesk.justclick.answers import Group
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import JustClickError, ServiceRefusedError
from jcdesk.words.refusals import refused_ip
from jcdesk.words.trials import TrialWords, other_addresses


class Trial(QObject):
    """One trial at a time for one dialog; `old` is the account that is changed, which may have a key already.

    It asks for nobody's personal data, in its turn like any other request, and ends when the dialog has no
    use for it any more.
    """

    def __init__(self, services: Services, dialog: AccountDialog, old: Account | None) -> None:
        super().__init__(dialog)
        self._services = services
        self._dialog = dialog
        self._old = old
        self._words = TrialWords(services.translate)
        self._task: Task | None = None
        self._cancellation = Cancellation()
        self._account: Account | None = None
        self._line = PacedLine(services.line, services.paces)
        self._held = wait_words(services.paces, services.translate)
        self._waiting = Waiting(lambda: self._held(self._account) if self._account else "", self)
        self._waiting.turned.connect(self._tell)
        dialog.tested.connect(self._start)
        dialog.stopped.connect(self._stop)

    @Slot(object, str)
    def _start(self, account: Account, key: str) -> None:
        old = self._old
        self._account = account
        self._tell()
        if key or old is None:
            self._ask(account, key)
            return
        self._task = self._services.keys.ask(
            lambda vault: vault.require(old),
            lambda known: self._ask(account, known),
            lambda error: self._fail(account, error),
            lambda: self._dialog.show_waiting(self._services.words.keys.waiting()),
        )

    def _ask(self, account: Account, key: str) -> None:
        cancellation = self._cancellation = Cancellation()

        self._task = self._services.tasks.run(
            lambda: self._line.all_groups(account, key, cancellation),
            self._succeed,
            lambda error: self._fail(account, error),
        )
        self._waiting.start()

    @Slot()
    def _tell(self) -> None:
        if self._account is not None:
            self._dialog.show_testing(self._waiting.text or self._words.asking(self._account.service.host))

    def _succeed(self, groups: tuple[Group, ...]) -> None:
        self._waiting.stop()
        self._dialog.works(self._words.works(len(groups)))

    @Slot()
    def _stop(self) -> None:
        self._waiting.stop()
        self._cancellation.cancel()
        if self._task is not None:
            self._task.forget()

    def _fail(self, account: Account, error: Exception) -> None:
        self._waiting.stop()
        if not isinstance(error, JustClickError | VaultError):
            # Our own bug: the dialog goes on, and whoever reports bugs is told.
            self._dialog.stop()
            raise error
        explanation = self._words.explain(error)
        others = tuple(
            (
                self.tr("Try {address}").format(address=url.removeprefix("https://")),
                partial(self._dialog.try_address, url),
            )
            for url in other_addresses(account.login, account.url, error)
        )
        ip = refused_ip(error)
        copy = (CopyButton(self.tr("Copy {ip}").format(ip=ip), lambda: ip),) if ip else ()
        details = self._services.support.details_of(explanation, error, account)
        self._dialog.explain(explanation, others, details, self._field_to_look_at(error), copy)

    def _field_to_look_at(self, error: Exception) -> Field | None:
        match error:
            case VaultError() | ServiceRefusedError(code="4"):
                return self._dialog.form.key
            case ServiceRefusedError(code="5"):
                return self._dialog.form.login
            case _:
                return None
