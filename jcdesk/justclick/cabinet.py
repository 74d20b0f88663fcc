"""From any address of the service's web pages to the login and the address of its API."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from jcdesk.justclick.service import HOSTS, Service, ServiceUrlError, UrlFault, is_loopback
from jcdesk.system.invisible import without_invisible

_AROUND = "()<>«»“”„‘’\"'`,;!"
"""What a text puts around an address that stands in it."""

_SCHEME = re.compile(r"([a-z]+):/+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cabinet:
    """What an address of the service tells; `login` is empty where it is a domain of the account's own."""

    login: str
    url: str


def read_cabinet(text: str) -> Cabinet:
    """Read a pasted address such as `https://acme.justclick.ru/shops/…` or `acme.influencersoft.com`.

    Path, query, a leading `www.` and words around the address do not matter. Raises ServiceUrlError where
    there is no address, and where it is the service's front door, which is the same for every account.
    """
    parts = _split(_address_in(text))
    host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    if host in HOSTS:
        raise ServiceUrlError(UrlFault.FRONT_DOOR)
    loopback = is_loopback(host)
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not ("." in host or loopback):
        raise ServiceUrlError(UrlFault.NOT_A_URL)
    # The service's web pages may be open over http; its API is asked over https all the same, on the port of
    # https.
    scheme = parts.scheme if loopback else "https"
    login = _login_in(host)
    url = f"{scheme}://[{host}]" if ":" in host else f"{scheme}://{host}"
    if scheme == parts.scheme and parts.port not in {None, 443 if scheme == "https" else 80}:
        url = f"{url}:{parts.port}"
    Service(login, url)
    return Cabinet(login, url)


def _address_in(text: str) -> str:
    """The word of `text` that is an address: the first one with a scheme, else with a dot, else the first."""
    words = [word.strip(_AROUND) for word in without_invisible(text).replace("\\", "/").split()]
    with_scheme = [word for word in words if _SCHEME.match(word)]
    with_dot = [word for word in words if "." in word]
    return next(iter([*with_scheme, *with_dot, *words]), "")


def _split(address: str) -> SplitResult:
    scheme = _SCHEME.match(address)
    rest = address[scheme.end() :] if scheme else address.lstrip("/")
    try:
        parts = urlsplit(f"{scheme[1] if scheme else 'https'}://{rest}")
        _ = parts.port
    except ValueError:
        raise ServiceUrlError(UrlFault.NOT_A_URL) from None
    return parts


def _login_in(host: str) -> str:
    for known in HOSTS:
        if host.endswith(f".{known}"):
            return host.removesuffix(f".{known}")
    return ""
