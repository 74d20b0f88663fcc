"""Sorts keys by something that has few values, with eight bytes a key and no step that takes long."""

from array import array
from collections.abc import Iterable

Buckets = list["array[int]"]
"""The keys of each place, from 0 on, in the order in which they came."""


def buckets_for(places: Iterable[int]) -> Buckets:
    """An empty bucket for each of the `places`, and for those between them."""
    return [array("Q") for _ in range(max(places, default=-1) + 1)]


def joined(buckets: Buckets, *, backwards: bool) -> "array[int]":
    """The keys of all places, the last place first if `backwards`."""
    keys = array("Q")
    for bucket in reversed(buckets) if backwards else buckets:
        keys.extend(bucket)
    return keys
