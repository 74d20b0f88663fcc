"""A file that cannot be used makes room for a new one, and is kept."""

from pathlib import Path


def set_aside(path: Path) -> Path:
    """Rename the file, over no older backup; returns where it is now. Raises OSError."""
    backup, number = path.with_name(f"{path.name}.bak"), 1
    while backup.exists():
        number += 1
        backup = path.with_name(f"{path.name}.bak-{number}")
    return path.rename(backup)
