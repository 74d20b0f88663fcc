"""An account to try things with."""

import pytest

from jcdesk.accounts.accounts import Account


@pytest.fixture
def account() -> Account:
    return Account("Shop", "acme", "https://acme.justclick.io")
