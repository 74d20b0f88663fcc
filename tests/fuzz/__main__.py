"""Attacks targets with atheris, which is led by the lines that an input reaches, and properties by chance.

    python -m tests.fuzz [TARGET…] [SECONDS]

All targets without one, each in a process of its own, one after the other. The target "properties" are all
tests that hypothesis makes examples for: a thousand new ones each, again and again until the time is over.

An input of the others that reaches something
new is kept in build/fuzz/TARGET/corpus, where the next run begins; one that breaks something, in
build/fuzz/TARGET/found. Such a file belongs into tests/fuzz/findings/TARGET: `make test` tries it there.
"""

import hashlib
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

from tests.fuzz.target import MEGABYTE, Target

_WORK = Path("build/fuzz")
_TESTS = Path(__file__).parents[1]
_PROPERTIES = "properties"
_SECONDS = 240
_LONGEST = 1 << 14
"""Bytes. What is longer is tried by `make test`: it would make thousands of slow inputs of its kind."""
_INSTRUMENTED = ["jcdesk", "tests.fuzz.planted"]


def main(words: list[str]) -> int:
    """Attack what the command line names; returns 1 where something was found, 2 where atheris is missing."""
    if words[:1] == ["--one"]:
        return _attack(words[1], words[2:])
    seconds = next((int(word) for word in words if word.isdecimal()), _SECONDS)
    names = [word for word in words if not word.isdecimal()] or [*_names(), _PROPERTIES]
    led = [name for name in names if name != _PROPERTIES]
    without = bool(led) and find_spec("atheris") is None
    if without:
        print(
            "atheris has wheels for Linux on x86-64 alone. `make test` attacks the same targets without it."
        )
        led = []
    results = {name: _run(name, seconds) for name in led}
    if _PROPERTIES in names:
        results[_PROPERTIES] = _try_properties(seconds)
    print()
    for name, found in results.items():
        print(f"{name:16}{found or 'nothing found'}")
    if any(results.values()):
        return 1
    return 2 if without else 0


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


def _try_properties(seconds: int) -> str:
    """Try new examples of all properties for so long at least; returns what there is to see."""
    print(f"--- {_PROPERTIES}: {seconds} seconds", flush=True)
    over = monotonic() + seconds
    options = ("-q", "-x", "-m", "hypothesis", "--hypothesis-profile", "thorough", "-p", "no:cacheprovider")
    while True:
        if subprocess.run([sys.executable, "-m", "pytest", *options, str(_TESTS)], check=False).returncode:
            return "failed, see above"
        if monotonic() > over:
            return ""


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
