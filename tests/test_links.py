"""Links, which strangers write."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.links import LONGEST_LINK, BadLinkError, LinkFault, is_link, read_link


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("jcdesk://lookup/anna@example.com", "anna@example.com"),
        ("jcdesk://lookup/anna%40example.com", "anna@example.com"),
        ("JCDESK://Lookup/anna@example.com", "anna@example.com"),
        (" jcdesk://lookup/anna@example.com\n", "anna@example.com"),
        ("jcdesk://lookup/anna+news@example.com", "anna+news@example.com"),
        ("jcdesk://lookup/50%25%20off%3F%23%2F@example.com", "50% off?#/@example.com"),
        ("jcdesk://lookup/%D0%B0%D0%BD%D0%BD%D0%B0@example.com", "анна@example.com"),
        ("jcdesk://lookup/анна@example.com", "анна@example.com"),
        ("jcdesk://lookup/anna%2540example.com", "anna%40example.com"),
    ],
)
def test_a_good_link_names_what_is_to_be_looked_up(link: str, text: str) -> None:
    assert is_link(link)
    assert read_link(link) == text


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("jcdesk:", LinkFault.UNKNOWN_VERB),
        ("jcdesk:lookup/anna@example.com", LinkFault.UNKNOWN_VERB),
        ("jcdesk:x//lookup/anna@example.com", LinkFault.UNKNOWN_VERB),
        ("jcdesk://", LinkFault.UNKNOWN_VERB),
        ("jcdesk:///anna@example.com", LinkFault.UNKNOWN_VERB),
        ("jcdesk://export/anna@example.com", LinkFault.UNKNOWN_VERB),
        ("jcdesk://lookup.example/anna@example.com", LinkFault.UNKNOWN_VERB),
        ("jcdesk://lookup?anna@example.com", LinkFault.UNKNOWN_VERB),
        ("jcdesk://lookup", LinkFault.NO_ADDRESS),
        ("jcdesk://lookup/", LinkFault.NO_ADDRESS),
        ("jcdesk://lookup/%20%0A", LinkFault.NO_ADDRESS),
        ("jcdesk://lookup/anna@example.com?account=other", LinkFault.MORE_THAN_AN_ADDRESS),
        ("jcdesk://lookup/anna@example.com#x", LinkFault.MORE_THAN_AN_ADDRESS),
        ("jcdesk://lookup/anna@example.com/vera@example.com", LinkFault.MORE_THAN_AN_ADDRESS),
        ("jcdesk://lookup/50%@example.com", LinkFault.BAD_ENCODING),
        ("jcdesk://lookup/%E2%82@example.com", LinkFault.BAD_ENCODING),
        ("jcdesk://lookup/anna @example.com", LinkFault.BAD_ENCODING),
        ("jcdesk://lookup/anna\0@example.com", LinkFault.BAD_ENCODING),
        ("jcdesk://lookup/" + "a" * LONGEST_LINK, LinkFault.TOO_LONG),
        ("jcdesk:" + "/" * 1_000_000, LinkFault.TOO_LONG),
    ],
)
def test_anything_else_is_refused_with_its_reason(link: str, fault: LinkFault) -> None:
    assert is_link(link)
    with pytest.raises(BadLinkError) as caught:
        read_link(link)
    assert caught.value.fault is fault


@pytest.mark.parametrize(
    "text", ["", "jcdesk", "anna@example.com", "mailto:jcdesk:a@example.com", "xjcdesk:"]
)
def test_what_was_typed_is_no_link(text: str) -> None:
    assert not is_link(text)


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_every_encoded_text_comes_back(text: str) -> None:
    assert read_link(f"jcdesk://lookup/{quote(text, safe='@')}") == text


@given(st.text(max_size=200))
def test_no_link_is_worse_than_refused(text: str) -> None:
    try:
        read = read_link(f"jcdesk:{text}")
    except BadLinkError:
        return
    assert read.strip()
