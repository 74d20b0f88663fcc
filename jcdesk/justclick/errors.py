"""Everything that can go wrong between an address and its answer, as types that carry data and no prose.

What a person reads about them is made in `jcdesk.words`. `kind` is the stable name that the command line
and the JSON export use.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


@dataclass(eq=False)
class JustClickError(Exception):
    """Base: the service could not be asked, or what it said is no usable answer."""

    kind: ClassVar[str] = "failed"


@dataclass(eq=False)
class ServiceRefusedError(JustClickError):
    """The service answered with an error code.

    `signed` tells whether the answer carries the account's signature: an answer about a wrong login or
    a missing hash may be signed with another key or none.
    """

    kind: ClassVar[str] = "refused"
    code: str
    text: str
    signed: bool


class SignatureFault(StrEnum):
    """What is wrong with an answer's signature."""

    MISSING = "missing"
    WRONG = "wrong"


@dataclass(eq=False)
class UnsignedAnswerError(JustClickError):
    """An answer that would be a result, were it signed with the account's key. Never shown as one."""

    kind: ClassVar[str] = "unsigned"
    fault: SignatureFault
    code: str


class Unreadable(StrEnum):
    """Why a body is not an answer of the service."""

    NOT_HTTP = "not_http"
    EMPTY = "empty"
    HTML = "html"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    WRONG_SHAPE = "wrong_shape"


@dataclass(eq=False)
class UnreadableAnswerError(JustClickError):
    """The body is no answer of the service: a captive portal's page, cut text, another shape."""

    kind: ClassVar[str] = "unreadable"
    why: Unreadable


@dataclass(eq=False)
class AnswerTooLargeError(JustClickError):
    """The decoded body is larger than `limit` bytes."""

    kind: ClassVar[str] = "too_large"
    limit: int


@dataclass(eq=False)
class HttpStatusError(JustClickError):
    """An HTTP status other than 200; `retry_after` is what the server asked for, in seconds."""

    kind: ClassVar[str] = "http"
    status: int
    retry_after: float | None = None


@dataclass(eq=False)
class RedirectedError(JustClickError):
    """The server sent us elsewhere, and a redirect is never followed; `target` is a host, or empty."""

    kind: ClassVar[str] = "redirected"
    status: int
    target: str


class Phase(StrEnum):
    """What took too long."""

    CONNECT = "connect"
    SILENCE = "silence"
    TOTAL = "total"


@dataclass(eq=False)
class TimedOutError(JustClickError):
    """Longer than `seconds` in this phase."""

    kind: ClassVar[str] = "timed_out"
    phase: Phase
    seconds: float


class Unreachable(StrEnum):
    """Why no connection came about."""

    NAME = "name"
    REFUSED = "refused"
    NO_ROUTE = "no_route"
    OTHER = "other"


@dataclass(eq=False)
class NoConnectionError(JustClickError):
    """No connection to `host`."""

    kind: ClassVar[str] = "no_connection"
    host: str
    why: Unreachable


@dataclass(eq=False)
class ConnectionLostError(JustClickError):
    """`host` closed or broke the connection before its answer was complete."""

    kind: ClassVar[str] = "connection_lost"
    host: str


@dataclass(eq=False)
class CertificateError(JustClickError):
    """The certificate of `host` does not hold; `reason` is OpenSSL's own short text."""

    kind: ClassVar[str] = "certificate"
    host: str
    reason: str


@dataclass(eq=False)
class TlsError(JustClickError):
    """No encrypted connection to `host` for another reason than its certificate."""

    kind: ClassVar[str] = "tls"
    host: str
    reason: str


@dataclass(eq=False)
class ProxyError(JustClickError):
    """The proxy at `host` could not be reached, or refused: 407 in `status` asks for a password."""

    kind: ClassVar[str] = "proxy"
    host: str
    status: int | None = None


@dataclass(eq=False)
class AuthoritiesFileError(JustClickError):
    """The file of additional certificate authorities at `path` is missing or holds no certificates."""

    kind: ClassVar[str] = "ca_file"
    path: str


@dataclass(eq=False)
class UnsendableAddressError(JustClickError):
    """The subscriber's address is no Unicode text (it holds half a surrogate pair), so it cannot be sent."""

    kind: ClassVar[str] = "unsendable"


@dataclass(eq=False)
class NotAskedError(JustClickError):
    """Nothing was sent: an address before this one failed for a reason that holds for every address."""

    kind: ClassVar[str] = "not_asked"


@dataclass(eq=False)
class CancelledError(JustClickError):
    """The one who asked no longer wants the answer."""

    kind: ClassVar[str] = "cancelled"
