"""Where this copy comes from and what it is made of, in a checkout and in a package."""

import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

from jcdesk import __version__
from jcdesk.system import build
from jcdesk.system.build import Build, read_build, read_commit
from jcdesk.system.commit import commit_of
from jcdesk.system.components import Component, installed_components


def git(folder: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-C", str(folder), "-c", "user.name=Anna", "-c", "user.email=anna@example.com", *words],
        capture_output=True,
        check=True,
        timeout=20,
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one commit."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "file").write_text("one", "utf-8")
    git(tmp_path, "add", "file")
    git(tmp_path, "commit", "--quiet", "--message", "One")
    git(tmp_path, "tag", "v1")
    return tmp_path


def test_a_checkout_tells_its_commit_and_whether_files_differ_from_it(checkout: Path) -> None:
    clean = commit_of(checkout)
    assert len(clean) >= 12
    assert set(clean) <= set("0123456789abcdef")
    (checkout / "file").write_text("two", "utf-8")
    assert commit_of(checkout) == f"{clean}-dirty"


def test_a_folder_inside_somebody_elses_checkout_has_no_commit(checkout: Path) -> None:
    (checkout / "site-packages").mkdir()
    assert commit_of(checkout / "site-packages") == ""


def test_a_computer_without_git_does_not_know(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(checkout))
    assert commit_of(checkout) == ""


def test_every_needed_package_is_a_component_with_its_licence() -> None:
    components = {component.name.lower(): component for component in installed_components()}
    assert components["jcdesk"].version == __version__
    assert components["keyring"].version == version("keyring")
    assert components["urllib3"].purl == f"pkg:pypi/urllib3@{version('urllib3')}"
    assert "pytest" not in components
    assert {name for name, component in components.items() if not component.licence} == set()
    assert {name for name, component in components.items() if len(component.text) < 500} == set()


def test_the_program_and_python_come_first_and_then_the_alphabet() -> None:
    first, second, *others = (component.name for component in installed_components())
    assert (first, second) == ("jcdesk", "Python")
    assert others == sorted(others, key=str.casefold)


def test_qt_comes_with_the_text_of_its_licence() -> None:
    texts = {component.name.lower(): component.text for component in installed_components()}
    for name in ("pyside6_essentials", "shiboken6"):
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts[name]
        assert "GNU GENERAL PUBLIC LICENSE" in texts[name]


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The resources of a package, in which the build left nothing yet."""
    folder = tmp_path / "resources"
    folder.mkdir()
    monkeypatch.setattr(build, "resources", lambda: folder)
    return folder


def test_a_package_tells_what_the_build_knew(resources: Path) -> None:
    component = {"name": "Qt", "version": "6", "licence": "LGPL", "text": "…", "purl": "pkg:generic/qt@6"}
    content = json.dumps({"commit": "0123456789ab", "components": [component]})
    (resources / "built.json").write_text(content, "utf-8")
    assert read_build() == Build("0123456789ab", (Component("Qt", "6", "LGPL", "…", "pkg:generic/qt@6"),))


def test_a_wheel_knows_its_commit_and_asks_the_installed_packages_for_the_rest(resources: Path) -> None:
    (resources / "built.json").write_text('{"commit": "0123456789ab"}', "utf-8")
    assert read_build() == Build("0123456789ab", installed_components())


def test_a_package_that_was_built_outside_of_a_checkout_does_not_know(resources: Path) -> None:
    assert read_commit() == ""
    (resources / "built.json").write_text('{"commit": ""}', "utf-8")
    assert read_commit() == ""
