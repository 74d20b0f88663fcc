"""Before the window shows, nothing is loaded that only a later step needs."""

import ast
import subprocess
import sys
from pathlib import Path

import jcdesk
from tests.support.environment import unmeasured_environment

_OPENED = """
import sys
from jcdesk.__main__ import LATER
from jcdesk.system.later import import_later
import_later(*LATER)
from pathlib import Path
from jcdesk.desktop.quick_qt import load_qt
load_qt()
from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.system.paths import config_folder
AccountsFile(config_folder() / "accounts.json").save([Account("Shop", "acme", "https://acme.justclick.io")])
from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile

preferences = Preferences(SettingsFile(Path(sys.argv[1])))
application = make_application(preferences)
desk = Desk(Theme(application, "light"), preferences, Redaction())
# Seen when its first picture is there, and no later.
loaded = lambda: (name for name, module in sys.modules.items() if type(module) is type(sys))
desk.window.painted.connect(lambda: print(*loaded()))
desk.window.painted.connect(application.quit)
desk.open()
application.exec()
desk.close()
"""
_LATER = {
    "concurrent.futures",
    "ipaddress",
    "jcdesk.addresses",
    "jcdesk.desktop.accounts.editing",
    "jcdesk.desktop.lookup.failure",
    "jcdesk.desktop.settings.editing",
    "jcdesk.desktop.welcome",
    "jcdesk.justclick.errors",
    "jcdesk.words.errors",
    "socket",
    "http.client",
    "http.server",
    "jcdesk.demo.server",
    "jcdesk.desktop.accounts.dialog",
    "jcdesk.desktop.support.crash_dialog",
    "jcdesk.desktop.lookup.result_view",
    "jcdesk.desktop.settings.dialog",
    "jcdesk.justclick.client",
    "jcdesk.justclick.transport",
    "keyring",
    "requests",
    "shutil",
    "sqlite3",
    "ssl",
    "urllib.request",
    "xlsxwriter",
    "xml.etree",
}


def test_the_window_opens_without_what_only_a_later_step_needs(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _OPENED, tmp_path / "settings.json"],
        env=unmeasured_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = set(finished.stdout.split())
    assert "jcdesk.desktop.lookup.search_bar" in loaded
    assert loaded & _LATER == set()


def test_no_dataclass_has_its_docstring_made_up_at_every_start() -> None:
    """Python would load `inspect` for it, and half a dozen modules more."""
    without = [
        f"{path.name}: {found.name}"
        for path in Path(jcdesk.__file__).parent.rglob("*.py")
        for found in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(found, ast.ClassDef)
        and any("dataclass" in ast.unparse(decorator) for decorator in found.decorator_list)
        and ast.get_docstring(found) is None
    ]
    assert without == []
