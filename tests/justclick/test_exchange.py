"""A request and its answer, without a network."""

from requests import Response

from jcdesk.justclick import exchange


class Parts:
    """A body that comes in parts, and how much of it was wanted each time."""

    def __init__(self, *parts: bytes) -> None:
        self.parts = [*parts, b""]
        self.wanted: list[int] = []

    def read(self, size: int, *, decode_content: bool) -> bytes:
        assert not decode_content
        self.wanted.append(size)
        return self.parts.pop(0)


def test_a_body_in_parts_is_put_together_and_no_more_of_it_wanted_than_may_be() -> None:
    response = Response()
    response.status_code = 200
    response.raw = parts = Parts(b"ab", b"cde")

    assert exchange.read(response, 10) == b"abcde"
    assert parts.wanted == [11, 9, 6]
