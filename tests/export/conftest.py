"""What the tests of exports share."""

import pytest

from jcdesk.words.catalogue import Translate, load_catalogue


@pytest.fixture(scope="session")
def english() -> Translate:
    """The texts in English."""
    return load_catalogue("en")
