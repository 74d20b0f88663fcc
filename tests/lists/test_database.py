"""Where the databases of lists may lie."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from jcdesk.lists.database import uri_of
from jcdesk.lists.errors import JournalAccessError
from jcdesk.lists.lock import is_locked, locked
from tests.lists.samples import made, opened


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/anna/100 %?#/b.jclist"), "file:///home/anna/100%20%25%3F%23/b.jclist?mode=rw"),
        (PurePosixPath("/анна/\udcff"), "file:///%D0%B0%D0%BD%D0%BD%D0%B0/%FF?mode=rw"),
        (PureWindowsPath(r"C:\Users\Anna\b.jclist"), "file:///C:/Users/Anna/b.jclist?mode=rw"),
        (PureWindowsPath(r"\\server\home\a b.jclist"), "file:////server/home/a%20b.jclist?mode=rw"),
    ],
    ids=["posix", "bytes", "drive", "server"],
)
def test_a_server_in_a_path_is_part_of_the_path(path: PurePath, uri: str) -> None:
    assert uri_of(path, "rw") == uri


@pytest.mark.parametrize("name", ["list", "100 %?#&mode=memory", "анна", "\udcff"], ids=ascii)
def test_a_list_is_found_whatever_its_folder_is_called(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    path = made(folder)
    with opened(path) as journal:
        assert journal.state().total == 3
    assert not is_locked(path)
    with locked(path):
        assert is_locked(path)


def test_a_list_that_cannot_be_opened_is_not_taken_for_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path)
    monkeypatch.setattr("jcdesk.lists.database.uri_of", lambda _path, _mode: "file://server/list?mode=rw")
    with pytest.raises(JournalAccessError) as caught, opened(path):
        pytest.fail("it was opened")
    assert (caught.value.path, caught.value.reason) == (path, "invalid uri authority: server")
