"""Which proxy leads to an address."""

from collections.abc import Mapping
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from jcdesk.justclick.service import is_loopback
from jcdesk.system.network import Network


def proxy_for(url: str, network: Network) -> str | None:
    """The URL of the proxy on the way to `url`, with its password if it has one; None for no proxy.

    Loopback is always reached directly. The system's settings are read anew at each call, exceptions
    (`NO_PROXY` and the like) included; on Windows that can take as long as a name look-up.
    """
    parts = urlsplit(url)
    if is_loopback(parts.hostname or ""):
        return None
    proxies = network.proxies
    if proxies is None:
        proxies = getproxies()
        if proxies and proxy_bypass(parts.netloc):
            return None
    return _proxy_in(proxies, parts.scheme)


def system_proxy() -> str | None:
    """The URL of the proxy that the system names for https, whatever its exceptions. Never takes long."""
    return _proxy_in(getproxies(), "https")


def proxy_host(proxy: str) -> str:
    """The host that `proxy` names, fit to be shown: no user, no password. Empty where it names none."""
    try:
        return urlsplit(proxy).hostname or ""
    except ValueError:
        return ""


def _proxy_in(proxies: Mapping[str, str], scheme: str) -> str | None:
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy:
        return None
    return proxy if "://" in proxy else f"http://{proxy}"
