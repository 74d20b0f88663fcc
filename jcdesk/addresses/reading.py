"""A pasted text -> one address, or the reason why there is none in it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar
from urllib.parse import unquote

from jcdesk.addresses.domains import suggested_domain
from jcdesk.addresses.lookalikes import Lookalike, find_lookalikes
from jcdesk.system.invisible import without_invisible

LONGEST_ADDRESS = 512
"""Characters. RFC 5321 counts 254, but servers bend that; a whole SMTP command line has 512 octets."""

LONGEST_DOMAIN = 253
LONGEST_LABEL = 63
"""Characters. No name in the DNS is longer, and its form on the wire is never shorter than its text."""

_LONGEST_WRAPPING = 2000

ATS = "@＠﹫"
"""An @, and what keyboards for wide letters write for it."""

_TO_AT = str.maketrans(dict.fromkeys(ATS, "@"))

_MAILTO = "mailto:"
_QUOTED_LOCAL_PART = re.compile(r'"(?:[^"\\]|\\.)+"@[^@"]*', re.DOTALL)
_BETWEEN_ADDRESSES = re.compile(r"[\s,;<>|]+")
_NEVER_FIRST = ' \t\r\n.,;:<({[«„“‘"'
_NEVER_LAST = " \t\r\n.,;:!?)>}»“”’…\"'`"
_FIRST_OR_PAIRED = "'`"
_ENDS_WHAT_IS_BEFORE = frozenset('"(),:;<>[]|')
"""What no unquoted part before an @ can hold. A | can be in one, but is far likelier to separate columns."""
_NEVER_BEFORE_AT = _ENDS_WHAT_IS_BEFORE - {"|"} | {"\\"}
_IN_A_LINK = "://"
_PARAMETER = re.compile(
    r"(?:[^@]*[^\w.+-])?(?:e-?mail|mail|почта)=([^&#]*)(?:[&#][^@]*)?", re.IGNORECASE | re.DOTALL
)
ORDINARY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9-]{1,49}\.){1,4}[A-Za-z0-9-]{1,49}")
"""What nothing can be peeled off, as of most addresses."""

_SPACE = re.compile(r"\s")
_CONTROL_OR_HALF = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_NOT_IN_A_DOMAIN = re.compile(r"(?![\w.-])[\x00-\x7f]", re.ASCII)
_ADDRESS_LITERAL = re.compile(r"\[[\w.:-]+\]", re.ASCII)


class AddressFault(StrEnum):
    """Why a text cannot be an address."""

    EMPTY = "empty"
    NO_AT = "no_at"
    NOTHING_BEFORE_AT = "nothing_before_at"
    NOTHING_AFTER_AT = "nothing_after_at"
    TWO_ATS = "two_ats"
    SEVERAL = "several"
    SPACE_INSIDE = "space_inside"
    TOO_LONG = "too_long"
    IMPOSSIBLE_DOMAIN = "impossible_domain"
    IMPOSSIBLE_CHARACTER = "impossible_character"


class NotAnAddressError(ValueError):
    """The text holds no address that could be asked.

    `text` is what was typed; `count` is how many different addresses were found, with SEVERAL.
    """

    kind: ClassVar[str] = "bad_address"

    def __init__(self, fault: AddressFault, text: str, count: int = 0) -> None:
        # The text is not handed to the base class: it may be personal, and errors are logged.
        super().__init__(fault.value)
        self.fault = fault
        self.text = text
        self.count = count


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is asked, its case kept.

    `original` is the text it was found in. `lookalikes` are Cyrillic letters among Latin ones. `suggestion`
    is the whole address again, with the well-known domain that was probably meant.
    """

    text: str
    original: str
    lookalikes: tuple[Lookalike, ...] = ()
    suggestion: str | None = None


def read_address(text: str) -> Address:
    """The address in `text`, freed from what copying brings along: names, brackets, links, invisible marks.

    Only what cannot be an address is refused; whether one exists, the service knows. The result read
    again gives itself. Raises NotAnAddressError.
    """
    try:
        found = _freed(text)
        _check(found)
    except _FaultError as error:
        raise NotAnAddressError(error.fault, text, error.count) from None
    local_part, _, domain = found.rpartition("@")
    meant = suggested_domain(domain)
    suggestion = f"{local_part}@{meant}" if meant else None
    return Address(found, text, find_lookalikes(found), suggestion)


def same_address(address: str) -> str:
    """A text that two addresses share when they certainly are the same: the domain's case means nothing.

    Whether the case before the @ matters the service does not say, so such addresses are asked separately.
    """
    local_part, _, domain = address.rpartition("@")
    return address if domain.islower() else f"{local_part}@{domain.lower()}"


def looks_mistyped(address: str) -> bool:
    """Whether something looks odd about an address that was read: see `Address`. Quick, for long lists."""
    return bool(find_lookalikes(address)) or suggested_domain(address.rpartition("@")[2]) is not None


class _FaultError(Exception):
    def __init__(self, fault: AddressFault, count: int = 0) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.count = count


def _freed(text: str) -> str:
    """Peel until nothing comes off; a second layer is rare, and of a huge text it is not looked for."""
    peeled = _peeled(text)
    while not ORDINARY.fullmatch(peeled):
        if len(peeled) > _LONGEST_WRAPPING:
            raise _FaultError(AddressFault.TOO_LONG if "@" in peeled else AddressFault.NO_AT)
        again = _peeled(peeled)
        if again == peeled:
            return peeled
        peeled = again
    return peeled


def _peeled(text: str) -> str:
    """Take one layer off `text`, in time proportional to its length."""
    text = without_invisible(text).translate(_TO_AT).strip()
    if text[: len(_MAILTO)].casefold() == _MAILTO:
        return _percent_decoded(text[len(_MAILTO) :].partition("?")[0])
    if _QUOTED_LOCAL_PART.fullmatch(text):
        return text.rstrip(_NEVER_LAST)
    if "=" in text and (parameter := _PARAMETER.fullmatch(text)):
        return _percent_decoded(parameter[1])
    text = _without_what_is_before(_only_address(text))
    return _stripped("@".join(part.strip() for part in text.split("@")))


def _percent_decoded(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise _FaultError(AddressFault.IMPOSSIBLE_CHARACTER) from None


def _stripped(text: str) -> str:
    text = text.lstrip(_NEVER_FIRST)
    bare = text.rstrip(_NEVER_LAST)
    if bare.endswith("]") and "[" not in bare:
        bare = bare[:-1]
    if text[:1] in _FIRST_OR_PAIRED and text[:1] in text[len(bare) :]:
        bare = bare[1:]
    return bare


def _only_address(text: str) -> str:
    """The part of `text` that is the address, as in `Name <address>`, or all of it."""
    words = [word for word in _BETWEEN_ADDRESSES.split(text) if "@" in word]
    pieces = [piece for piece in map(_bare, words) if "@" in piece[1:-1]]
    if len(pieces) > 1:
        different = set(map(same_address, pieces))
        if len(different) > 1:
            raise _FaultError(AddressFault.SEVERAL, len(different))
        return pieces[-1]
    end = text.rfind(">")
    bracketed = text[text.rfind("<", 0, max(end, 0)) + 1 : end]
    return bracketed if end > 0 and "@" in bracketed else text


def _bare(piece: str) -> str:
    return _stripped(_without_what_is_before(piece))


def _without_what_is_before(text: str) -> str:
    """`text` without what is joined to the front of the address, as in `Name;address` and `label:address`.

    Of a link nothing is taken, and nothing where another @ would be lost.
    """
    if _ENDS_WHAT_IS_BEFORE.isdisjoint(text):
        return text
    local_part, at, domain = text.rpartition("@")
    start = max(map(local_part.rfind, _ENDS_WHAT_IS_BEFORE)) + 1
    if start == len(local_part) or "@" in local_part[:start] or _IN_A_LINK in local_part:
        return text
    return f"{local_part[start:]}{at}{domain}"


def _check(text: str) -> None:
    if not text:
        raise _FaultError(AddressFault.EMPTY)
    local_part, at, domain = text.rpartition("@")
    quoted = _QUOTED_LOCAL_PART.fullmatch(text) is not None
    faults = {
        AddressFault.NO_AT: not at,
        AddressFault.NOTHING_BEFORE_AT: not local_part,
        AddressFault.NOTHING_AFTER_AT: not domain,
        AddressFault.TOO_LONG: len(text) > LONGEST_ADDRESS,
        AddressFault.SPACE_INSIDE: _SPACE.search(domain if quoted else text) is not None,
        AddressFault.TWO_ATS: "@" in local_part and not quoted,
        AddressFault.IMPOSSIBLE_CHARACTER: _CONTROL_OR_HALF.search(text) is not None
        or not (quoted or _NEVER_BEFORE_AT.isdisjoint(local_part)),
        AddressFault.IMPOSSIBLE_DOMAIN: not _can_be_a_domain(domain),
    }
    for fault, found in faults.items():
        if found:
            raise _FaultError(fault)


def _can_be_a_domain(text: str) -> bool:
    if _ADDRESS_LITERAL.fullmatch(text):
        return True
    labels = text.split(".")
    lengths_fit = len(text) <= LONGEST_DOMAIN and all(0 < len(label) <= LONGEST_LABEL for label in labels)
    return lengths_fit and not _NOT_IN_A_DOMAIN.search(text)
