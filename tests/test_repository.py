"""The checkout as a whole: sizes, lists of exact versions, and resources found from where they are."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import jcdesk
from jcdesk.system.paths import resources

_ROOT = Path(__file__).resolve().parent.parent
_LISTS = sorted((_ROOT / "requirements").glob("*.txt"))


def test_no_module_is_longer_than_400_lines() -> None:
    modules = [
        path for folder in ("jcdesk", "tests", "bench", "scripts") for path in (_ROOT / folder).rglob("*.py")
    ]
    assert len(modules) > 10
    lengths = {str(path.relative_to(_ROOT)): path.read_text("utf-8").count("\n") for path in modules}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_nothing_stands_at_the_top_but_what_belongs_there() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=_ROOT, capture_output=True, encoding="utf-8", timeout=60, check=True
    ).stdout
    folders = ".ci .github bench docs jcdesk packaging requirements resources scripts tests"
    files = (
        ".editorconfig .gitattributes .gitignore CHANGELOG.md LICENSE Makefile README.md"
        " build.spec hatch_build.py pyproject.toml"
    )
    at_the_top = {path.partition("/")[0] for path in listed.split("\0") if path}
    assert at_the_top == {*folders.split(), *files.split()}


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.name)
def test_a_list_of_exact_versions_has_hashes_and_names_no_place(path: Path) -> None:
    text = path.read_text("utf-8")
    for requirement in re.findall(r"^[^\s#].*(?:\n .*)*", text, flags=re.MULTILINE):
        assert "==" in requirement
        assert "--hash=sha256:" in requirement
    assert "://" not in text
    assert not re.search(
        r"^\s*(-i|-f|--index-url|--extra-index-url|--find-links)\b", text, flags=re.MULTILINE
    )


def test_the_lists_hold_versions_that_the_project_accepts() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    run = [*project["project"]["dependencies"], *groups["checkout"]]
    for name, wanted in (("run.txt", run), ("dev.txt", [*run, *groups["dev"]])):
        locked = _locked_versions(_ROOT / "requirements" / name)
        for requirement in map(Requirement, wanted):
            versions = locked[canonicalize_name(requirement.name)]
            assert all(requirement.specifier.contains(version) for version in versions), requirement


def _locked_versions(path: Path) -> dict[str, list[str]]:
    locked: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", path.read_text("utf-8"), flags=re.MULTILINE):
        locked.setdefault(canonicalize_name(name), []).append(version)
    return locked


def test_the_program_has_one_version() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == jcdesk.__version__


def test_resources_are_found_in_a_checkout() -> None:
    assert resources() == _ROOT / "resources"


def test_resources_are_found_in_an_installed_wheel(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=_ROOT,
        capture_output=True,
        timeout=60,
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "site-packages"
    zipfile.ZipFile(wheel).extractall(installed)
    finished = subprocess.run(
        [sys.executable, "-c", "from jcdesk.system.paths import resources; print(resources())"],
        cwd=installed,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert Path(finished.stdout.strip()) == installed / "jcdesk" / "resources"


def test_nothing_is_installed_without_its_hash() -> None:
    places = [
        _ROOT / "scripts" / "setup",
        *(_ROOT / ".github" / "workflows").glob("*.yml"),
        _ROOT / "README.md",
    ]
    installs = [
        line.strip()
        for path in places
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"\bpip[ _]install\b", line) and not line.strip().startswith(("#", "pip_install()"))
    ]
    assert len(installs) == 6
    for line in installs:
        # The checkout itself, which asks nobody for anything, or a list with hashes.
        assert "--no-deps --no-build-isolation" in line or "--require-hashes" in line, line
        assert "--editable" in line or "-e ." in line or "requirements" in line, line
    assert not [
        path for path in places if re.search(r"\b(pipx|uvx|easy_install|npx)\b", path.read_text("utf-8"))
    ]


def test_what_builds_the_checkout_is_in_the_lists_with_hashes() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    locked = _locked_versions(_ROOT / "requirements" / "run.txt")
    for requirement in map(Requirement, project["build-system"]["requires"]):
        assert all(requirement.specifier.contains(version) for version in locked[requirement.name])


def test_actions_are_named_by_their_commit() -> None:
    for path in (_ROOT / ".github" / "workflows").glob("*.yml"):
        used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
        assert used
        assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)] == []
