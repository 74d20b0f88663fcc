"""The list of what is inside a package: found out from its files, and written for other tools."""

import json
import subprocess
import sys
from pathlib import Path

import keyring
import pytest

from scripts.contents import components_of, write_contents
from tests.packaging.conftest import ROOT


def names_of(*sources: str) -> list[str]:
    return [component.name for component in components_of(ROOT, sources)]


def test_a_file_counts_for_the_package_that_it_is_from() -> None:
    assert names_of(keyring.__file__) == ["jcdesk", "Python", "keyring", "pyinstaller"]


def test_files_of_the_checkout_and_of_python_are_told_already() -> None:
    assert names_of(__file__, json.__file__, "") == ["jcdesk", "Python", "pyinstaller"]


@pytest.mark.skipif(not Path("/usr/lib/os-release").exists(), reason="only Linux has such a file")
def test_a_file_of_the_system_counts_for_the_systems_package_or_for_itself() -> None:
    found = components_of(ROOT, ["/usr/lib/os-release", "/proc/version"])
    others = {component.name: component for component in found[2:]}
    assert "version" in others
    if Path("/etc/debian_version").exists():
        assert others["base-files"].purl.startswith("pkg:deb/")
        assert others["base-files"].text


def test_the_build_writes_commit_and_components(tmp_path: Path) -> None:
    path = write_contents(tmp_path, [keyring.__file__])
    contents = json.loads(path.read_text("utf-8"))
    assert contents["commit"] == ""
    assert [entry["name"] for entry in contents["components"]] == [
        "jcdesk",
        "Python",
        "keyring",
        "pyinstaller",
    ]


def test_the_bill_of_materials_names_everything_that_the_package_tells(bundle: Path, tmp_path: Path) -> None:
    path = tmp_path / "jcdesk.cdx.json"
    subprocess.run([sys.executable, "-m", "scripts.sbom", bundle, path], cwd=ROOT, check=True, timeout=60)
    bill = json.loads(path.read_text("utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["name"] == "jcdesk"
    (built,) = bundle.rglob("resources/built.json")
    inside = json.loads(built.read_text("utf-8"))["components"]
    assert {entry["name"] for entry in bill["components"]} == {entry["name"] for entry in inside[1:]}
    assert "PySide6_Essentials" in {entry["name"] for entry in bill["components"]}


def test_a_package_tells_the_licence_of_everything_inside(bundle: Path) -> None:
    (built,) = bundle.rglob("resources/built.json")
    inside = json.loads(built.read_text("utf-8"))["components"]
    assert [entry["name"] for entry in inside if not entry["text"]] == []
