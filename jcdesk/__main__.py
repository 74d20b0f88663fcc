"""Reads the first words of the command line and starts the window or the command line, never both."""

import sys
from collections.abc import Sequence

from jcdesk.system.later import import_later

COMMANDS = frozenset({"lookup", "check", "accounts", "demo-server", "doctor"})
LATER = frozenset(
    {
        "ast",
        "inspect",
        "ipaddress",
        "linecache",
        "pickle",
        "shutil",
        "socket",
        "tempfile",
        "textwrap",
        "tokenize",
        "traceback",
        "zipfile",
    }
)
"""What Python's own modules and other people's import at every start, and hardly any start uses."""

ABOUT = frozenset({"-h", "--help", "--version"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run jcdesk with `arguments` (the process's own by default) and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    command = words if words[:1] and words[0] in COMMANDS else [word for word in words if word in ABOUT]
    try:
        return _run(words, command)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told without a secret
        from jcdesk.system.bugs import Bug  # noqa: PLC0415 - nobody else needs them
        from jcdesk.system.redaction import Redaction  # noqa: PLC0415

        print(Redaction().clean(Bug.of(error).text), file=sys.stderr)  # noqa: T201 - nothing else is there
        return 1


def _run(words: list[str], command: list[str]) -> int:
    import_later(*LATER)
    # Each side is imported only when it is wanted: the command line needs no Qt, the window starts faster.
    if command:
        from jcdesk.cli import main as run_command  # noqa: PLC0415

        return run_command(command)
    from jcdesk.desktop.instance.start import main as run_window  # noqa: PLC0415

    return run_window(words)


if __name__ == "__main__":
    sys.exit(main())
