"""Which place of the built-in help tells more about a failure."""

from jcdesk.accounts.accounts import AccountFaultError, AccountsFileError
from jcdesk.accounts.errors import EmptyKeyError, NoKeyError, OldKeyStaysError, VaultError
from jcdesk.addresses import NotAnAddressError
from jcdesk.justclick import errors as e
from jcdesk.justclick.service import ServiceUrlError
from jcdesk.lists.errors import (
    JournalError,
    ListError,
    UnknownColumnError,
    UnknownSheetError,
    WhichColumnError,
)

_CODES = {"4": "key", "5": "key", "6": "ip", "7": "account", "8": "busy", "3": "address", "100": "address"}
_CODES |= {"600": "address"}
_STATUSES = {401: "ip", 403: "ip", 404: "key", 429: "busy"}


def topic_of(error: Exception) -> str:
    """The anchor in resources/help/*.html for a failure; "errors" where no place is nearer."""
    match error:
        case e.JustClickError():
            return _of_the_service(error)
        case NotAnAddressError():
            return "address"
        case AccountFaultError() | ServiceUrlError():
            return "start"
        case WhichColumnError() | UnknownColumnError() | UnknownSheetError():
            return "lists"
        case NoKeyError() | EmptyKeyError() | OldKeyStaysError():
            return "keys"
        case VaultError():
            return "keyring"
        case JournalError() | ListError() | AccountsFileError() | OSError():
            return "files"
        case _:
            return "errors"


def _of_the_service(error: e.JustClickError) -> str:
    match error:
        case e.ServiceRefusedError():
            return _CODES.get(error.code, "errors")
        case e.HttpStatusError():
            return _STATUSES.get(error.status, "answer")
        case e.CertificateError() | e.AuthoritiesFileError():
            return "certificate"
        case e.ProxyError():
            return "proxy"
        case e.UnsendableAddressError():
            return "address"
        case e.UnsignedAnswerError() | e.UnreadableAnswerError() | e.AnswerTooLargeError():
            return "answer"
        case e.RedirectedError():
            return "answer"
        case _:
            return "offline"
