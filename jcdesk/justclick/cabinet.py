"""From any address of the service's web pages to the login and the address of its API."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from jcdesk.justclick.service import HOSTS, ServiceUrlError, UrlFault, is_loopback


@dataclass(frozen=True, slots=True)
class Cabinet:
    """What an address of the service tells; `login` is empty where it is a domain of the account's own."""

    login: str
    url: str


def read_cabinet(text: str) -> Cabinet:
    """Read a pasted address such as `https://acme.justclick.ru/shops/…` or `acme.influencersoft.com`.

    Path, query and a leading `www.` do not matter. Raises ServiceUrlError where there is no host, where it
    is the service's front door without a login, and for plain http anywhere but on this machine.
    """
    cleaned = text.strip()
    if "://" not in cleaned:
        cleaned = f"https://{cleaned}"
    try:
        parts = urlsplit(cleaned)
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        raise ServiceUrlError(UrlFault.NOT_A_URL) from None
    if parts.scheme not in {"http", "https"} or host in HOSTS or any(c.isspace() for c in host):
        raise ServiceUrlError(UrlFault.NOT_A_URL)
    loopback = is_loopback(host)
    if "." not in host and not loopback:
        raise ServiceUrlError(UrlFault.NOT_A_URL)
    # The service's web pages may be open over http; its API is asked over https all the same.
    scheme = parts.scheme if loopback else "https"
    origin = f"{scheme}://{host}" if port is None else f"{scheme}://{host}:{port}"
    return Cabinet(_login_in(host), origin)


def _login_in(host: str) -> str:
    for known in HOSTS:
        if host.endswith(f".{known}"):
            return host.removesuffix(f".{known}")
    return ""
