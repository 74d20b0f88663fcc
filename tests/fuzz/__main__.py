"""Attacks targets with atheris, which is led by the lines that an input reaches.

    python -m tests.fuzz [TARGET…] [SECONDS]

All targets without one, each in a process of its own, one after the other. An input that reaches something
new is kept in build/fuzz/TARGET/corpus, where the next run begins; one that breaks something, in
build/fuzz/TARGET/found. Such a file belongs into tests/fuzz/findings/TARGET: `make test` tries it there.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

from tests.fuzz.target import MEGABYTE, Target

_WORK = Path("build/fuzz")
_SECONDS = 240
_LONGEST = 1 << 14
"""Bytes. What is longer is tried by `make test`: it would make thousands of slow inputs of its kind."""
_INSTRUMENTED = ["jcdesk", "tests.fuzz.planted"]


def main(words: list[str]) -> int:
    """Attack what the command line names; returns 1 where something was found, 2 without atheris."""
    try:
        import atheris  # noqa: F401, PLC0415 - not for every system
    except ImportError:
        print(
            "atheris has wheels for Linux on x86-64 alone. `make test` attacks the same targets without it."
        )
        return 2
    if words[:1] == ["--one"]:
        return _attack(words[1], words[2:])
    seconds = next((int(word) for word in words if word.isdecimal()), _SECONDS)
    names = [word for word in words if not word.isdecimal()] or _names()
    results = {name: _run(name, seconds) for name in names}
    print()
    for name, found in results.items():
        print(f"{name:16}{found or 'nothing found'}")
    return 1 if any(results.values()) else 0


def _names() -> list[str]:
    from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - imported as it is, the process that attacks does not

    return list(TARGETS)


def _run(name: str, seconds: int) -> str:
    """Attack a target for so long, in a process; returns where what was found lies, or an empty text."""
    print(f"--- {name}: {seconds} seconds", flush=True)
    found = _WORK / name / "found"
    found.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    command = [sys.executable, "-m", "tests.fuzz", "--one", name, f"-max_total_time={seconds}"]
    code = subprocess.run(command, check=False).returncode
    new = sorted(set(found.iterdir()) - before)
    if new:
        return ", ".join(map(str, new))
    return f"ended with {code}, see above" if code else ""


def _attack(name: str, options: list[str]) -> int:
    import atheris  # noqa: PLC0415

    # Whatever is imported within is led by; the rest of the world would only make it slow.
    with atheris.instrument_imports(include=_INSTRUMENTED):
        from tests.fuzz.targets import find  # noqa: PLC0415

        target = find(name)
        # What is imported at the first use, too.
        target.attack(next(target.seeds()))
    corpus = _WORK / name / "corpus"
    _sow(target, corpus)
    limits = [
        f"-timeout={target.seconds:.0f}",
        f"-rss_limit_mb={target.memory // MEGABYTE + 512}",
        f"-max_len={_LONGEST}",
        f"-artifact_prefix={_WORK / name / 'found'}/",
        "-print_final_stats=1",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], str(corpus), *limits, *options], target.attack)
    # Ends the process.
    atheris.Fuzz()
    return 0


def _sow(target: Target, corpus: Path) -> None:
    corpus.mkdir(parents=True, exist_ok=True)
    findings = Path(__file__).parent / "findings" / target.name
    known = [path.read_bytes() for path in sorted(findings.glob("*"))]
    for data in (*target.seeds(), *known):
        if len(data) <= _LONGEST:
            (corpus / hashlib.sha1(data, usedforsecurity=False).hexdigest()).write_bytes(data)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
