"""A keyring that takes its time."""

from collections.abc import Iterator
from io import BytesIO, StringIO, TextIOWrapper
from threading import Event

import pytest

from jcdesk.accounts.errors import KeyringSlowError
from jcdesk.accounts.vault import Keyring, Vault
from jcdesk.cli.console import Console
from jcdesk.cli.keys import Keys
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.cli import CliWords
from tests.cli.shell import MemoryKeyring


class Listener(StringIO):
    """Standard error, with somebody who reads it and unlocks the keyring."""

    def __init__(self, unlock: Event) -> None:
        super().__init__()
        self._unlock = unlock

    def write(self, text: str) -> int:
        self._unlock.set()
        return super().write(text)


@pytest.fixture
def unlocked() -> Iterator[Event]:
    event = Event()
    yield event
    event.set()


def make_keys(unlocked: Event, stderr: StringIO, patience: float, unrest: float) -> Keys:
    def open_keyring() -> Keyring:
        unlocked.wait()
        return MemoryKeyring()

    console = Console(TextIOWrapper(BytesIO()), TextIOWrapper(BytesIO()), stderr, {})
    words = CliWords(load_catalogue("en"))
    return Keys(Vault(open_keyring), console, words, lambda _prompt: "", patience, unrest)


def test_whoever_waits_for_the_keyring_is_told(unlocked: Event) -> None:
    stderr = Listener(unlocked)
    keys = make_keys(unlocked, stderr, patience=10, unrest=0.01)
    assert keys.keyring_name() == "Memory"
    assert stderr.getvalue().startswith("jcdesk: Waiting for your keyring.")
    keys.close()


def test_a_keyring_that_answers_soon_is_not_worth_a_word(unlocked: Event) -> None:
    unlocked.set()
    stderr = StringIO()
    keys = make_keys(unlocked, stderr, patience=10, unrest=5)
    assert keys.keyring_name() == "Memory"
    assert stderr.getvalue() == ""
    keys.close()


def test_a_keyring_that_never_answers_is_waited_for_so_long_and_no_longer(unlocked: Event) -> None:
    keys = make_keys(unlocked, StringIO(), patience=0.05, unrest=5)
    with pytest.raises(KeyringSlowError) as caught:
        keys.keyring_name()
    assert caught.value.seconds == 0.05
    keys.close()
