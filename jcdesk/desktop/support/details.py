"""What may be given to whoever helps: failures and our own bugs, without secrets and without people."""

import logging
import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from jcdesk.accounts.accounts import Account
from jcdesk.system.redaction import Anonymiser, Redaction

if TYPE_CHECKING:
    from jcdesk.desktop.widgets.buttons import Actions
    from jcdesk.system.bugs import Bug
    from jcdesk.words.explanation import Explanation

_log = logging.getLogger(__name__)


class Explains(Protocol):
    """A notice, or a dialog that has one."""

    def explain(
        self, explanation: "Explanation", actions: "Actions" = (), details: Callable[[], str] | None = None
    ) -> None:
        """Tell what failed, and offer `actions`, and the `details` for support."""


class Support:
    """Writes texts that are safe to send: no key, no signature, no subscriber's address, no user's name."""

    def __init__(self, redaction: Redaction) -> None:
        self._redaction = redaction

    def details(
        self,
        what: str,
        error: Exception | None = None,
        account: Account | None = None,
        at: datetime | None = None,
    ) -> str:
        """`what` happened, in words, and the facts: at which moment (now by default), to which account."""
        # As in details_of: a start has nothing to tell.
        from jcdesk.words.details import details  # noqa: PLC0415

        moment = (at or datetime.now(UTC)).astimezone()
        return self.clean(details(what, error, account, moment, self.versions()))

    def tell(
        self,
        place: Explains,
        explanation: "Explanation",
        error: Exception,
        account: Account | None = None,
        actions: "Actions" = (),
    ) -> None:
        """Explain at `place` what failed now, with its details, and log that it was told."""
        place.explain(explanation, actions, self.details_of(explanation, error, account))

    def details_of(
        self, explanation: "Explanation", error: Exception, account: Account | None = None
    ) -> Callable[[], str]:
        """The details of a failure that is told now, for when they are asked for; logs that it was told."""
        from jcdesk.words.details import summary  # noqa: PLC0415

        _log.info("told of %s", summary(error))
        text = self.details(explanation.what, error, account)
        return lambda: text

    def bug(self, bug: "Bug") -> str:
        """A report of an error of our own: when, in which thread, on what, and its traceback."""
        facts = {
            "time": datetime.now(UTC).astimezone().isoformat(" ", "seconds"),
            "thread": bug.thread,
            **self.versions(),
        }
        lines = [f"{name}: {value}" for name, value in facts.items()]
        return self.clean("\n".join([*lines, "", bug.text.rstrip()]))

    def versions(self) -> dict[str, str]:
        """Names and versions of what runs here."""
        # Not for the start: OpenSSL is large, and to tell more of the system takes another process.
        import platform  # noqa: PLC0415
        import ssl  # noqa: PLC0415

        known = self.versions_at_start(OpenSSL=ssl.OPENSSL_VERSION)
        return known | {"system": platform.platform()}

    def versions_at_start(self, **more: str) -> dict[str, str]:
        """Those that can be told before the network's libraries are loaded, and `more`, by name."""
        from jcdesk.system.versions import versions  # noqa: PLC0415

        # No platform is chosen yet before there is an application.
        platform = QGuiApplication.platformName() or "no platform"
        return versions(Qt=f"{qVersion()}, PySide6 {PySide6.__version__}, {platform}", **more)

    def clean(self, text: str) -> str:
        """`text` without what must not leave this computer."""
        return self._anonymiser.user_in(self._redaction.clean(text))

    @cached_property
    def _anonymiser(self) -> Anonymiser:
        return Anonymiser.for_user(os.environ)
