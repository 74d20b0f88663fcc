"""What a build puts into the program's package, found out from the files themselves: for `build.spec`.

Every collected file belongs to an installed Python package, to Python, to a package of the operating system,
or is named itself, so that nothing inside goes untold.
"""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from platform import freedesktop_os_release
from urllib.parse import quote

from jcdesk.system.build import FILE_NAME
from jcdesk.system.commit import commit_of
from jcdesk.system.components import OWN, Component, component_of, in_order, normal_name, python_component


def write_contents(root: Path, sources: Iterable[str]) -> Path:
    """Write build/built.json for a package made of the files `sources`; returns its path."""
    contents = {
        "commit": commit_of(root),
        "components": [asdict(component) for component in components_of(root, sources)],
    }
    path = root / "build" / FILE_NAME
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(contents, ensure_ascii=False, indent=1), "utf-8")
    return path


def components_of(root: Path, sources: Iterable[str]) -> tuple[Component, ...]:
    """The program itself, Python, and then whatever else the files come from."""
    owners = _owners()
    # The starter of a package is a part of PyInstaller.
    packages = {"pyinstaller": distribution("pyinstaller")}
    strangers = set()
    for source in {Path(source).resolve() for source in sources if source}:
        if source in owners:
            packages[normal_name(owners[source])] = owners[source]
        elif not _is_under(source, (root, *_python_folders())):
            strangers.add(source)
    packages.pop(OWN, None)
    others = [component_of(found) for found in packages.values()]
    return (
        component_of(distribution(OWN)),
        python_component(),
        *in_order([*others, *_system_components(sorted(strangers))]),
    )


@cache
def _owners() -> dict[Path, Distribution]:
    return {
        Path(str(found.locate_file(file))).resolve(): found
        for found in distributions()
        for file in found.files or []
    }


def _python_folders() -> list[Path]:
    """Where Python's own files are. A Python of the system has no folder for itself alone."""
    folders = [sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")]
    if sys.base_prefix not in {"/usr", "/usr/local"}:
        folders.append(sys.base_prefix)
    return [Path(folder).resolve() for folder in folders]


def _is_under(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _system_components(files: Iterable[Path]) -> Iterable[Component]:
    found: dict[str, Component] = {}
    for file in files:
        package = _debian_package(file)
        component = _debian_component(package) if package else Component(file.name, "", "", "", "")
        found[component.name] = component
    return found.values()


def _debian_package(file: Path) -> str:
    """The Debian package that a file is from; "" where it is from none."""
    if shutil.which("dpkg-query") is None:
        return ""
    # Packages may still call the folder by the name that it had before /lib became a link.
    for path in (str(file), str(file).removeprefix("/usr")):
        told = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return told.stdout.partition(": ")[0].partition(",")[0]
    return ""


def _debian_component(package: str) -> Component:
    form = "${Package} ${Version}"
    told = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={form}", package], capture_output=True, text=True, check=True
    )
    name, version = told.stdout.split()
    text = Path(f"/usr/share/doc/{name}/copyright").read_text("utf-8", errors="replace").strip()
    return Component(
        name, version, _first_licence(text), text, f"pkg:deb/{_distribution()}/{name}@{quote(version)}"
    )


def _distribution() -> str:
    return freedesktop_os_release().get("ID", "debian")


def _first_licence(text: str) -> str:
    """What a copyright file in Debian's machine-readable form names for most of the files."""
    if not text.startswith("Format:"):
        return ""
    match = re.search(r"^Files:\s*\*\n(?:.+\n)*?License:\s*(\S.*)$", text, flags=re.MULTILINE)
    return match[1].strip() if match else ""
