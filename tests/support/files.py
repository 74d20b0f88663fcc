"""What is in files that somebody else may be writing."""

from contextlib import suppress
from pathlib import Path


def files_below(folder: Path) -> dict[Path, bytes]:
    """Every file below `folder`, and what is in it.

    One that is replaced or removed meanwhile may be gone between being found and being read.
    """
    found: dict[Path, bytes] = {}
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):
            if path.is_file():
                found[path] = path.read_bytes()
    return found


def files_with(folder: Path, *texts: str) -> set[str]:
    """The names of the files below `folder` that hold one of these texts; Latin letters in any case."""
    wanted = [text.encode().lower() for text in texts]
    return {
        path.name
        for path, content in files_below(folder).items()
        if any(text in content.lower() for text in wanted)
    }
