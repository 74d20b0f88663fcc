"""Trying out an account while it is set up: how it goes, in words that fit the form."""

from dataclasses import replace
from urllib.parse import urlsplit

from jcdesk.justclick.errors import NoConnectionError, RedirectedError, ServiceRefusedError, Unreachable
from jcdesk.justclick.service import HOSTS
from jcdesk.words.catalogue import Translate, Words
from jcdesk.words.errors import ErrorWords
from jcdesk.words.explanation import Explanation
from jcdesk.words.help_topics import topic_of


class TrialWords(Words):
    """What a trial tells. Nobody's address is sent in one, and login and key are being typed just now."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(translate)
        self._errors = ErrorWords(translate)

    def asking(self, host: str) -> str:
        """While the service is asked."""
        return self.tr("Asking {host} for the account's groups…").format(host=host)

    def works(self, groups: int) -> str:
        """The account is set up well."""
        return self.tr("Works: %n group(s).", "", groups)

    def explain(self, error: Exception) -> Explanation:
        """Why the trial failed. An exception that is none of the known ones is raised."""
        if not isinstance(error, ServiceRefusedError):
            return self._errors.explain(error)
        return replace(self._refused(error), topic=topic_of(error))

    def _refused(self, error: ServiceRefusedError) -> Explanation:
        match error.code:
            case "3" | "100" | "600":
                return Explanation(
                    self.tr("The service does not accept the question (error {code}).").format(
                        code=error.code
                    ),
                    self.tr("Something between this computer and the service, such as a proxy, changed it."),
                    self.tr("Test once more. If it stays, try from another network."),
                )
            case "4":
                return Explanation(
                    self.tr("The service does not accept the secret key or the login (error 4)."),
                    self.tr(
                        "The key was copied in part, belongs to another account, or the login is misspelt."
                    ),
                    self.tr("Copy the key once more, then compare the login with your cabinet's address."),
                )
            case "5":
                return Explanation(
                    self.tr("The service does not know this login (error 5)."),
                    self.tr("The login is misspelt, or the account lives at another address of the service."),
                    self.tr(
                        "Compare the login with your cabinet's address, or try another address of the service."
                    ),
                )
            case _:
                return self._errors.explain(error)


def other_addresses(login: str, url: str, error: Exception) -> tuple[str, ...]:
    """The service's other addresses for `login`, where `error` may come of asking the wrong one."""
    match error:
        case ServiceRefusedError(code="5") | NoConnectionError(why=Unreachable.NAME) | RedirectedError():
            host = urlsplit(url).hostname
            return tuple(f"https://{login}.{known}" for known in HOSTS if f"{login}.{known}".lower() != host)
        case _:
            return ()
