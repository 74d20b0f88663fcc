"""The play, or one act of it, which the play starts in a process of its own."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from jcdesk.accounts.accounts import Account, AccountsFile
from scripts.list_run import FOLDER, PACE, ROOT, ZONE
from scripts.list_run.judging import LOCALES, judge, judge_workbook
from scripts.list_run.service import Service, serving, text
from tests.support.libreoffice import missing_packages
from tests.support.screen import Screen


def run_window(act: str, environment: dict[str, str], *words: str) -> int:
    """One act in a window of its own process."""
    command = [sys.executable, "-W", "error", "-m", "scripts.list_run", act, *words]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, timeout=400, check=False
    ).returncode


def main() -> int:
    """The whole play; returns how many things were not as they have to be."""
    if missing := missing_packages():
        print(f"The workbooks are to be opened. On Debian and Ubuntu: apt-get install {' '.join(missing)}")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    service = Service()
    wrong: list[str] = []

    def check(what: str, *, held: bool) -> None:
        print(f"{'ok   ' if held else 'WRONG'} {what}")
        if not held:
            wrong.append(what)

    with (
        tempfile.TemporaryDirectory(prefix="jcdesk-run-") as home,
        Screen() as screen,
        serving(service) as port,
    ):
        folders = {f"XDG_{kind.upper()}_HOME": str(Path(home, kind)) for kind in ("config", "state", "cache")}
        environment = {**screen.environment, **folders, "HOME": home, "LANG": "en_GB.UTF-8", "TZ": ZONE}
        account = Account("Мой магазин", "acme", f"http://127.0.0.1:{port}", pace=PACE)
        AccountsFile(Path(home, "config", "jcdesk", "accounts.json")).save([account])
        Path(home, "customers.csv").write_bytes(text().encode("cp1251"))
        code = run_window("begin", environment, str(Path(home, "customers.csv")))
        check("the window was killed in the middle", held=code == -signal.SIGKILL)
        before = len(service.asked)
        check("the list went on after the kill", held=run_window("go-on", environment) == 0)
        print(f"asked {before} times before the kill, {len(service.asked)} in all")
        for language, theme in (("en", "light"), ("en", "dark"), ("ru", "light"), ("ru", "dark")):
            held = run_window("read", environment, language, theme) == 0
            check(f"the list is read in {language}, {theme}", held=held)
    judge(service, check)
    for language in LOCALES:
        judge_workbook(language, check)
    print(f"pictures in {FOLDER.relative_to(ROOT)}")
    return len(wrong)


if __name__ == "__main__":
    if sys.argv[1:]:
        # Qt is not for the parent.
        from scripts.list_run.acts import ACTS

        ACTS[sys.argv[1]](*sys.argv[2:])
    else:
        sys.exit(main())
