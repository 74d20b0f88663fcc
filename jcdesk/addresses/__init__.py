"""Subscribers' addresses: a messy text becomes an address, with what looks odd about it."""

from jcdesk.addresses.lookalikes import Lookalike, latin_twin
from jcdesk.addresses.reading import (
    ATS,
    ORDINARY,
    Address,
    AddressFault,
    NotAnAddressError,
    looks_mistyped,
    read_address,
    same_address,
)

__all__ = [
    "ATS",
    "ORDINARY",
    "Address",
    "AddressFault",
    "Lookalike",
    "NotAnAddressError",
    "latin_twin",
    "looks_mistyped",
    "read_address",
    "same_address",
]
