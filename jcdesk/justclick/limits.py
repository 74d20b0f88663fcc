"""How long to wait and how much to take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one request, in seconds and bytes.

    `connect` covers everything up to a usable connection (name, TCP, proxy, TLS), `silence` the time in which
    nothing comes, `total` the whole request, `body` the decoded answer. A kept connection that lay idle for
    longer than `idle` is not used again: routers on the way forget it without telling either side.
    """

    connect: float = 10.0
    silence: float = 20.0
    total: float = 30.0
    body: int = 8 * 1024 * 1024
    idle: float = 60.0
