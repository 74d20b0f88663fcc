"""One pace for the window and whatever else of its user asks the same account."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.desk import Desk
from jcdesk.lists.turns import Turns
from jcdesk.system.paths import state_folder
from tests.desktop.accounts.driving import ANNA, FOUND, open_desk
from tests.desktop.driving import begin_look_up, verdict


@pytest.mark.parametrize("asked_before", [False, True])
def test_the_window_waits_for_the_turn_behind_another_process(
    desk: Desk, qtbot: QtBot, asked_before: bool
) -> None:
    with DemoServer() as service:
        account = Account("Shop", service.login, service.url, pace=3600.0)
        window = open_desk(qtbot, desk, account)
        desk.keys.vault.keep_for_session(account, service.key)
        file = state_folder() / "turns"
        if asked_before:
            assert Turns(file, account.asked_as).take(account.pace) == 0
            before = file.read_bytes()
            begin_look_up(window, ANNA)
            qtbot.waitUntil(lambda: file.read_bytes() not in {before, b""})
            assert desk._lookup._asker.address == ANNA
            # Whoever has another pace set waits no longer than that.
            desk.services.paces.follow([replace(account, pace=0.0)])
        else:
            begin_look_up(window, ANNA)
        qtbot.waitUntil(lambda: verdict(window).startswith(FOUND))
        desk.close()
