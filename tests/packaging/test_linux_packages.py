"""The .deb and the archive: what is in them, and that installing and removing them leaves nothing."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from jcdesk import __version__
from tests.packaging.conftest import ROOT

LINUX = ROOT / "packaging" / "linux"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="packages for Linux are made on Linux")
debian = pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="a .deb is made on Debian")


def run(*words: object, **variables: str) -> str:
    """Everything that a command prints; it must end well."""
    finished = subprocess.run(
        [str(word) for word in words],
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout
    return finished.stdout


def below(folder: Path) -> set[str]:
    """Every file and link below a folder, by its path there."""
    return {
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()
    }


def answer_of(program: Path) -> str:
    """What the packaged program says about a subscriber of the demo account."""
    return run(program, "lookup", "--demo", "anna.petrova@example.com")


@pytest.fixture(scope="module")
def deb(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Debian package, hardly compressed."""
    out = tmp_path_factory.mktemp("deb")
    run(LINUX / "make-deb", BUNDLE=str(bundle), OUT=str(out), QUICK="1")
    (package,) = out.iterdir()
    assert re.fullmatch(rf"jcdesk_{re.escape(__version__)}_\w+\.deb", package.name)
    return package


@pytest.fixture(scope="module")
def archive(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the archive unpacks to."""
    out = tmp_path_factory.mktemp("archive")
    run(LINUX / "make-tarball", BUNDLE=str(bundle), OUT=str(out), QUICK="1")
    (path,) = out.iterdir()
    assert re.fullmatch(rf"jcdesk-{re.escape(__version__)}-linux-\w+\.tar\.gz", path.name)
    run("tar", "--extract", "--gzip", "--file", path, "--directory", out)
    return out / path.name.removesuffix(".tar.gz")


def field(package: Path, name: str) -> str:
    return run("dpkg-deb", "--field", package, name).strip()


@debian
def test_the_deb_depends_on_the_systems_libraries_and_not_on_its_python(deb: Path) -> None:
    needed = {entry.split()[0] for entry in field(deb, "Depends").split(",")}
    assert {"libc6", "libegl1", "libssl3", "libxcb-cursor0", "ca-certificates", "tzdata"} <= needed
    assert [name for name in needed if "python" in name or "qt" in name] == []
    assert field(deb, "Version") == __version__


@debian
@pytest.mark.skipif(shutil.which("lintian") is None, reason="lintian is not installed")
def test_lintian_finds_no_error(deb: Path) -> None:
    found = run("lintian", "--fail-on", "error", "--tag-display-limit", "0", deb)
    assert [line for line in found.splitlines() if line.startswith("E:")] == []


@debian
def test_the_deb_is_installed_works_and_is_removed_without_a_trace(deb: Path, tmp_path: Path) -> None:
    system = tmp_path / "system"
    records = system / "var" / "lib" / "dpkg"
    for name in ("info", "updates"):
        (records / name).mkdir(parents=True)
    (records / "status").touch()
    dpkg = ("dpkg", "--root", system, "--force-not-root", "--force-depends", "--force-bad-path")
    run(*dpkg, "--install", deb)
    assert "Subscribed in 3 of 7 groups" in answer_of(system / "usr" / "bin" / "jcdesk-cli")
    installed = below(system / "usr")
    assert {
        "bin/jcdesk",
        "share/applications/jcdesk.desktop",
        "share/doc/jcdesk/copyright",
        "share/icons/hicolor/48x48/apps/jcdesk.png",
        "share/icons/hicolor/scalable/apps/jcdesk.svg",
        "share/metainfo/app.jcdesk.jcdesk.metainfo.xml",
    } <= installed
    run(*dpkg, "--purge", "jcdesk")
    assert below(system / "usr") == set()


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """The home of somebody whose name has a space, with nothing in it."""
    home = tmp_path / "Анна П"
    home.mkdir()
    return home


def test_the_archive_is_installed_for_one_user_works_and_is_removed_without_a_trace(
    archive: Path, user: Path
) -> None:
    home = {"HOME": str(user), "XDG_DATA_HOME": ""}
    told = run(archive / "install", **home)
    assert str(user / ".local/bin/jcdesk") in told
    assert "Subscribed in 3 of 7 groups" in answer_of(user / ".local/bin/jcdesk-cli")
    entry = user / ".local/share/applications/jcdesk.desktop"
    assert f'Exec="{user}/.local/lib/jcdesk/jcdesk" %u\n' in entry.read_text("utf-8")
    if shutil.which("desktop-file-validate"):
        run("desktop-file-validate", entry)
    run(archive / "install", **home)  # again: an update
    assert "Subscribed in 3 of 7 groups" in answer_of(user / ".local/bin/jcdesk-cli")
    told = run(user / ".local/lib/jcdesk/install", "--uninstall", **home)
    assert "Settings and accounts stay" in told
    assert below(user) - {".local/share/applications/mimeinfo.cache"} == set()


def test_the_archive_takes_no_program_of_somebody_elses_away(archive: Path, user: Path) -> None:
    own = user / ".local" / "bin" / "jcdesk"
    own.parent.mkdir(parents=True)
    own.write_text("mine", "utf-8")
    with pytest.raises(AssertionError, match="is there and no link"):
        run(archive / "install", HOME=str(user), XDG_DATA_HOME="")
    assert below(user) == {".local/bin/jcdesk"}
    assert own.read_text("utf-8") == "mine"


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_software_centres_understand_the_description(archive: Path) -> None:
    path = archive / "share" / "metainfo" / "app.jcdesk.jcdesk.metainfo.xml"
    assert f'<release version="{__version__}" date="20' in path.read_text("utf-8")
    run("appstreamcli", "validate", "--no-net", path)


@pytest.mark.skipif(shutil.which("objdump") is None, reason="binutils are not installed")
def test_it_runs_with_the_glibc_that_the_documentation_names(bundle: Path) -> None:
    libraries = [path for path in bundle.rglob("*") if ".so" in path.name and not path.is_symlink()]
    symbols = run("objdump", "--dynamic-syms", bundle / "jcdesk", *libraries)
    wanted = max(tuple(map(int, version.split("."))) for version in re.findall(r"GLIBC_(2\.\d+)", symbols))
    named = re.search(r"glibc (2\.\d+) or newer", (ROOT / "docs" / "release.md").read_text("utf-8"))
    assert named is not None
    assert wanted <= tuple(map(int, named[1].split(".")))
