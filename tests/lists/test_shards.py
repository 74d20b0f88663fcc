"""A list divided among several machines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.lists.collecting import AddressList
from jcdesk.lists.reading import read_text
from jcdesk.lists.shards import Shard
from tests.lists.samples import addresses


def shares(read: AddressList, count: int) -> list[AddressList]:
    return [Shard(number, count).of(read) for number in range(1, count + 1)]


@pytest.mark.parametrize(("text", "shard"), [("1/1", Shard(1, 1)), ("2/4", Shard(2, 4))])
def test_a_share_is_read_as_it_is_written(text: str, shard: Shard) -> None:
    assert Shard.read(text) == shard
    assert str(shard) == text


@pytest.mark.parametrize("text", ["", "2", "5/4", "0/4", "1/0", "-1/4", "1 / 4", "１/４", "1/1000000"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text is all that it says
        Shard.read(text)


@given(count=st.integers(1, 9))
def test_every_address_is_in_just_one_share_with_its_line_and_in_order(count: int) -> None:
    read = addresses(50)
    parts = shares(read, count)
    assert all(part.addresses == [one for one in read.addresses if one in part.addresses] for part in parts)
    pairs = [pair for part in parts for pair in zip(part.addresses, part.lines, strict=True)]
    assert sorted(pairs) == sorted(zip(read.addresses, read.lines, strict=True))
    assert {part.line_count for part in parts} == {read.line_count}


def test_the_shares_are_about_equal() -> None:
    assert all(200 < len(part.addresses) < 300 for part in shares(addresses(1000), 4))


def test_an_address_is_in_the_same_share_whatever_list_it_stands_in() -> None:
    long, short = Shard(2, 3).of(addresses(100)), Shard(2, 3).of(addresses(40))
    assert short.addresses == long.addresses[: len(short.addresses)]
    other_case = Shard(2, 3).of(read_text("\n".join(long.addresses).replace("example.com", "EXAMPLE.com")))
    assert len(other_case.addresses) == len(long.addresses)


def test_what_was_left_out_is_in_the_first_share_alone() -> None:
    read = read_text("user1@example.com\nnobody\nuser1@example.com\nuser2@example.com\n")
    first, second = shares(read, 2)
    assert (first.duplicates, first.rejected) == (read.duplicates, read.rejected)
    assert (len(second.duplicates), len(second.rejected)) == (0, 0)
