"""Inputs for hypothesis: anything, and the seeds of a target with some places changed."""

from collections.abc import Sequence

from hypothesis import strategies as st

from tests.fuzz.target import Target

_LONGEST_INSERT = 32
_ODD = (
    b"\0",
    b"\xff\xfe",
    b"\n",
    b'"',
    b"\\",
    b"]",
    b"}",
    b"<",
    b"@",
    b"%",
    b"\xed\xa0\x80",
    b"9" * 20,
)


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Inputs for `target`."""
    return st.one_of(
        st.binary(max_size=400), st.text(max_size=200).map(_as_bytes), _changed(tuple(target.seeds()))
    )


def _as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@st.composite
def _changed(draw: st.DrawFn, seeds: Sequence[bytes]) -> bytes:
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + _LONGEST_INSERT)))
        new = draw(st.one_of(st.binary(max_size=8), st.sampled_from(_ODD), st.just(data[start:end] * 2)))
        data = data[:start] + new + data[end:]
    return data
