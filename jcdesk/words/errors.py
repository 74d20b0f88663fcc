"""Everything that can fail, in words: what happened, why probably, what next."""

import errno
from pathlib import Path

from jcdesk.accounts.accounts import AccountFaultError, AccountsFileError
from jcdesk.accounts.errors import VaultError
from jcdesk.addresses import NotAnAddressError
from jcdesk.justclick import errors as e
from jcdesk.justclick.service import ServiceUrlError
from jcdesk.words.accounts import AccountWords, KeyWords
from jcdesk.words.addresses import AddressWords
from jcdesk.words.catalogue import Translate, Words
from jcdesk.words.explanation import Explanation
from jcdesk.words.refusals import RefusalWords


class ErrorWords(Words):
    """Explains typed errors; nothing but data goes in, nothing but sentences comes out."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._refusals = RefusalWords(translate)
        self._accounts = AccountWords(translate)
        self._keys = KeyWords(translate)
        self._addresses = AddressWords(translate)

    def explain(self, error: Exception) -> Explanation:
        """The failure in words. An exception that is none of the known ones is our own bug: it is raised."""
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
            case errno.ENOSPC | errno.EDQUOT:
                why = self.tr("The disk is full.")
                then = self.tr("Make room or choose another place, then save again.")
            case errno.EACCES | errno.EPERM | errno.EROFS:
                why = self.tr("The folder is protected, or another program such as Excel has the file open.")
                then = self.tr("Close the file there, or choose another place, then save again.")
            case _:
                why = self.tr("The system says: {reason}.").format(reason=error.strerror or str(error))
                then = self.tr("Choose another place, then save again.")
        what = self.tr("“{name}” was not saved. An older file of this name is unchanged.").format(
            name=path.name
        )
        return Explanation(what, why, then)

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
            case e.TimedOutError():
                return self._timed_out(error)
            case e.CancelledError():
                return Explanation(self.tr("Stopped."), "", self.tr("Ask again when you like."))
            case e.NoConnectionError() | e.ConnectionLostError() | e.ProxyError():
                return self._network(error)
            case e.CertificateError() | e.TlsError() | e.AuthoritiesFileError():
                return self._tls(error)
            case e.NotAskedError():
                return Explanation(
                    self.tr("This address was not asked."),
                    self.tr("An address before it failed for a reason that holds for every one."),
                    self.tr("Mend that, then ask again."),
                )
            case e.UnsendableAddressError():
                return Explanation(
                    self.tr("This address cannot be sent."),
                    self.tr("It holds a character that is none."),
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
                "The key or the login of this account is wrong, or something between you and the service answers."
            ),
            self.tr("Check login and key of the account. If they are right, try from another network."),
        )

    def _unreadable(self, error: e.UnreadableAnswerError | e.AnswerTooLargeError) -> Explanation:
        if isinstance(error, e.AnswerTooLargeError):
            return Explanation(
                self.tr("The answer is larger than {limit} MiB and was not read to its end.").format(
                    limit=error.limit // 2**20
                ),
                self.tr("No subscriber's answer is that large; something else is answering."),
                self.tr("Check the service address of the account and the network you are in."),
            )
        match error.why:
            case e.Unreadable.HTML:
                return Explanation(
                    self.tr("A web page came instead of an answer."),
                    self.tr(
                        "A hotel's or company's network wants you to log in first, or the service is under repair."
                    ),
                    self.tr(
                        "Open any web page in your browser, log in to the network if asked, then try again."
                    ),
                )
            case e.Unreadable.EMPTY:
                what = self.tr("The answer is empty.")
            case _:
                what = self.tr("The answer is not in the form that the service uses.")
        return Explanation(
            what,
            self.tr("Something other than the service answers, or the service has a fault."),
            self.tr("Check the service address of the account and try again in some minutes."),
        )

    def _http(self, error: e.HttpStatusError) -> Explanation:
        what = self.tr("The server answered with HTTP status {status}.").format(status=error.status)
        if error.status == 429:
            wait = (
                self.tr("Wait %n second(s) before you ask again.", "", round(error.retry_after))
                if error.retry_after
                else self.tr("Wait some minutes before you ask again.")
            )
            return Explanation(what, self.tr("It asks for fewer requests."), wait)
        if error.status in {401, 403}:
            why = self.tr("It does not let this computer in.")
            then = self.tr(
                "Check the service address of the account, and whether your network is allowed to use it."
            )
        elif error.status == 404:
            why = self.tr("There is no API of the service at this address.")
            then = self.tr("Check login and service address of the account.")
        elif error.status >= 500:
            why = self.tr("The service has a fault or is under repair.")
            then = self.tr("Try again in some minutes.")
        else:
            why = self.tr("jcdesk does not expect this status here.")
            then = self.tr("Check the service address of the account and try again.")
        return Explanation(what, why, then)

    def _redirected(self, error: e.RedirectedError) -> Explanation:
        what = (
            self.tr("The server sent us on to {host}; jcdesk did not go there.").format(host=error.target)
            if error.target
            else self.tr("The server sent us on to another address; jcdesk did not go there.")
        )
        return Explanation(
            what,
            self.tr(
                "The login or service address of the account is wrong, or a network wants you to log in first."
            ),
            self.tr(
                "Check login and service address. Open any web page in your browser to see what the network says."
            ),
        )

    def _timed_out(self, error: e.TimedOutError) -> Explanation:
        seconds = max(1, round(error.seconds))
        match error.phase:
            case e.Phase.CONNECT:
                return Explanation(
                    self.tr("No connection within %n second(s).", "", seconds),
                    self.tr("The network is slow or blocks the way, or the service is down."),
                    self.tr("Check that web pages open in your browser, then try again."),
                )
            case e.Phase.SILENCE:
                what = self.tr("The service said nothing for %n second(s).", "", seconds)
            case e.Phase.TOTAL:
                what = self.tr("The answer was not complete after %n second(s).", "", seconds)
        return Explanation(
            what,
            self.tr("The service or the network is overloaded."),
            self.tr("Try again in some minutes."),
        )

    def _network(self, error: e.NoConnectionError | e.ConnectionLostError | e.ProxyError) -> Explanation:
        check = self.tr("Check that web pages open in your browser, then try again.")
        match error:
            case e.ConnectionLostError():
                return Explanation(
                    self.tr("{host} closed the connection before its answer was complete.").format(
                        host=error.host
                    ),
                    self.tr("The network was interrupted, or the service has a fault."),
                    self.tr("Try again."),
                )
            case e.ProxyError(status=407):
                return Explanation(
                    self.tr("The proxy {host} wants a user name and password.").format(host=error.host),
                    self.tr(
                        "Your network lets programs out through a proxy only, and it does not know you yet."
                    ),
                    self.tr("Ask your administrator for the proxy's user name and password."),
                )
            case e.ProxyError():
                return Explanation(
                    self.tr("The proxy {host} does not let the question through.").format(host=error.host),
                    self.tr("It cannot be reached, or it refuses the service's address."),
                    self.tr("Check the proxy in your system's network settings, or ask your administrator."),
                )
            case e.NoConnectionError(why=e.Unreachable.NAME):
                return Explanation(
                    self.tr("{host} was not found.").format(host=error.host),
                    self.tr(
                        "There is no network, or the login or service address of the account is misspelt."
                    ),
                    self.tr("Check that web pages open in your browser, then check the account."),
                )
            case e.NoConnectionError(why=e.Unreachable.REFUSED):
                return Explanation(
                    self.tr("{host} refuses the connection.").format(host=error.host),
                    self.tr("The service is down, or a firewall on the way refuses."),
                    self.tr("Try again in some minutes, or from another network."),
                )
            case e.NoConnectionError():
                return Explanation(
                    self.tr("No connection to {host}.").format(host=error.host),
                    self.tr("There is no network, or a firewall blocks the way."),
                    check,
                )

    def _tls(self, error: e.CertificateError | e.TlsError | e.AuthoritiesFileError) -> Explanation:
        if isinstance(error, e.AuthoritiesFileError):
            return Explanation(
                self.tr("The file with additional certificates cannot be used: {path}").format(
                    path=error.path
                ),
                self.tr("It is missing, or there is no certificate in it."),
                self.tr("Choose the file again in the network settings, or ask your administrator for it."),
            )
        if isinstance(error, e.TlsError):
            return Explanation(
                self.tr("No secure connection to {host}: {reason}.").format(
                    host=error.host, reason=error.reason
                ),
                self.tr("Something on the way interferes, or the server has a fault."),
                self.tr("Try from another network. jcdesk never asks over an unprotected connection."),
            )
        return Explanation(
            self.tr("The certificate of {host} does not hold: {reason}.").format(
                host=error.host, reason=error.reason
            ),
            self.tr(
                "Somebody may be listening in, your company's network inspects traffic with a certificate of its own,"
                " or this computer's clock is wrong."
            ),
            self.tr("Check date and time of this computer, then ask your administrator. Nothing was sent."),
        )
