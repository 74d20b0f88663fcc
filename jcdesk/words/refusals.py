"""The service's error codes in words."""

import re

from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.words.catalogue import Words
from jcdesk.words.explanation import Explanation
from jcdesk.words.plain import plain

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
        return Explanation(explanation.what, f"{explanation.why} {unsigned}", explanation.next)

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
                    self.tr("Try from another network. If that works, tell the administrator of this one."),
                )
            case "3" | "100" | "600":
                return Explanation(
                    self.tr("The service does not accept this address (error {code}).").format(
                        code=error.code
                    ),
                    self.tr("It looks to the service like no e-mail address."),
                    self.tr("Check the address for typing errors."),
                )
            case "4":
                return Explanation(
                    self.tr("The service does not accept the signature (error 4)."),
                    self.tr("The secret key of this account is wrong or was changed, or the login is wrong."),
                    self.tr(
                        "Copy the key once more from the API section of the service and save it in the account."
                    ),
                )
            case "5":
                return Explanation(
                    self.tr("The service does not know this login (error 5)."),
                    self.tr("The login is misspelt, or the account lives at another address of the service."),
                    self.tr(
                        "Check login and service address of the account; {hosts} are the other addresses."
                    ).format(hosts="justclick.ru, influencersoft.com, expertam.ru"),
                )
            case "6":
                return self._address_not_listed(error)
            case "7":
                return Explanation(
                    self.tr("The account is disabled (error 7)."),
                    self.tr("The service has switched it off, for instance because it is not paid for."),
                    self.tr(
                        "Log in to the service's web pages and see what it says there, or ask its support."
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
                        code=plain(error.code), text=plain(error.text) or self.tr("no text")
                    ),
                    self.tr("jcdesk does not know this error."),
                    self.tr(
                        "Try again later; if it stays, ask the service's support and give them the code."
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
                "Add the address to the list in the API section of the service, or work from a listed network."
            ),
        )


def refused_ip(error: ServiceRefusedError) -> str:
    """The network address that error 6 names, or an empty text."""
    found = _IP.findall(error.text)
    return found[-1] if found else ""
