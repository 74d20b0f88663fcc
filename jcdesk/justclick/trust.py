"""Whose certificates are believed: the system's trust store, and the user's own file of authorities."""

import ssl
from pathlib import Path
from threading import Lock

from truststore import SSLContext

from jcdesk.justclick.errors import AuthoritiesFileError


class Trust:
    """Makes one TLS context, at the first wish for it, and shares it: each one reads every authority anew."""

    def __init__(self, ca_file: Path | None) -> None:
        self._ca_file = ca_file
        self._lock = Lock()
        self._context: ssl.SSLContext | None = None

    def context(self) -> ssl.SSLContext:
        """The context, which checks certificates and host names. Raises AuthoritiesFileError."""
        with self._lock:
            if self._context is None:
                self._context = self._make()
            return self._context

    def _make(self) -> ssl.SSLContext:
        context = SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self._ca_file is not None:
            try:
                context.load_verify_locations(cafile=self._ca_file)
            except OSError:
                raise AuthoritiesFileError(str(self._ca_file)) from None
        return context
