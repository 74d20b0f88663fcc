"""Links of the form `jcdesk://lookup/ADDRESS`. Anyone can write one, and a click hands it to jcdesk."""

import re
from enum import StrEnum
from urllib.parse import unquote

LONGEST_LINK = 2000
"""Characters. Browsers and systems promise to pass on no more than about 2,000 of any link."""

_SCHEME = "jcdesk:"
_ONLY_VERB = "lookup"
_ENCODED = re.compile(r"(?:[^\s\x00-\x1f\x7f%]|%[0-9A-Fa-f]{2})+")


class LinkFault(StrEnum):
    """Why a link is not followed."""

    TOO_LONG = "too_long"
    UNKNOWN_VERB = "unknown_verb"
    NO_ADDRESS = "no_address"
    MORE_THAN_AN_ADDRESS = "more_than_an_address"
    BAD_ENCODING = "bad_encoding"


class BadLinkError(ValueError):
    """The link asks for nothing that jcdesk does for a link."""

    def __init__(self, fault: LinkFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def is_link(text: str) -> bool:
    """Whether `text` came as a link, a good one or not, rather than as something that was typed."""
    return text.lstrip()[: len(_SCHEME)].lower() == _SCHEME


def read_link(link: str) -> str:
    """What `link` wants looked up, percent-decoded; whether that is an address, `read_address` judges.

    Raises BadLinkError.
    """
    link = link.strip()
    if len(link) > LONGEST_LINK:
        raise BadLinkError(LinkFault.TOO_LONG)
    match link.split("/", 3):
        case [scheme, "", verb, *rest] if (scheme.lower(), verb.lower()) == (_SCHEME, _ONLY_VERB):
            return _decoded("".join(rest))
    raise BadLinkError(LinkFault.UNKNOWN_VERB)


def _decoded(encoded: str) -> str:
    if not encoded:
        raise BadLinkError(LinkFault.NO_ADDRESS)
    if any(sign in encoded for sign in "/?#"):
        raise BadLinkError(LinkFault.MORE_THAN_AN_ADDRESS)
    if not _ENCODED.fullmatch(encoded):
        raise BadLinkError(LinkFault.BAD_ENCODING)
    try:
        text = unquote(encoded, errors="strict")
    except UnicodeDecodeError:
        raise BadLinkError(LinkFault.BAD_ENCODING) from None
    if not text.strip():
        raise BadLinkError(LinkFault.NO_ADDRESS)
    return text
