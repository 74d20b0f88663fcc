"""Many things of a list that are seldom looked at."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class MadeOnDemand(Generic[Item]):  # noqa: PLW1641 - no key of a dictionary, since more may be added
    """Items in the order in which they were added, kept in columns; each is made when it is looked at.

    There may be a million: so many objects take long to make, and every thread waits while Python looks
    through them for garbage.
    """

    @abstractmethod
    def __len__(self) -> int:
        """How many there are."""

    @abstractmethod
    def __getitem__(self, place: int) -> Item:
        """The one at `place`. Raises IndexError."""

    def __iter__(self) -> Iterator[Item]:
        """All of them."""
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the other ones are the same."""
        return isinstance(other, type(self)) and list(self) == list(other)
