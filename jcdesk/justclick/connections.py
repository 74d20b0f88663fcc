"""Connections that can be broken off from another thread, and the Session that uses them."""

import logging
import socket
import ssl
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from http.client import HTTPException
from typing import Any

from requests import Response, Session
from requests.adapters import HTTPAdapter
from requests.utils import get_auth_from_url
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from jcdesk.justclick import faults
from jcdesk.justclick.limits import Limits
from jcdesk.justclick.operation import Operation
from jcdesk.justclick.sockets import connect

# What it warns of is a head that breaks off, which is a typed error here; its words would bring the head, and
# what a server wrote into it, into the log.
logging.getLogger("urllib3.connection").setLevel(logging.ERROR)

Current = Callable[[], Operation]
"""Tells the operation that a connection works for right now; a kept one works for many."""


class WatchedConnection(HTTPConnection):
    """Shows every socket to the current operation before it waits for it, and raises typed errors."""

    def __init__(self, *arguments: Any, current: Current, limits: Limits, **options: Any) -> None:  # noqa: ANN401 - urllib3's own
        super().__init__(*arguments, **options)
        self._current = current
        self._limits = limits

    def connect(self) -> None:
        """Connect, through the proxy if there is one, up to the end of the TLS handshake."""
        operation = self._current()
        try:
            super().connect()
        except OSError as fault:
            if self.proxy is not None and not self.has_connected_to_proxy:
                raise faults.no_proxy(fault, self.proxy.host or "", self._limits.connect) from None
            raise faults.no_tls(fault, operation.host, self._limits.connect) from None
        self.sock.settimeout(self._limits.silence)
        operation.set_connected()

    def request(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - urllib3's own
        """Send a request, over the connection that is there or a new one."""
        operation = self._current()
        if self.sock is not None and not operation.connected:
            operation.watch(self.sock.fileno())
            operation.set_connected()
        # urllib3 would go on with the limit of connecting until the request is sent.
        self.timeout = self._limits.silence
        super().request(*arguments, **options)

    def _new_conn(self) -> socket.socket:
        try:
            return connect(
                (self._dns_host, self.port),
                self._limits.connect,
                self.socket_options or (),
                self._current().watch,
            )
        except (OSError, UnicodeError) as fault:
            if self.proxy is not None:
                raise faults.no_proxy(fault, self.proxy.host or "", self._limits.connect) from None
            raise faults.unreachable(fault, self.host, self._limits.connect) from None

    def _tunnel(self) -> None:
        proxy = self.host
        try:
            super()._tunnel()
        except (OSError, HTTPException) as fault:
            raise faults.no_proxy(fault, proxy, self._limits.connect) from None


class WatchedTlsConnection(WatchedConnection, HTTPSConnection):
    """The same over TLS."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = WatchedConnection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = WatchedTlsConnection


class _Adapter(HTTPAdapter):
    """Opens watched connections, and checks certificates with `context` and nothing else."""

    def __init__(self, context: ssl.SSLContext, limits: Limits, current: Current) -> None:
        self._context = context
        self._pools = {
            "http": partial(_Pool, current=current, limits=limits),
            "https": partial(_TlsPool, current=current, limits=limits),
        }
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - requests' own
        super().init_poolmanager(*arguments, ssl_context=self._context, **options)
        self._install(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:  # noqa: ANN401 - requests' own
        manager = super().proxy_manager_for(
            proxy, ssl_context=self._context, proxy_ssl_context=self._context, **options
        )
        self._install(manager)
        return manager

    def proxy_headers(self, proxy: str) -> dict[str, str]:
        """Who we are for `proxy`, in UTF-8: requests knows Latin-1 only, and fails on a Russian password."""
        user, password = get_auth_from_url(proxy)
        if not user:
            return {}
        return {"Proxy-Authorization": f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ANN401, ARG002 - requests' own
        # requests would add the authorities it brings along to those of the system.
        conn.cert_reqs = "CERT_REQUIRED"
        conn.ca_certs = conn.ca_cert_dir = None

    def _install(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = self._pools  # type: ignore[assignment] # called, nothing more


class _Session(Session):
    def get_redirect_target(self, resp: Response) -> None:  # noqa: ARG002 - requests' own
        """None: with a target, requests reads the whole body of a redirect, even one it does not follow."""
        return


def open_session(context: ssl.SSLContext, limits: Limits, current: Current) -> Session:
    """A Session that takes nothing from the environment, and never retries or follows a redirect."""
    session = _Session()
    session.trust_env = False
    adapter = _Adapter(context, limits, current)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
