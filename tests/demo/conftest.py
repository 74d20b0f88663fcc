"""The demo service, running."""

from collections.abc import Iterator

import pytest

from jcdesk.demo.server import DemoServer


@pytest.fixture(scope="module")
def demo() -> Iterator[DemoServer]:
    with DemoServer() as server:
        yield server
