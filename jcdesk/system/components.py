"""What the program is made of, as the installed packages say of themselves, with their licences."""

import platform
import re
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from jcdesk.system.paths import resources

OWN = "jcdesk"


@dataclass(frozen=True, slots=True)
class Component:
    """A piece of software inside the program.

    `licence` is its short name, an SPDX expression where the authors give one; `text` is the licence in
    full. Both may be empty. `purl` is a package URL: what it is, in the form that security tools read.
    """

    name: str
    version: str
    licence: str
    text: str
    purl: str


def installed_components() -> tuple[Component, ...]:
    """The program, Python, and every installed package that the program needs, directly or not."""
    others = [found for found in _needed_by(OWN).values() if normal_name(found) != OWN]
    own = [component_of(distribution(OWN))] if _find(OWN) else []
    return (*own, python_component(), *in_order(component_of(found) for found in others))


def in_order(components: Iterable[Component]) -> tuple[Component, ...]:
    """By name, as a person would look for it."""
    return tuple(sorted(components, key=lambda component: component.name.casefold()))


def component_of(found: Distribution) -> Component:
    """An installed package."""
    licence = _licence(found)
    texts = [_read(found, name) for name in _all(found, "License-File")]
    if not any(texts) and "LGPL-3.0" in licence:
        # Qt for Python names its licence and does not enclose it. LGPL 3 is an addition to GPL 3.
        texts = [
            (resources() / "licences" / name).read_text("utf-8") for name in ("LGPL-3.0.txt", "GPL-3.0.txt")
        ]
    name, version = found.metadata["Name"], found.version
    text = "\n\n".join(text.strip("\n") for text in texts if text)
    return Component(name, version, licence, text, f"pkg:pypi/{normal_name(found)}@{version}")


def python_component() -> Component:
    """The Python that runs here."""
    version = platform.python_version()
    places = (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright"),
    )
    text = next((place.read_text("utf-8").strip() for place in places if place.is_file()), "")
    return Component("Python", version, "Python-2.0.1", text, f"pkg:generic/python@{version}")


def normal_name(found: Distribution) -> str:
    """The name under which an index has the package."""
    return re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()


def _needed_by(root: str) -> dict[str, Distribution]:
    """What `root` needs, itself included. What is not installed here is for another system."""
    needed: dict[str, Distribution] = {}
    names = [root]
    while names:
        found = _find(names.pop())
        if found is None or normal_name(found) in needed:
            continue
        needed[normal_name(found)] = found
        for requirement in found.requires or []:
            name, _, condition = requirement.partition(";")
            if "extra ==" not in condition:
                names += re.findall(r"^[\w.-]+", name)
    return needed


def _find(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licence(found: Distribution) -> str:
    """The newest way to name a licence that the package knows; older ones may hold a whole text."""
    for text in (*_all(found, "License-Expression"), *_all(found, "License")):
        if text and "\n" not in text:
            return text
    kinds = [kind for kind in _all(found, "Classifier") if kind.startswith("License ::")]
    return ", ".join(kind.rpartition(" :: ")[2] for kind in kinds)


def _all(found: Distribution, field: str) -> list[str]:
    return found.metadata.get_all(field) or []


def _read(found: Distribution, name: str) -> str:
    try:
        return found.read_text(f"licenses/{name}") or found.read_text(name) or ""
    except UnicodeDecodeError:
        return ""
