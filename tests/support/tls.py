"""Certificates of our own: an authority, and servers that it vouches for."""

import ssl
from datetime import datetime
from pathlib import Path

import trustme

LEAK_BEFORE_3_13 = "ignore:unclosed <truststore:ResourceWarning"
"""Older Pythons leave the socket to the garbage collector where the server resets it before the handshake."""


class Authority:
    """A certificate authority that nobody trusts unless told to."""

    def __init__(self) -> None:
        self._ca = trustme.CA()

    def server(self, *hosts: str, expired: bool = False, early: bool = False) -> ssl.SSLContext:
        """What a server named `hosts` (127.0.0.1 by default) needs; `early` is not valid yet."""
        # trustme takes no zones.
        start = datetime(2037, 1, 1) if early else None  # noqa: DTZ001
        end = datetime(2001, 1, 1) if expired else None  # noqa: DTZ001
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._ca.issue_cert(*(hosts or ("127.0.0.1",)), not_before=start, not_after=end).configure_cert(
            context
        )
        return context

    def write(self, path: Path) -> Path:
        """Write the authority's own certificate, for those who are to trust it."""
        self._ca.cert_pem.write_to_path(path)
        return path
