"""What reaches a terminal: columns that stand straight, colours where they are wanted, nothing else."""

import os
import re
import sys
from io import BytesIO, TextIOWrapper

import pytest

from jcdesk.cli.console import Console, OutputClosedError, OutputFailedError
from jcdesk.cli.progress_line import ProgressLine
from jcdesk.cli.tables import aligned, display_width, shortened
from tests.cli.shell import Shell

ANNA = "anna.petrova@example.com"
COLOUR = re.compile(r"\x1b\[[0-9;]+m")


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("Клиенты", 7),
        ("日本語", 6),
        ("ＡＢ", 4),
        ("🎁", 2),
        ("cafe\u0301", 4),
        ("й".encode().decode() + "и\u0306", 2),
        ("a\u200db", 2),
    ],
)
def test_a_text_takes_as_many_columns_as_a_terminal_gives_it(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Клиенты", 7, "Клиенты"),
        ("Клиенты", 6, "Клиен…"),
        ("日本語", 6, "日本語"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("cafe\u0301s", 5, "cafe\u0301s"),
        ("ab", 1, "…"),
    ],
)
def test_a_text_that_is_too_wide_ends_with_an_ellipsis(text: str, width: int, expected: str) -> None:
    assert shortened(text, width) == expected


def test_columns_are_aligned_by_width_and_lines_end_with_no_spaces() -> None:
    assert aligned([("日本", "a"), ("b", ""), ("cafe\u0301", "c")]) == [
        "日本  a",
        "b",
        "cafe\u0301  c",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of that kind are Unix's own")
def test_a_line_of_progress_is_as_wide_as_the_terminal_that_it_stands_in() -> None:
    import fcntl  # noqa: PLC0415 - only there
    import pty  # noqa: PLC0415
    import struct  # noqa: PLC0415
    import termios  # noqa: PLC0415

    reader, writer = pty.openpty()
    with os.fdopen(reader, "rb", 0) as terminal, os.fdopen(writer, "w", encoding="utf-8") as stream:
        fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 25, 30, 0, 0))
        ProgressLine(stream).show("x" * 200)
        assert terminal.read(1000).decode() == f"\r{'x' * 28}…"
    stream = TextIOWrapper(BytesIO(), "utf-8")
    ProgressLine(stream).show("x" * 200)
    stream.seek(0)
    assert len(stream.read()) == 80


def test_a_terminal_gets_colours_and_a_pipe_gets_none(shop: Shell) -> None:
    plain = shop.run("lookup", ANNA).out
    shop.terminal = True
    coloured = shop.run("lookup", ANNA).out
    assert "\x1b" not in plain
    assert "\x1b[32mSubscribed" in coloured
    assert len({code for code in COLOUR.findall(coloured) if code != "\x1b[0m"}) == 6
    assert "Unsubscribed by service" in COLOUR.sub("", coloured)


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}])
def test_colours_can_be_switched_off(shop: Shell, environ: dict[str, str]) -> None:
    shop.terminal = True
    shop.environ |= environ
    assert "\x1b" not in shop.run("lookup", ANNA).out


def test_an_empty_no_color_means_nothing(shop: Shell) -> None:
    shop.terminal = True
    shop.environ["NO_COLOR"] = ""
    assert "\x1b" in shop.run("lookup", ANNA).out


@pytest.mark.parametrize("columns", [100, 120])
def test_long_titles_are_cut_so_that_a_line_fits(
    shop: Shell, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shop.terminal = True
    lines = COLOUR.sub("", shop.run("lookup", "chloe@example.net").out).splitlines()
    assert max(map(display_width, lines)) == columns
    assert any("…  long_title" in line for line in lines)


def test_a_pipe_gets_long_titles_whole(shop: Shell) -> None:
    assert "не оплатили полный курс  long_title" in shop.run("lookup", "chloe@example.net").out


@pytest.mark.parametrize("terminal", [True, False])
def test_nothing_in_a_title_can_drive_the_terminal(
    shop: Shell, monkeypatch: pytest.MonkeyPatch, *, terminal: bool
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    shop.terminal = terminal
    out = COLOUR.sub("", shop.run("lookup", "zoya@example.net", "yusuf@example.net").out)
    assert "[31mкрасный" in out
    assert {character for character in out if not character.isprintable()} == {"\n"}


def test_nothing_in_an_address_can_drive_the_terminal(shop: Shell) -> None:
    ran = shop.run("lookup", "\x1b[2Jx", "vera@example.com", "--account", "Shop")
    assert "\x1b" not in ran.out + ran.err
    assert "[2Jx" in ran.out
    assert "\x1b" not in shop.run("lookup", "vera@example.com", "--account", "\x1b[2J").err


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_what_an_encoding_lacks_becomes_an_escape(shop: Shell, encoding: str) -> None:
    shop.encoding = encoding
    ran = shop.run("lookup", "mia@example.net", "\udcff@example.com")
    assert "\\U0001f381" in ran.output.decode(encoding)
    assert ran.code == 1


def test_half_a_character_on_the_command_line_is_no_crash(shop: Shell) -> None:
    ran = shop.run("lookup", "vera\udcff@example.com", "vera@example.com", "--format", "json")
    assert ran.out.startswith('[\n  {\n    "address": "vera\\udcff@example.com"')
    assert "\N{REPLACEMENT CHARACTER}" in ran.err


class Broken(BytesIO):
    """Takes nothing."""

    def __init__(self, fault: OSError) -> None:
        super().__init__()
        self.fault = fault

    def write(self, data: object) -> int:
        raise self.fault


def console(fault: OSError) -> Console:
    nothing, fine = TextIOWrapper(BytesIO()), TextIOWrapper(BytesIO())
    return Console(nothing, TextIOWrapper(Broken(fault)), fine, {})


@pytest.mark.parametrize(
    ("fault", "error"),
    [(BrokenPipeError(32, "Broken pipe"), OutputClosedError), (OSError(28, "No space"), OutputFailedError)],
)
def test_output_that_cannot_be_written_is_a_typed_error(fault: OSError, error: type[Exception]) -> None:
    with pytest.raises(error):
        console(fault).print("text")
    with pytest.raises(error), console(fault).output() as output:
        output.write(b"text")


def test_windows_has_another_error_where_nobody_reads_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    fault = OSError(22, "Invalid argument")
    with pytest.raises(OutputFailedError):
        console(fault).print("text")
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(OutputClosedError):
        console(fault).print("text")


def test_errors_that_cannot_be_told_are_no_error() -> None:
    stderr = TextIOWrapper(Broken(OSError(5, "Input/output error")))
    out = BytesIO()
    Console(TextIOWrapper(BytesIO()), stdout := TextIOWrapper(out), stderr, {}).tell("text")
    stdout.flush()
    assert out.getvalue() == b""
