"""Everything is reached with the Tab key, in the order in which one reads, and one sees where one is."""

from itertools import pairwise

from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from tests.support.tabbing import Step, reachable, walk
from tests.support.tour import settle, tour


def goes_back(one: Step, other: Step) -> bool:
    """Whether the second is above the first, and not in a column beside it, or before it in its line."""
    if other.place.top() >= one.place.bottom():
        return False
    if other.place.bottom() <= one.place.top():
        return other.place.left() < one.place.right()
    return other.place.left() < one.place.left()


def test_tab_goes_through_every_state_as_one_reads_it(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}
    for stop in tour(desk, theme):
        if stop.is_qt_s:
            continue
        settle()
        qtbot.waitUntil(stop.shown.isActiveWindow)
        steps = walk(stop.shown)
        missed = reachable(stop.shown) - {step.widget for step in steps}
        troubles = [f"{widget.accessibleName()} is not reached" for widget in missed]
        troubles += [f"{step.name} does not show its focus" for step in steps if not step.seen]
        round_trip = pairwise([*steps, steps[0]])
        back = [f"{one.name} → {other.name}" for one, other in round_trip if goes_back(one, other)]
        # Once round it is at the top again.
        if len(back) > 1:
            troubles.append(f"goes back: {', '.join(back)}")
        if troubles:
            found[stop.name] = troubles
    assert found == {}
