"""The proxy that the user has chosen, and what people paste as one."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?")


class ProxyUse(StrEnum):
    """Which proxy is used: the one the system says, none, or one set by hand."""

    SYSTEM = "system"
    NONE = "none"
    OWN = "own"


class ProxyFault(StrEnum):
    """What is wrong with a proxy that was set by hand."""

    HOST_EMPTY = "host_empty"
    HOST_IMPOSSIBLE = "host_impossible"
    KIND_UNKNOWN = "kind_unknown"
    PORT_IMPOSSIBLE = "port_impossible"
    USER_IMPOSSIBLE = "user_impossible"


class ProxyFaultError(ValueError):
    """A proxy that cannot be; `fault` says why."""

    def __init__(self, fault: ProxyFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Proxy:
    """The user's choice of a proxy. Its password is no part of it: a vault keeps that.

    `host` and `port` name an HTTP proxy that is set by hand, `user` is empty where it asks for none. They are
    kept while another choice is in force. Raises ProxyFaultError.
    """

    use: ProxyUse = ProxyUse.SYSTEM
    host: str = ""
    port: int = 0
    user: str = ""

    def __post_init__(self) -> None:
        own = self.use is ProxyUse.OWN
        if own and not self.host:
            raise ProxyFaultError(ProxyFault.HOST_EMPTY)
        if self.host and not _HOST.fullmatch(self.host) and not _is_ipv6(self.host):
            raise ProxyFaultError(ProxyFault.HOST_IMPOSSIBLE)
        if not (1 if own else 0) <= self.port <= 65535:
            raise ProxyFaultError(ProxyFault.PORT_IMPOSSIBLE)
        # A colon ends the user's name on the wire.
        if ":" in self.user or not self.user.isprintable():
            raise ProxyFaultError(ProxyFault.USER_IMPOSSIBLE)

    @property
    def place(self) -> tuple[str, int, str]:
        """Host, port and user: what a password belongs to."""
        return self.host.lower(), self.port, self.user

    @property
    def wants_password(self) -> bool:
        """Whether the proxy in force is one that a password belongs to."""
        return self.use is ProxyUse.OWN and bool(self.user)

    def proxies(self, password: str = "") -> Mapping[str, str] | None:  # nosec B107 # none
        """What `Network` needs. Without its password no user is named: a guess may lock the user out."""
        match self.use:
            case ProxyUse.SYSTEM:
                return None
            case ProxyUse.NONE:
                return {}
            case ProxyUse.OWN:
                host = f"[{self.host}]" if ":" in self.host else self.host
                named = self.user and password
                who = f"{quote(self.user, safe='')}:{quote(password, safe='')}@" if named else ""
                return {"all": f"http://{who}{host}:{self.port}"}


SYSTEM_PROXY = Proxy()
"""The choice of a new user: whatever the system says."""


class ProxyText(NamedTuple):
    """What a person may paste as a proxy, taken apart; what was not in it is empty, or 0."""

    host: str
    port: int
    user: str
    password: str

    def __repr__(self) -> str:
        return f"ProxyText(host={self.host!r}, port={self.port})"


def read_proxy(text: str) -> ProxyText:
    """Take a host, `host:port` or a whole URL apart. Raises ProxyFaultError."""
    text = text.strip()
    if not text or _is_ipv6(text):
        return ProxyText(text, 0, "", "")
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host = parts.hostname or ""
    except ValueError:
        raise ProxyFaultError(ProxyFault.HOST_IMPOSSIBLE) from None
    if parts.scheme != "http":
        raise ProxyFaultError(ProxyFault.KIND_UNKNOWN)
    if not host or parts.path.strip("/") or parts.query or parts.fragment:
        raise ProxyFaultError(ProxyFault.HOST_IMPOSSIBLE)
    try:
        port = parts.port or 0
    except ValueError:
        raise ProxyFaultError(ProxyFault.PORT_IMPOSSIBLE) from None
    return ProxyText(host, port, unquote(parts.username or ""), unquote(parts.password or ""))


def _is_ipv6(text: str) -> bool:
    try:
        ipaddress.IPv6Address(text)
    except ipaddress.AddressValueError:
        return False
    return True
