"""The environment of a process that shall know nothing of the one who runs the tests."""

import os


def bare_environment() -> dict[str, str]:
    """Where programs are, and what tells a process of Python that coverage.py measures it; nothing else."""
    return {
        name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("COVERAGE_")
    }


def unmeasured_environment() -> dict[str, str]:
    """Ours, without what lets coverage.py come along: for a process that tells what it has imported."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
