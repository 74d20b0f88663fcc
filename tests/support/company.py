"""A company's network: servers that only its own authority vouches for, behind proxies."""

from contextlib import ExitStack
from pathlib import Path
from typing import Self

from tests.support.answers import ROW, signed_rows
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Script
from tests.support.proxy import connecting_to
from tests.support.tls import Authority

HOST = "acme.example.com"
"""Where the service is asked through a proxy; no other way leads there."""

ANSWER = answering(http(signed_rows(ROW)))
"""One group, signed with `answers.KEY`, to whatever is asked."""


class Company:
    """Runs servers until its end: a context manager. `ca_file` holds the authority's certificate."""

    def __init__(self, folder: Path) -> None:
        self._authority = Authority()
        self._stack = ExitStack()
        self.ca_file = self._authority.write(folder / "company.pem")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def service(
        self, host: str = HOST, script: Script = ANSWER, *, expired: bool = False
    ) -> MisbehavingServer:
        """A server over TLS with a certificate for `host`."""
        context = self._authority.server(host, expired=expired)
        return self._stack.enter_context(MisbehavingServer(script, context))

    def proxy_to(self, service: MisbehavingServer, credentials: str = "") -> MisbehavingServer:
        """A proxy that leads everybody to `service`, or those with the right `user:password`."""
        return self._stack.enter_context(MisbehavingServer(connecting_to(service.port, credentials)))
