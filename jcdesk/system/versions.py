"""What runs here: the part of every report that is the same whatever went wrong."""

import platform

from jcdesk import __version__


def versions(**more: str) -> dict[str, str]:
    """Names and versions of the program, of what it stands on (`more` of it, by name) and of the system.

    Says nothing about the user: no folder, no name of the computer.
    """
    return {
        "jcdesk": __version__,
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        **more,
        "system": f"{platform.system()} {platform.release()}",
    }
