"""A fixed share of the addresses, so that several machines can divide a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self
from zlib import crc32

from jcdesk.addresses import same_address
from jcdesk.lists.collecting import AddressList

_SHARD = re.compile(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})")


@dataclass(frozen=True, slots=True)
class Shard:
    """The `number`-th of `count` shares, from 1. An address is in the same one whatever list it stands in."""

    number: int
    count: int

    @classmethod
    def read(cls, text: str) -> Self:
        """The share that a text such as "2/4" names. Raises ValueError."""
        found = _SHARD.fullmatch(text)
        if found is None or int(found[1]) > int(found[2]):
            raise ValueError(text)
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"

    def of(self, read: AddressList) -> AddressList:
        """This share of a list. What was left out is in the first one alone, so that shares join."""
        share = AddressList(line_count=read.line_count)
        for address, line in self._mine(read):
            share.addresses.append(address)
            share.lines.append(line)
        return (
            replace(share, duplicates=read.duplicates, rejected=read.rejected) if self.number == 1 else share
        )

    def _mine(self, read: AddressList) -> Iterator[tuple[str, int]]:
        for address, line in zip(read.addresses, read.lines, strict=True):
            key = same_address(address).encode("utf-8", "surrogatepass")
            if crc32(key) % self.count == self.number - 1:
                yield address, line
