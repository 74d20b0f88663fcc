"""How commands are used, and what is said when they are used the wrong way."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jcdesk import __version__
from jcdesk.__main__ import main
from jcdesk.accounts.accounts import Account
from jcdesk.justclick.client import Client
from tests.cli.conftest import KEY
from tests.cli.shell import Shell, service

VERA = "vera@example.com"


@pytest.mark.parametrize(
    "words", [["--help"], ["-h"], ["--demo", "--help"], [VERA, "-h"], ["--screenshot", "x.png", "--help"]]
)
def test_the_help_tells_of_the_window_and_of_every_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 0
    out, err = capsys.readouterr()
    for use in (
        "jcdesk ADDRESS",
        "jcdesk --demo",
        "jcdesk lookup",
        "jcdesk accounts",
        "jcdesk doctor",
        "jcdesk demo-server",
    ):
        assert re.search(rf"^  {use}\b.*  \S", out, re.MULTILINE), use
    assert err == ""


@pytest.mark.parametrize(
    ("commit", "told"),
    [("0123456789ab", f"jcdesk {__version__} (0123456789ab)"), ("", f"jcdesk {__version__}")],
)
def test_the_version_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, commit: str, told: str
) -> None:
    monkeypatch.setattr("jcdesk.cli.read_commit", lambda: commit)
    assert main(["--version"]) == 0
    assert capsys.readouterr() == (f"{told}\n", "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["lookup"], ["ADDRESS", "--account", "--demo", "table|json|csv|xlsx", "-o FILE", "Exit code"]),
        (["accounts"], ["add", "list", "remove", "test"]),
        (["accounts", "add"], ["NAME", "--login", "--url", "--key-stdin"]),
        (["accounts", "test"], ["[NAME]", "--key-stdin"]),
        (["doctor"], ["usage: jcdesk doctor"]),
        (["demo-server"], ["--port N"]),
    ],
)
def test_each_command_explains_itself(
    words: list[str], told: list[str], shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        shell.run(*words, "--help")
    assert end.value.code == 0
    out = capsys.readouterr().out
    assert [text for text in told if text not in out] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["lookup"], "ADDRESS"),
        (["lookup", "--demo"], "ADDRESS"),
        (["lookup", VERA, "--demo", "--account", "Shop"], "--account"),
        (
            ["lookup", VERA, "--demo", "--format", "yaml"],
            "yaml is none of the values of --format: table, json",
        ),
        (["lookup", VERA, "--demo", "--acc", "Shop"], "Unknown options: --acc."),
        (["lookup", VERA, "--demo", "-o"], "-o"),
        (["accounts"], "ACTION"),
        (["accounts", "rename"], "rename is none of the values of ACTION"),
        (["accounts", "list", "all", "of", "them"], "3 words too many."),
        (["doctor", "--all"], "Unknown options: --all."),
        (["demo-server", "--port", "http"], "http is no whole number, as --port wants one."),
        (["demo-server", "--port", "65536"], "65536 is no port."),
        (["demo-server", "--port", "-1"], "-1 is no port."),
    ],
)
def test_wrong_use_is_told_and_nothing_is_done(shell: Shell, words: list[str], told: str) -> None:
    ran = shell.run(*words)
    assert (ran.code, ran.output) == (2, b"")
    assert ran.err.startswith("jcdesk: ")
    assert told in ran.err
    assert not shell.folder.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["lookup"],
        ["lookup", VERA, "--demo", "--account", "Shop"],
        ["lookup", VERA, "--format", "yaml"],
        ["lookup", VERA, "-o"],
        ["lookup", VERA, "--demo=yes"],
        ["lookup", VERA, "--acc"],
        ["accounts", "rename"],
        ["accounts", "list", "all"],
        ["demo-server", "--port", "http"],
        ["demo-server", "--port", "65536"],
    ],
)
def test_wrong_use_is_told_in_russian(shell: Shell, words: list[str]) -> None:
    shell.environ["LANG"] = "ru_RU.UTF-8"
    first, *usage = shell.run(*words).err.splitlines()
    assert re.search("[а-я]", first), first
    assert not re.search("argument|required|expected|invalid|choice|option|usage", first)
    assert not usage or usage[0].startswith("использование: jcdesk")


@pytest.mark.parametrize(
    ("words", "summary"),
    [
        (
            ["check"],
            ["ФАЙЛ [--sheet ИМЯ] [--column ИМЯ]", "[--account ИМЯ | --demo] [--key-stdin]"],
        ),
        (["lookup"], ["АДРЕС… [--account ИМЯ | --demo]", "[--format table|json|csv|xlsx] [-o ФАЙЛ]"]),
        (["accounts", "add"], ["[-h] --login ЛОГИН", "[--pace СЕКУНДЫ] [--key-stdin]", "ИМЯ"]),
        (["accounts"], ["[-h] ДЕЙСТВИЕ ..."]),
    ],
)
def test_how_a_command_is_meant_is_told_in_russian(
    shell: Shell, words: list[str], summary: list[str]
) -> None:
    shell.environ["LANG"] = "ru_RU.UTF-8"
    lines = shell.run(*words).err.splitlines()[1:]
    beginning = f"использование: jcdesk {' '.join(words)} "
    assert lines[0].startswith(beginning + summary[0])
    for line, told in zip(lines[1:], summary[1:], strict=False):
        # The lines stand below one another.
        assert line.startswith(" " * len(beginning) + told)


def test_the_overview_is_russian_throughout(shell: Shell) -> None:
    shell.environ["LANG"] = "ru_RU.UTF-8"
    out = shell.run("--help").out
    assert "jcdesk lookup АДРЕС…" in out
    assert not re.search(r"\b[A-Z]{3,}\b", out)


def test_wrong_use_says_how_the_command_is_meant(shell: Shell) -> None:
    assert shell.run("accounts", "add", "Shop").err == (
        "jcdesk: Missing: --login.\n"
        "usage: jcdesk accounts add [-h] --login LOGIN [--url URL] [--pace SECONDS]\n"
        "                           [--key-stdin]\n"
        "                           NAME\n"
    )


def test_a_port_that_is_taken_is_told(shell: Shell) -> None:
    with service("acme", "key") as url:
        ran = shell.run("demo-server", "--port", url.rpartition(":")[2])
    assert (ran.code, ran.output) == (1, b"")
    assert "The demo service cannot be started on this computer: " in ran.err


Place = Callable[[Path], Path]


@pytest.mark.parametrize("place", [lambda folder: folder, lambda folder: folder / "no" / "file.json"])
def test_a_file_that_could_not_be_saved_is_told_before_anybody_is_asked(
    shell: Shell, tmp_path: Path, place: Place
) -> None:
    ran = shell.run("lookup", "--demo", VERA, "-o", str(place(tmp_path)))
    assert (ran.code, ran.output) == (2, b"")
    assert "was not saved" in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_file_that_cannot_be_saved_in_the_end_is_told_and_printed(shell: Shell) -> None:
    ran = shell.run("lookup", "--demo", VERA, "--format", "csv", "-o", "/dev/full")
    assert (ran.code, ran.output) == (1, shell.run("lookup", "--demo", VERA, "--format", "csv").output)
    assert ran.err.startswith("jcdesk: “full” was not saved.")
    assert "The disk is full." in ran.err


def test_a_demo_that_cannot_listen_is_told(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jcdesk.demo.listener.HOST", "192.0.2.1")
    ran = shell.run("lookup", "--demo", VERA)
    assert (ran.code, ran.output) == (1, b"")
    assert "The demo service cannot be started on this computer: " in ran.err


def test_a_bug_is_told_without_a_secret_and_without_an_address(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(f"{KEY} about {VERA}")

    shell.add(Account("Shop", "acme", "https://acme.justclick.io"))
    monkeypatch.setattr(Client, "look_up", fail)
    ran = shell.run("lookup", VERA, "--key-stdin", piped=f"{KEY}\n")
    assert ran.code == 1
    assert ran.err.startswith("jcdesk: Something went wrong inside jcdesk.")
    assert "RuntimeError: [hidden] about [address]" in ran.err
    assert KEY not in ran.err
    assert VERA not in ran.err
