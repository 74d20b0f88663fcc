"""A file of additional certificate authorities, looked at before anybody relies on it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_LARGEST = 16 * 1024 * 1024
"""Bytes; the certificates of all the world's authorities are a tenth of it."""


class CaFault(StrEnum):
    """Why a file of additional certificates cannot be used."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NO_CERTIFICATE = "no_certificate"
    NOT_PEM = "not_pem"


@dataclass(eq=False)
class CaFileError(Exception):
    """The file at `path` cannot be used; `reason` is the operating system's text where it is UNREADABLE."""

    path: Path
    fault: CaFault
    reason: str = ""


def check_ca_file(path: Path) -> int:
    """How many certificates the file at `path` (PEM) holds, at least one. Raises CaFileError."""
    try:
        # Whatever is larger, or not a file at all, is no such file: it is not worth the reading.
        if path.exists() and not (path.is_file() and path.stat().st_size <= _LARGEST):
            raise CaFileError(path, CaFault.NO_CERTIFICATE)
        content = path.read_bytes()
    except FileNotFoundError:
        raise CaFileError(path, CaFault.MISSING) from None
    except OSError as error:
        raise CaFileError(path, CaFault.UNREADABLE, error.strerror or str(error)) from error
    count = _certificates(path)
    if not count:
        raise CaFileError(path, CaFault.NOT_PEM if _certificates(content) else CaFault.NO_CERTIFICATE)
    return count


def _certificates(source: Path | bytes) -> int:
    """How many certificates OpenSSL finds in a PEM file, or in bytes in DER form."""
    # For the few who have such a file.
    import ssl  # noqa: PLC0415

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        if isinstance(source, Path):
            context.load_verify_locations(cafile=source)
        else:
            context.load_verify_locations(cadata=source)
    except (ssl.SSLError, ValueError):
        return 0
    return context.cert_store_stats()["x509"]
