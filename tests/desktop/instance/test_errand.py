"""Errands as lines: what a start says to the window, and what anything else could say."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jcdesk.desktop.instance.errand import LONGEST_LINE, BadErrandError, Errand


@given(st.text(st.characters()), st.booleans())
def test_an_errand_survives_the_line(text: str, demo: bool) -> None:
    line = Errand(text, demo).to_line()
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert Errand.from_line(line) == Errand(text, demo)


def test_the_longest_argument_that_linux_passes_on_fits() -> None:
    assert len(Errand("\x01" * 128 * 1024).to_line()) < LONGEST_LINE


def test_a_start_hands_on_what_wayland_gave_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-1")
    assert Errand.of_this_start("a@b.ru", demo=False) == Errand("a@b.ru", activation="token-1")
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    assert Errand.of_this_start("", demo=True) == Errand(demo=True)


def test_what_a_newer_jcdesk_adds_is_passed_over() -> None:
    line = json.dumps({"text": "a@b.ru", "demo": False, "activation": "", "colour": "red"}).encode()
    assert Errand.from_line(line) == Errand("a@b.ru")


@pytest.mark.parametrize("token", ["x" * 300, "a\0b", "a\nb", "ё"])
def test_a_token_that_is_none_is_forgotten(token: str) -> None:
    assert Errand.from_line(Errand("a@b.ru", activation=token).to_line()) == Errand("a@b.ru")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"GET / HTTP/1.1\r\n",
        b"\xff\xfe\n",
        b"null\n",
        b"[]\n",
        b'{"text": "a@b.ru"}\n',
        b'{"text": 1, "demo": false, "activation": ""}\n',
        b'{"text": "a", "demo": "yes", "activation": ""}\n',
        b'{"text": "a", "demo": false, "activation": null}\n',
        b"[" * 200_000 + b"\n",
        b"1" * 10_000 + b"\n",
    ],
    ids=range(12),
)
def test_anything_else_is_no_errand(line: bytes) -> None:
    with pytest.raises(BadErrandError):
        Errand.from_line(line)
