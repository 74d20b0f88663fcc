"""Groups that the service fills by itself."""

from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.system_groups import count_system_groups, without_system_groups
from tests.export.samples import found, group

OWN = group("News", id="clients_1")
EVERYBODY = group("All contacts", id="allleads")
BUYERS = group("All buyers", id="allclients")
NAMESAKE = group("allleads", id="clients_2")


def own(lookup: Lookup) -> list[str]:
    return [one.id for one in without_system_groups(lookup).groups]


def test_system_groups_are_counted_and_left_out_by_their_ids() -> None:
    lookup = found(EVERYBODY, OWN, BUYERS, NAMESAKE)
    assert count_system_groups(lookup) == 2
    assert own(lookup) == ["clients_1", "clients_2"]


def test_who_is_in_system_groups_alone_stays_found() -> None:
    lookup = found(EVERYBODY)
    assert own(lookup) == []
    assert without_system_groups(lookup).outcome is lookup.outcome
    assert without_system_groups(lookup).address == lookup.address
    assert lookup.groups == (EVERYBODY,)


def test_without_system_groups_nothing_is_left_out() -> None:
    lookup = found(OWN, NAMESAKE)
    assert count_system_groups(lookup) == 0
    assert without_system_groups(lookup) == lookup
