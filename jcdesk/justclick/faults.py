"""From what the network libraries raise to typed errors. Pure functions."""

import errno
import re
import ssl
from collections.abc import Iterator
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from socket import gaierror

from urllib3.exceptions import ReadTimeoutError

from jcdesk.justclick.errors import (
    CertificateError,
    ConnectionLostError,
    JustClickError,
    NoConnectionError,
    Phase,
    ProxyError,
    TimedOutError,
    TlsError,
    Unreachable,
    Unreadable,
    UnreadableAnswerError,
)

_NO_ROUTE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN})
_TUNNEL_STATUS = re.compile(r"Tunnel connection failed: (\d{3})\b")


def unreachable(fault: OSError | UnicodeError, host: str, seconds: float) -> JustClickError:
    """Why no TCP connection to `host` came about within `seconds`."""
    match fault:
        case TimeoutError():
            return TimedOutError(Phase.CONNECT, seconds)
        case ConnectionResetError() | ConnectionAbortedError():
            return ConnectionLostError(host)
        case gaierror() | UnicodeError():
            why = Unreachable.NAME
        case ConnectionRefusedError():
            why = Unreachable.REFUSED
        case OSError(errno=code) if code in _NO_ROUTE:
            why = Unreachable.NO_ROUTE
        case _:
            why = Unreachable.OTHER
    return NoConnectionError(host, why)


def no_proxy(fault: OSError | UnicodeError | HTTPException, proxy: str, seconds: float) -> JustClickError:
    """Why the proxy on the host `proxy` did not pass us on within `seconds`."""
    if isinstance(fault, TimeoutError):
        return TimedOutError(Phase.CONNECT, seconds)
    # http.client has the proxy's answer in a text only.
    status = _TUNNEL_STATUS.match(str(fault))
    return ProxyError(proxy, int(status[1]) if status else None)


def no_tls(fault: OSError, host: str, seconds: float) -> JustClickError:
    """Why TCP came about with `host`, but TLS did not within `seconds`."""
    match fault:
        case TimeoutError():
            return TimedOutError(Phase.CONNECT, seconds)
        case ssl.SSLCertVerificationError():
            return CertificateError(host, fault.verify_message)
        case _:
            return _broken(fault, host)


def no_answer(fault: Exception, host: str, silence: float) -> JustClickError:
    """Why a request went out to `host` and no whole answer came back, `silence` being the limit of it."""
    for layer in _layers(fault):
        match layer:
            case ReadTimeoutError() | TimeoutError():
                return TimedOutError(Phase.SILENCE, silence)
            case ssl.SSLError():
                return _broken(layer, host)
            case RemoteDisconnected() | IncompleteRead():
                return ConnectionLostError(host)
            case HTTPException() | ValueError():
                return UnreadableAnswerError(Unreadable.NOT_HTTP)
    return ConnectionLostError(host)


def _broken(fault: OSError, host: str) -> JustClickError:
    match fault:
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
            return ConnectionLostError(host)
        case ssl.SSLError():
            # Only errors that come from OpenSSL itself have a reason.
            return TlsError(host, getattr(fault, "reason", None) or "")
        case _:
            return ConnectionLostError(host)


def _layers(fault: BaseException) -> Iterator[BaseException]:
    """An error and what lies under it, outermost first: the libraries wrap each in several of their own."""
    layer: BaseException | None = fault
    while layer is not None:
        yield layer
        wrapped = (value for value in layer.args if isinstance(value, BaseException))
        layer = layer.__cause__ or layer.__context__ or next(wrapped, None)
