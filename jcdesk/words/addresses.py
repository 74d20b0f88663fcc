"""What is said about an address before it is asked."""

from jcdesk.addresses import Address, AddressFault, NotAnAddressError
from jcdesk.words.catalogue import Words
from jcdesk.words.plain import plain


class AddressWords(Words):
    """Why a text is no address, and what looks odd about one that is."""

    def fault(self, error: NotAnAddressError) -> str:
        """Why the text cannot be asked."""
        match error.fault:
            case AddressFault.EMPTY:
                return self.tr("Type or paste an e-mail address first.")
            case AddressFault.NO_AT:
                return self.tr("This is no e-mail address: it has no @.")
            case AddressFault.NOTHING_BEFORE_AT:
                return self.tr("This is no e-mail address: nothing stands before the @.")
            case AddressFault.NOTHING_AFTER_AT:
                return self.tr("This is no e-mail address: nothing stands after the @.")
            case AddressFault.TWO_ATS:
                return self.tr("This is no e-mail address: it has more than one @.")
            case AddressFault.SEVERAL:
                return self.tr(
                    "There are %n addresses in this text. Look them up one by one.", "", error.count
                )
            case AddressFault.SPACE_INSIDE:
                return self.tr("This is no e-mail address: there is a space inside.")
            case AddressFault.TOO_LONG:
                return self.tr("This is too long for an e-mail address.")
            case AddressFault.IMPOSSIBLE_DOMAIN:
                return self.tr("This is no e-mail address: what stands after the @ cannot be a domain.")
            case AddressFault.IMPOSSIBLE_CHARACTER:
                return self.tr("This is no e-mail address: it holds a character that none can have.")

    def note(self, address: Address) -> str | None:
        """What the user should know about the address that is asked, or None for nothing."""
        parts = []
        if address.text != address.original.strip():
            parts.append(self.tr("Asked as {address}.").format(address=plain(address.text)))
        if address.lookalikes:
            parts.append(self._lookalikes(address))
        if address.suggestion is not None:
            domain = address.suggestion.rpartition("@")[2]
            parts.append(self.tr("Did you mean {domain}?").format(domain=domain))
        return " ".join(parts) or None

    def _lookalikes(self, address: Address) -> str:
        letters = ", ".join(dict.fromkeys(found.letter for found in address.lookalikes))
        count = len(set(letters.split(", ")))
        return self.tr(
            "The letter(s) “{letters}” in {address} are Cyrillic, though they look Latin.",
            "%n is the number of letters",
            count,
        ).format(letters=letters, address=plain(address.text))
