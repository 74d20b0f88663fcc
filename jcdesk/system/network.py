"""How to get out of this machine: the user's choice, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Network:
    """The way out; without arguments, whatever the system says.

    `proxies` maps a URL's scheme (or "all") to the URL of a proxy, which may carry `user:password@` and is
    therefore in no repr; an empty mapping means no proxy at all, None the system's own proxies.
    `ca_file` holds certificates (PEM) that are trusted besides the system's trust store.
    """

    proxies: Mapping[str, str] | None = field(default=None, repr=False)
    ca_file: Path | None = None
