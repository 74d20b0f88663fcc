"""Accounts, their file and their keys: what can be wrong, in words."""

from jcdesk.accounts import errors as e
from jcdesk.accounts.accounts import (
    AccountFault,
    AccountFaultError,
    AccountsAccessError,
    AccountsFileError,
    NewerAccountsError,
)
from jcdesk.accounts.pace import SLOWEST
from jcdesk.justclick.service import ServiceUrlError, UrlFault
from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation


class AccountWords(Words):
    """Faults of accounts and of the form in which they are entered."""

    def fault(self, error: AccountFaultError) -> Explanation:
        """Why an account cannot be."""
        match error.fault:
            case AccountFault.NAME_EMPTY:
                return _then(
                    self.tr("The account has no name."), self.tr("Give it one that you will recognise.")
                )
            case AccountFault.NAME_TOO_LONG:
                return _then(self.tr("The account's name is too long."), self.tr("Choose a shorter one."))
            case AccountFault.NAME_UNPRINTABLE:
                return _then(
                    self.tr("The account's name holds characters that cannot be shown."),
                    self.tr("Type it instead of pasting it."),
                )
            case AccountFault.NAME_TAKEN:
                return _then(
                    self.tr("There is an account “{name}” already.").format(name=error.other),
                    self.tr("Choose another name."),
                )
            case AccountFault.LOGIN_EMPTY:
                return _then(
                    self.tr("The login is missing."),
                    self.tr("It is the first part of your cabinet's address: “acme” in acme.justclick.ru."),
                )
            case AccountFault.LOGIN_IMPOSSIBLE:
                return _then(
                    self.tr("This cannot be a login."),
                    self.tr(
                        "A login has Latin letters, digits, “-”, “_” and dots: “acme” in acme.justclick.ru."
                    ),
                )
            case AccountFault.ALREADY_THERE:
                return _then(
                    self.tr("The account “{name}” has this login and service address already.").format(
                        name=error.other
                    ),
                    self.tr("Change that account instead of adding it again."),
                )
            case AccountFault.PACE_IMPOSSIBLE:
                return self.no_pace()

    def no_pace(self) -> Explanation:
        """Why a figure or text cannot be the pace of an account."""
        return _then(
            self.tr("This cannot be the time between two requests."),
            self.tr("Write seconds from 0 to {slowest}, for example 2 or 0.5.").format(
                slowest=round(SLOWEST)
            ),
        )

    def vendor_warning(self) -> str:
        """What the user must know who wants to ask faster."""
        return self.tr(
            "The service can block an account that asks too fast, for good and without appeal. One request a"
            " second is what jcdesk holds to be safe."
        )

    def url_fault(self, error: ServiceUrlError) -> Explanation:
        """Why an address of the service cannot be used."""
        match error.fault:
            case UrlFault.NOT_A_URL:
                return _then(
                    self.tr("This cannot be the address of your account at the service."),
                    self.tr("It looks like https://acme.justclick.io, with your login in place of “acme”."),
                )
            case UrlFault.NOT_HTTPS:
                return _then(
                    self.tr("The service is asked over https only."),
                    self.tr("Write https:// at the beginning of the service address."),
                )
            case UrlFault.FRONT_DOOR:
                return _then(
                    self.tr("This is the service's front page, which is the same for everybody."),
                    self.tr("Log in there, then copy the address again: it begins with your login then."),
                )

    def waiting(self) -> str:
        """While the disk has not taken the file of accounts for a moment."""
        return self.tr("The disk is slow: the list of accounts is still being saved…")

    def file(self, error: AccountsFileError) -> Explanation:
        """Why the file of accounts cannot be used."""
        if isinstance(error, NewerAccountsError):
            return Explanation(
                self.tr("The list of accounts was written by a newer jcdesk: {path}").format(path=error.path),
                self.tr("This jcdesk does not know its form and leaves it as it is."),
                self.tr("Install the newer jcdesk, or rename the file to begin a new list."),
            )
        if isinstance(error, AccountsAccessError):
            return Explanation(
                self.tr("The list of accounts cannot be read or written: {reason}.").format(
                    reason=error.reason
                ),
                self.tr("The folder is missing or protected, or the disk is full."),
                self.tr("See that you may read and write {path}, then start jcdesk again.").format(
                    path=error.path
                ),
            )
        return Explanation(
            self.tr("The list of accounts is damaged: {path}").format(path=error.path),
            self.tr("Something other than jcdesk has changed it. It is left as it is."),
            self.tr("Repair it, or rename it to begin a new list; the keys in the keyring are not touched."),
        )


class KeyWords(Words):
    """Secret keys and the keyring."""

    def explain(self, error: e.VaultError) -> Explanation:
        """Why a key could not be read, kept or removed."""
        match error:
            case e.NoKeyError():
                return Explanation(
                    self.tr("There is no secret key for the account “{name}”.").format(name=error.account),
                    self.tr("It was never saved, or the keyring has lost it."),
                    self.tr("Copy the key from the API section of the service and enter it."),
                )
            case e.OldKeyStaysError():
                return Explanation(
                    self.tr(
                        "The account and its key are saved. The key of its former login or address is still in the"
                        " keyring."
                    ),
                    self.explain(error.__cause__).what if isinstance(error.__cause__, e.VaultError) else "",
                    self.tr("Try again to remove it, or leave it there: jcdesk uses it no more."),
                )
            case e.EmptyKeyError():
                return _then(
                    self.tr("The secret key is empty."),
                    self.tr("Copy it from the API section of the service."),
                )
            case e.KeyringAbsentError():
                return Explanation(
                    self.tr("This computer has no keyring to keep secret keys in."),
                    self.tr("None is installed, or it is not running."),
                    self.tr(
                        "Enter the key for this session. To have it kept, install a keyring (on Linux GNOME Keyring"
                        " or KWallet) and log in anew."
                    ),
                )
            case e.KeyringLockedError():
                return Explanation(
                    self.tr("The keyring is locked."),
                    self.tr("Nobody could be asked for its password."),
                    self.tr("Unlock it and try again, or enter the key for this session."),
                )
            case e.KeyringRefusedError():
                return Explanation(
                    self.tr("The keyring was not opened to jcdesk."),
                    self.tr("Its question was closed or answered with no."),
                    self.tr("Try again and allow it, or enter the key for this session."),
                )
            case e.KeyringSlowError():
                return Explanation(
                    self.tr("The keyring has not answered for %n second(s).", "", round(error.seconds)),
                    self.tr("It waits for its password in another window, or it hangs."),
                    self.tr("Look for its window and answer it, then try again."),
                )
            case e.KeyringFailedError():
                return Explanation(
                    self.tr("The keyring failed: {reason}").format(reason=error.reason),
                    self.tr("It is damaged or was closed in the middle."),
                    self.tr("Log out and in again, then try once more."),
                )
            case _:
                raise error

    def waiting(self) -> Explanation:
        """While the keyring has not answered for a moment."""
        return Explanation(
            self.tr("Waiting for your keyring…"),
            self.tr("It may be asking for its password in another window."),
            self.tr("Answer it there."),
            topic="keyring",
        )


def _then(what: str, then: str) -> Explanation:
    return Explanation(what, "", then)
