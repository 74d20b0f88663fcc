"""Before the window shows, nothing is loaded that only a later step needs."""

import subprocess
import sys
from pathlib import Path

_OPENED = """
import sys
from pathlib import Path
from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile

preferences = Preferences(SettingsFile(Path(sys.argv[1])))
application = make_application(preferences)
desk = Desk(Theme(application, "light"), preferences, Redaction())
desk.open()
application.processEvents()
print(*sys.modules)
desk.close()
"""
_LATER = {
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
    "sqlite3",
    "ssl",
    "urllib.request",
    "xlsxwriter",
    "xml.etree",
}


def test_the_window_opens_without_what_only_a_later_step_needs(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _OPENED, tmp_path / "settings.json"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = set(finished.stdout.split())
    assert "jcdesk.desktop.lookup.search_bar" in loaded
    assert loaded & _LATER == set()
