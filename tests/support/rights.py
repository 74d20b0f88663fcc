"""What a system may keep from whoever runs the tests: to mount disks, to take the network away."""

import os
import subprocess
import sys
from shutil import which
from typing import NoReturn

import pytest


def forbidden(what: str) -> NoReturn:
    """Skip the test, since `what`; where `CI` is set on Linux, let it fail: green is to mean proven."""
    if os.environ.get("CI") and sys.platform == "linux":
        pytest.fail(
            f"{what}, and with CI set what needs it is not skipped. A container gets the right by"
            " --cap-add SYS_ADMIN --security-opt apparmor=unconfined, as in .github/workflows",
            pytrace=False,
        )
    pytest.skip(what)


def may_start(*command: str) -> bool:
    """Whether a command that starts another one is there, and allowed."""
    if which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0


def without_network() -> tuple[str, ...]:
    """A command that starts another where no network is, not even loopback."""
    command = ("unshare", "--net", "--map-root-user")
    if not may_start(*command):
        forbidden("no network can be taken away here")
    return command
