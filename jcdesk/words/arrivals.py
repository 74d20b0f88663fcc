"""Words about later starts and links from outside."""

from jcdesk.links import BadLinkError, LinkFault
from jcdesk.words.catalogue import Words
from jcdesk.words.plain import in_short


class ArrivalWords(Words):
    """What is said when the window is asked for something from outside."""

    def no_answer(self) -> str:
        """A second start could not reach the first one's window."""
        return self.tr(
            "jcdesk is open already, but does not answer. Wait a moment and try again; if that does not help,"
            " end the running jcdesk first."
        )

    def no_account_yet(self, address: str) -> str:
        """An address is to be looked up before there is an account."""
        return self.tr(
            "There is no account yet. Once there is one, press Enter to look up {address}."
        ).format(address=in_short(address))

    def link_not_followed(self, reason: str) -> str:
        """A link asked for what is not done; `reason` is a sentence."""
        return self.tr("A link was not followed. {reason}").format(reason=reason)

    def fault(self, error: BadLinkError) -> str:
        """Why a link is not followed."""
        match error.fault:
            case LinkFault.TOO_LONG:
                return self.tr("The link is too long.")
            case LinkFault.UNKNOWN_VERB:
                return self.tr("The link asks for something other than a lookup.")
            case LinkFault.NO_ADDRESS:
                return self.tr("The link names no address.")
            case LinkFault.MORE_THAN_AN_ADDRESS:
                return self.tr("The link asks for more than one address, or for something besides.")
            case LinkFault.BAD_ENCODING:
                return self.tr("The address in it is not encoded as in a link.")
