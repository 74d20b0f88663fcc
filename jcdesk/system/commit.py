"""The state of the source that a checkout holds. Imports nothing else: the build uses it too."""

import subprocess
from pathlib import Path

_TIME = 5.0
"""Seconds; git is quick, unless the disk is a network's."""


def commit_of(checkout: Path) -> str:
    """The commit in `checkout`, with "-dirty" where files differ from it; "" where git cannot tell."""
    # Without a .git of its own, git would answer for whatever checkout lies around the folder.
    if not (checkout / ".git").exists():
        return ""
    command = ["git", "-C", str(checkout), "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=_TIME, check=True)  # noqa: S603 # nosec B603 # git, with words of ours
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip()
