"""Where an account is asked: its login, and the address of the service."""

import ipaddress
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

HOSTS = ("justclick.io", "justclick.ru", "influencersoft.com", "expertam.ru")
"""The domains at which the service answers, the usual one first."""

# A host of any script, for a domain may be Cyrillic. Stricter than urlsplit, which drops an empty "?" or a
# line break without a word and takes "[::1]x" for the host "::1".
_ORIGIN = re.compile(r"([a-z]+)://(?:([\w-]+(?:\.[\w-]+)*)|\[([0-9A-Fa-f:.]+)\])(?::([0-9]{1,5}))?")


class UrlFault(StrEnum):
    """Why an address of the service cannot be used."""

    NOT_A_URL = "not_a_url"
    NOT_HTTPS = "not_https"
    FRONT_DOOR = "front_door"


class ServiceUrlError(ValueError):
    """The address of the service cannot be used; `fault` says why."""

    def __init__(self, fault: UrlFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Service:
    """A login, which goes into every signature, and the origin that is asked: `https://host` and no more.

    No slash at its end, no path, no user's name; plain http is for loopback only. Raises ServiceUrlError.
    """

    login: str
    url: str

    def __post_init__(self) -> None:
        origin = _ORIGIN.fullmatch(self.url)
        if origin is None:
            raise ServiceUrlError(UrlFault.NOT_A_URL)
        scheme, domain, ipv6, port = origin.groups()
        if int(port or 0) > 65535 or (ipv6 and _ip_address(ipv6) is None):
            raise ServiceUrlError(UrlFault.NOT_A_URL)
        if scheme != "https" and not (scheme == "http" and is_loopback(domain or ipv6)):
            raise ServiceUrlError(UrlFault.NOT_HTTPS)

    @property
    def host(self) -> str:
        """The host, with its port where one is given."""
        return self.url.partition("://")[2]


def default_url(login: str) -> str:
    """The address at which the service answers for `login` unless it has a domain of its own."""
    return f"https://{login.lower()}.{HOSTS[0]}"


@lru_cache(maxsize=8)
def is_loopback(host: str) -> bool:
    """Whether `host` names this machine, so that nothing on the way can read along."""
    if host == "localhost":
        return True
    address = _ip_address(host)
    return address is not None and address.is_loopback


def _ip_address(text: str) -> "ipaddress.IPv4Address | ipaddress.IPv6Address | None":
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None
