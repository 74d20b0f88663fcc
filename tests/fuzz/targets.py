"""Every target, by its name."""

from tests.fuzz import answers, files, journals, lists, texts
from tests.fuzz.planted import PLANTED
from tests.fuzz.target import Target

TARGETS: dict[str, Target] = {
    target.name: target
    for target in (*answers.TARGETS, *texts.TARGETS, *files.TARGETS, *lists.TARGETS, *journals.TARGETS)
}


def find(name: str) -> Target:
    """The target called `name`, one with a planted bug among them. Raises KeyError."""
    return {**TARGETS, **PLANTED}[name]
