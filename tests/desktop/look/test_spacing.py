"""Distances are on the scale."""

import re
from pathlib import Path

import jcdesk.desktop

DISTANCE = re.compile(r"\.(?:add|set|setHorizontal|setVertical)Spacing\((.*)\)|\.setContentsMargins\((.*)\)")
ON_THE_SCALE = {"0", "SPACE", "SPACE // 2", "3 * SPACE // 2", "2 * SPACE", "3 * SPACE"}


def test_every_distance_in_a_layout_is_on_the_scale() -> None:
    found = [
        f"{path.name}: {part}"
        for path in sorted(Path(jcdesk.desktop.__path__[0]).rglob("*.py"))
        for groups in DISTANCE.findall(path.read_text("utf-8"))
        for part in ", ".join(groups).strip(", ").split(", ")
        # A name stands for what a module says of it.
        if part not in ON_THE_SCALE and not re.fullmatch(r"_?[a-z_A-Z]+( \+ _?[A-Z_]+)?", part)
    ]
    assert found == []
