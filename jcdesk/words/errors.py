"""Everything that can fail, in words: what happened, why probably, what next."""

import errno
from dataclasses import replace
from math import ceil
from pathlib import Path

from jcdesk.accounts.accounts import AccountFaultError, AccountsFileError
from jcdesk.accounts.errors import VaultError
from jcdesk.addresses import NotAnAddressError
from jcdesk.justclick import errors as e
from jcdesk.justclick.service import ServiceUrlError
from jcdesk.words.accounts import AccountWords, KeyWords
from jcdesk.words.addresses import AddressWords
from jcdesk.words.catalogue import Translate, Words
from jcdesk.words.explanation import Explanation, Place
from jcdesk.words.help_topics import topic_of
from jcdesk.words.network import NetworkWords
from jcdesk.words.plain import plain
from jcdesk.words.refusals import RefusalWords


class ErrorWords(Words):
    """Explains typed errors; nothing but data goes in, nothing but sentences comes out."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._refusals = RefusalWords(translate)
        self._network = NetworkWords(translate)
        self._accounts = AccountWords(translate)
        self._keys = KeyWords(translate)
        self._addresses = AddressWords(translate)

    def explain(self, error: Exception) -> Explanation:
        """The failure in words. An exception that is none of the known ones is our own bug: it is raised."""
        return replace(self._explained(error), topic=topic_of(error))

    def _explained(self, error: Exception) -> Explanation:
        match error:
            case e.JustClickError():
                return self._service(error)
            case NotAnAddressError():
                return Explanation(self._addresses.fault(error), "", "")
            case VaultError():
                return self._keys.explain(error)
            case AccountFaultError():
                return self._accounts.fault(error)
            case ServiceUrlError():
                return self._accounts.url_fault(error)
            case AccountsFileError():
                return self._accounts.file(error)
            case _:
                raise error

    def file_not_written(self, path: Path, error: OSError) -> Explanation:
        """Why a file could not be saved; what was there before still is."""
        match error.errno:
            case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
                why = self.tr("The disk is full.")
                then = self.tr("Make room or choose another place, then save again.")
            case errno.EACCES | errno.EPERM | errno.EROFS:
                why = self.tr("The folder is protected, or another program such as Excel has the file open.")
                then = self.tr("Close the file there, or choose another place, then save again.")
            case errno.ENOENT | errno.ENOTDIR:
                why = self.tr("The folder {folder} is not there, or no longer.").format(folder=path.parent)
                then = self.tr("Choose another place, then save again.")
            case errno.ENAMETOOLONG:
                why = self.tr("The name is too long for this disk.")
                then = self.tr("Choose a shorter one, then save again.")
            case _:
                why = self.tr("The system says: {reason}.").format(reason=error.strerror or str(error))
                then = self.tr("Choose another place, then save again.")
        what = self.tr("“{name}” was not saved. An older file of this name is unchanged.").format(
            name=path.name
        )
        return Explanation(what, why, then, topic="files")

    def no_demo(self, error: OSError) -> Explanation:
        """Why the demo account's service cannot be started."""
        return Explanation(
            self.tr("The demo account cannot be started on this computer: {reason}.").format(
                reason=error.strerror or str(error)
            ),
            self.tr("Another program, such as a firewall, lets no program listen here."),
            self.tr("Set up an account of your own instead, or ask your administrator."),
            topic="start",
        )

    def _service(self, error: e.JustClickError) -> Explanation:
        match error:
            case e.ServiceRefusedError():
                return self._refusals.explain(error)
            case e.UnsignedAnswerError():
                return self._unsigned(error)
            case e.UnreadableAnswerError() | e.AnswerTooLargeError():
                return self._unreadable(error)
            case e.HttpStatusError():
                return self._http(error)
            case e.RedirectedError():
                return self._redirected(error)
            case e.TimedOutError() | e.NoConnectionError() | e.ConnectionLostError() | e.ProxyError():
                return self._network.explain(error)
            case e.CertificateError() | e.TlsError() | e.AuthoritiesFileError():
                return self._network.explain(error)
            case e.CancelledError():
                return Explanation(self.tr("Stopped."), "", self.tr("Ask again when you like."))
            case e.NotAskedError():
                return Explanation(
                    self.tr("This address was not asked."),
                    self.tr("An address before it failed for a reason that holds for every one."),
                    self.tr("Mend that, then ask again."),
                )
            case e.UnsendableAddressError():
                return Explanation(
                    self.tr("This address cannot be sent."),
                    self.tr("It holds half a character: copying has cut it in two."),
                    self.tr("Type the address instead of pasting it."),
                )
            case _:
                raise error

    def _unsigned(self, error: e.UnsignedAnswerError) -> Explanation:
        what = (
            self.tr("The answer carries no signature, so it is not shown.")
            if error.fault is e.SignatureFault.MISSING
            else self.tr("The answer's signature does not match the account's key, so it is not shown.")
        )
        return Explanation(
            what,
            self.tr(
                "Something on the way answers in the service's place, the service has a fault, or the account's key or"
                " login is wrong."
            ),
            self.tr("Check key and login of the account. If they are right, try from another network."),
            Place.ACCOUNT,
        )

    def _unreadable(self, error: e.UnreadableAnswerError | e.AnswerTooLargeError) -> Explanation:
        if isinstance(error, e.AnswerTooLargeError):
            return Explanation(
                self.tr("The answer is larger than {limit} MiB and was not read to its end.").format(
                    limit=error.limit // 2**20
                ),
                self.tr("No subscriber's answer is that large: something other than the service answers."),
                self.tr("Check the service address of the account, or try from another network."),
                Place.ACCOUNT,
            )
        match error.why:
            case e.Unreadable.HTML:
                return Explanation(
                    self.tr("A web page came instead of an answer."),
                    self.tr(
                        "The service is under repair, the service address of the account leads to another web site, or"
                        " the network you are in wants you to log in first."
                    ),
                    self.tr(
                        "Open the service address in your browser and see what it shows; log in to the network if"
                        " asked. If it is not the service, correct the address in the account."
                    ),
                    Place.ACCOUNT,
                )
            case e.Unreadable.EMPTY:
                what = self.tr("The answer is empty.")
            case _:
                what = self.tr("The answer is not in the form that the service uses.")
        return Explanation(
            what,
            self.tr("The service has a fault, or something other than the service answers."),
            self.tr("Ask again in some minutes. If it stays, check the service address of the account."),
            Place.ACCOUNT,
        )

    def _http(self, error: e.HttpStatusError) -> Explanation:
        status = error.status
        if status == 429:
            return Explanation(
                self.tr("The service wants fewer questions (HTTP status 429)."),
                self.tr("This or another program has asked it too often."),
                self._wait(error.retry_after),
            )
        if status >= 500:
            return Explanation(
                self.tr("The service cannot answer now (HTTP status {status}).").format(status=status),
                self.tr("It has a fault or is under repair."),
                self._wait(error.retry_after),
            )
        if status in {401, 403}:
            return Explanation(
                self.tr("The server does not let jcdesk in (HTTP status {status}).").format(status=status),
                self.tr(
                    "The service address of the account is wrong, or the service or your network bars this computer."
                ),
                self.tr("Check the service address of the account, or try from another network."),
                Place.ACCOUNT,
            )
        if status == 404:
            return Explanation(
                self.tr("The service is not at this address (HTTP status 404)."),
                self.tr("The login or service address of the account is wrong."),
                self.tr("Check login and service address of the account."),
                Place.ACCOUNT,
            )
        return Explanation(
            self.tr("The server answered with HTTP status {status}.").format(status=status),
            self.tr("Something other than the service answers, or the service has changed."),
            self.tr("Check the service address of the account, then ask again."),
            Place.ACCOUNT,
        )

    def _wait(self, seconds: float | None) -> str:
        """How long the server wants us to wait, in a unit that people use."""
        if not seconds:
            return self.tr("Wait some minutes before you ask again.")
        if seconds <= 120:
            return self.tr("Wait %n second(s) before you ask again.", "", ceil(seconds))
        if seconds <= 7200:
            return self.tr("Wait %n minute(s) before you ask again.", "", ceil(seconds / 60))
        if seconds <= 172_800:
            return self.tr("Wait %n hour(s) before you ask again.", "", ceil(seconds / 3600))
        return self.tr("The service does not want to be asked for days: ask its support why.")

    def _redirected(self, error: e.RedirectedError) -> Explanation:
        what = (
            self.tr("The server redirects to {host}, and jcdesk does not follow.").format(
                host=plain(error.target)
            )
            if error.target
            else self.tr("The server redirects to another address, and jcdesk does not follow.")
        )
        return Explanation(
            what,
            self.tr(
                "The login or service address of the account is wrong, or the network you are in wants you to log in"
                " first."
            ),
            self.tr(
                "Open any web page in your browser and log in to the network if asked; then check login and service"
                " address of the account."
            ),
            Place.ACCOUNT,
        )
