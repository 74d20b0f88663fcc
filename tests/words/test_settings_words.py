"""Whatever is wrong with settings has a sentence of its own."""

from pathlib import Path

import pytest

from jcdesk.system.ca_file import CaFault, CaFileError
from jcdesk.system.proxy import ProxyFault, ProxyFaultError
from jcdesk.system.settings import SettingsFault, SettingsProblem
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.settings import SettingsWords

WORDS = SettingsWords(load_catalogue("en"))
PATH = Path("/config/settings.json")
BACKUP = Path("/config/settings.json.bak")


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (
            SettingsProblem(PATH, SettingsFault.BROKEN, BACKUP),
            "The settings could not be read, so the defaults are used. The old file is kept as /config/settings.json.bak",
        ),
        (
            SettingsProblem(PATH, SettingsFault.NEWER, BACKUP),
            "The settings were written by a newer jcdesk, so the defaults are used. The old file is kept as /config/settings.json.bak",
        ),
        (
            SettingsProblem(PATH, SettingsFault.BROKEN),
            "The settings could not be read, so the defaults are used. The file is left as it is: /config/settings.json",
        ),
        (
            SettingsProblem(PATH, SettingsFault.NO_ACCESS, reason="Permission denied"),
            "The settings cannot be read (Permission denied), so the defaults are used. The file is left as it is: /config/settings.json",
        ),
        (
            SettingsProblem(PATH, SettingsFault.VALUES, names=("theme", "zone")),
            "2 settings cannot be used, so the defaults hold: theme, zone. The file is left as it is: /config/settings.json",
        ),
    ],
)
def test_what_became_of_the_settings_is_told(problem: SettingsProblem, text: str) -> None:
    assert WORDS.problem(problem) == text


def test_it_is_told_where_no_addresses_are_remembered_because_of_it() -> None:
    text = WORDS.problem(SettingsProblem(PATH, SettingsFault.BROKEN, BACKUP), history_off=True)
    assert "used. No addresses are remembered until you allow it in the settings. The old" in text


def test_every_fault_of_a_proxy_and_of_a_file_is_told_apart() -> None:
    told = [WORDS.proxy_fault(ProxyFaultError(fault)) for fault in ProxyFault]
    told += [WORDS.ca_fault(CaFileError(Path("/x/ca.pem"), fault, "reason")) for fault in CaFault]
    assert len({explanation.what for explanation in told}) == len(ProxyFault) + len(CaFault)
    assert all(explanation.next for explanation in told)
