"""A computer without any network, its own as small as Linux makes one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jcdesk.accounts.accounts import Account, AccountsFile
from tests.support.rights import without_network

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes the network away so")


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://acme.justclick.io", "acme.justclick.io was not found."),
        ("https://192.0.2.7", "No connection to 192.0.2.7."),
        ("https://[2001:db8::7]", "No connection to 2001:db8::7."),
    ],
)
def test_without_a_network_the_reason_is_told(url: str, told: str, tmp_path: Path) -> None:
    AccountsFile(tmp_path / "jcdesk" / "accounts.json").save([Account("Shop", "acme", url)])
    done = subprocess.run(
        [*without_network(), sys.executable, "-m", "jcdesk", "lookup", "anna@example.com", "--key-stdin"],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        input="some key",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"jcdesk: anna@example.com: {told} This computer has no network")
