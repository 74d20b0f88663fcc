"""Files that tell how far they are."""

from io import BytesIO

import pytest

from jcdesk.export.watching import ToldFile


class Enough(Exception):  # noqa: N818 - no error, a wish
    """Somebody wants no more of it."""


def test_each_part_that_is_written_is_told_as_a_share_of_what_is_expected() -> None:
    file, shares = BytesIO(), list[float]()
    told = ToldFile(file, shares.append)
    told.expected = 8
    assert [told.write(b"abcd"), told.write(b"ef"), told.write(b"ghijkl")] == [4, 2, 6]
    assert file.getvalue() == b"abcdefghijkl"
    assert shares == [0.5, 0.75, 1.0]


def test_after_the_wish_to_stop_nothing_more_is_written_and_nobody_asked_again() -> None:
    def stop(_share: float) -> None:
        asked.append(1)
        raise Enough

    asked: list[int] = []
    file = BytesIO()
    told = ToldFile(file, stop)
    with pytest.raises(Enough):
        told.write(b"abcd")
    # What writes may have more to say as it is taken apart.
    assert told.write(b"ef") == 2
    assert (file.getvalue(), asked) == (b"", [1])
