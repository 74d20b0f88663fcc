"""What a trial of an account tells."""

import pytest

from jcdesk.justclick.errors import (
    ConnectionLostError,
    NoConnectionError,
    RedirectedError,
    ServiceRefusedError,
    Unreachable,
)
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.trials import TrialWords, other_addresses

UNKNOWN_LOGIN = ServiceRefusedError("5", "Invalid user name", signed=False)


@pytest.fixture
def words() -> TrialWords:
    return TrialWords(load_catalogue("en"))


@pytest.mark.parametrize(
    ("groups", "text"), [(0, "Works: 0 groups."), (1, "Works: 1 group."), (37, "Works: 37 groups.")]
)
def test_an_account_that_works_tells_its_groups(words: TrialWords, groups: int, text: str) -> None:
    assert words.works(groups) == text


@pytest.mark.parametrize("code", ["3", "100", "600"])
def test_nobodys_address_is_blamed_where_none_was_sent(words: TrialWords, code: str) -> None:
    told = str(words.explain(ServiceRefusedError(code, "text", signed=True)))
    assert f"(error {code})" in told
    assert "e-mail" not in told
    assert "typing error" not in told


def test_an_error_that_has_no_words_is_raised(words: TrialWords) -> None:
    with pytest.raises(ZeroDivisionError):
        words.explain(ZeroDivisionError())


@pytest.mark.parametrize(
    "error",
    [
        UNKNOWN_LOGIN,
        NoConnectionError("acme.justclick.ru", Unreachable.NAME),
        RedirectedError(302, "justclick.ru"),
    ],
)
def test_the_other_addresses_are_named_where_the_one_asked_may_be_wrong(error: Exception) -> None:
    assert other_addresses("acme", "https://ACME.justclick.ru", error) == (
        "https://acme.justclick.io",
        "https://acme.influencersoft.com",
        "https://acme.expertam.ru",
    )


@pytest.mark.parametrize(
    "error",
    [
        ServiceRefusedError("4", "Incorrect hash", signed=True),
        NoConnectionError("acme.justclick.ru", Unreachable.REFUSED),
        ConnectionLostError("acme.justclick.ru"),
    ],
)
def test_other_failures_have_nothing_to_do_with_the_address(error: Exception) -> None:
    assert other_addresses("acme", "https://acme.justclick.ru", error) == ()


def test_from_a_domain_of_ones_own_all_addresses_are_others() -> None:
    assert len(other_addresses("acme", "https://mail.acme.example:8443", UNKNOWN_LOGIN)) == 4
