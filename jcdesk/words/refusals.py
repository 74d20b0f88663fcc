"""The service's error codes in words."""

import re
from dataclasses import replace

from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.service import HOSTS
from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation, Place
from jcdesk.words.plain import in_short

_IP = re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b|\b[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}")


class RefusalWords(Words):
    """Why the service said no. The code decides; the service's text is only quoted."""

    def explain(self, error: ServiceRefusedError) -> Explanation:
        """What an error code means for the user."""
        explanation = self._by_code(error)
        if error.signed or error.code in {"4", "5"}:
            return explanation
        unsigned = self.tr(
            "The answer is not signed with this account's key, which fits a wrong login or key."
        )
        return replace(explanation, why=f"{explanation.why} {unsigned}", place=Place.ACCOUNT)

    def _by_code(self, error: ServiceRefusedError) -> Explanation:
        match error.code:
            case "1" | "2":
                return Explanation(
                    self.tr("The service did not receive the question in full (error {code}).").format(
                        code=error.code
                    ),
                    self.tr(
                        "Something between this computer and the service, such as a proxy, removed its content."
                    ),
                    self.tr(
                        "Ask again. If it stays, try from another network, such as a phone's; if that works, tell"
                        " the administrator of yours."
                    ),
                )
            case "3" | "100" | "600":
                return Explanation(
                    self.tr("The service does not accept this address (error {code}).").format(
                        code=error.code
                    ),
                    self.tr("The service does not take it for an e-mail address."),
                    self.tr("Check the address for typing errors."),
                )
            case "4":
                return Explanation(
                    self.tr("The service does not accept the secret key of this account (error 4)."),
                    self.tr("The key was changed at the service or copied in part, or the login is wrong."),
                    self.tr(
                        "Copy the key once more from the API section of the service and save it in the account. If you"
                        " may not see it there, ask whoever looks after the account at JustClick."
                    ),
                    Place.ACCOUNT,
                )
            case "5":
                return Explanation(
                    self.tr("The service does not know this login (error 5)."),
                    self.tr("The login is misspelt, or the account lives at another address of the service."),
                    self.tr(
                        "Check login and service address of the account. The service is at {hosts}: yours is at the one"
                        " where you log in."
                    ).format(hosts=", ".join(HOSTS)),
                    Place.ACCOUNT,
                )
            case "6":
                return self._address_not_listed(error)
            case "7":
                return Explanation(
                    self.tr("The account is disabled (error 7)."),
                    self.tr("The service has switched it off, for instance because it is not paid for."),
                    self.tr(
                        "Log in to the service's web pages and see what it says there, or ask whoever looks after the"
                        " account at JustClick."
                    ),
                )
            case "8":
                return Explanation(
                    self.tr("Too many requests from this network address (error 8)."),
                    self.tr("This or another program has asked the service too often."),
                    self.tr("Wait some minutes before you ask again."),
                )
            case _:
                return Explanation(
                    self.tr("The service answered with error {code}: {text}").format(
                        code=in_short(error.code), text=in_short(error.text) or self.tr("no text")
                    ),
                    self.tr("jcdesk does not know this error."),
                    self.tr(
                        "Ask again later. If it stays, send this code and text to the service's support."
                    ),
                )

    def _address_not_listed(self, error: ServiceRefusedError) -> Explanation:
        address = refused_ip(error)
        what = (
            self.tr("The account does not allow the API from this network address, {ip} (error 6).").format(
                ip=address
            )
            if address
            else self.tr("The account does not allow the API from this network address (error 6).")
        )
        return Explanation(
            what,
            self.tr(
                "The account's API settings list the network addresses that may ask, and this one is not there."
            ),
            self.tr(
                "Ask whoever looks after the account at JustClick to add the address to the list in the API section, or"
                " work from a listed network."
            ),
        )


def refused_ip(error: Exception) -> str:
    """The network address that error 6 names, or an empty text."""
    if not isinstance(error, ServiceRefusedError) or error.code != "6":
        return ""
    found = _IP.findall(error.text)
    return found[-1] if found else ""
