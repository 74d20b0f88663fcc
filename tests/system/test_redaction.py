"""The user taken out of what leaves this computer; secrets and addresses are in test_log.py."""

from pathlib import Path

import pytest

from jcdesk.system.redaction import Anonymiser


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/home/anna", "~"),
        ("/home/anna/x", "~/x"),
        ("cannot open /home/anna: no", "cannot open ~: no"),
        ("/home/annabel/x", "/home/annabel/x"),
        ("/srv/anna/x and /srv/hanna", "/srv/~/x and /srv/hanna"),
        (r"D:\data\Anna\x", r"D:\data\~\x"),
        ("http://proxy.example", "http://proxy.example"),
    ],
)
def test_the_user_is_hidden_in_paths(text: str, expected: str) -> None:
    assert Anonymiser(Path("/home/anna"), ["anna", ""]).user_in(text) == expected


def test_a_user_without_a_home_or_name_has_nothing_to_hide() -> None:
    assert Anonymiser(Path("/"), ["", ""]).user_in("http://x//etc/y/") == "http://x//etc/y/"


def test_this_user_is_found_in_home_and_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "anna"))
    hide = Anonymiser.for_user({"USER": "petrova"})
    assert hide.user_in(f"{tmp_path}/anna/x /srv/petrova/y /srv/boris/z") == "~/x /srv/~/y /srv/boris/z"
