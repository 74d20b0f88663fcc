"""A text or a file becomes a list of addresses."""

import codecs
from pathlib import Path

import pytest

from jcdesk.addresses import AddressFault, same_address
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.collecting import LeftOut
from jcdesk.lists.encodings import encoding_of
from jcdesk.lists.errors import (
    UnknownColumnError,
    UnknownSheetError,
    Unusable,
    UnusableFileError,
    WhichColumnError,
)
from jcdesk.lists.reading import read_file, read_text

NAMES = ["anna@example.com", "тест@пример.испытание", "vera@example.com"]


def file(folder: Path, name: str, content: str | bytes, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    return path


def test_each_address_comes_once_and_what_is_left_out_has_its_line_and_reason() -> None:
    read = read_text(
        "anna@example.com\n\nboris@EXAMPLE.com\nанна\nboris@example.com\nanna@example.com\n a@\n"
    )
    assert read.addresses == ["anna@example.com", "boris@EXAMPLE.com"]
    assert list(read.lines) == [1, 3]
    assert list(read.duplicates) == [
        LeftOut(5, "boris@example.com", None, 3),
        LeftOut(6, "anna@example.com", None, 1),
    ]
    assert list(read.rejected) == [
        LeftOut(4, "анна", AddressFault.NO_AT, None),
        LeftOut(7, "a@", AddressFault.NOTHING_AFTER_AT, None),
    ]
    assert read.line_count == 6


def test_an_address_twice_in_one_line_is_a_duplicate() -> None:
    read = read_text("a@example.com b@example.com a@example.com")
    assert (read.addresses, list(read.duplicates)) == (
        ["a@example.com", "b@example.com"],
        [LeftOut(1, "a@example.com", None, 1)],
    )


def test_case_before_the_at_tells_addresses_apart_and_case_after_it_does_not() -> None:
    assert same_address("Anna@Пример.РФ") == same_address("Anna@пример.рф") != same_address("anna@пример.рф")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8-sig", b""),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp1251", b""),
    ],
)
def test_any_common_encoding_is_read(tmp_path: Path, encoding: str, mark: bytes) -> None:
    text = "\r\n".join(["Анна Петрова <anna@example.com>", NAMES[1], NAMES[2]])
    assert read_file(file(tmp_path, "list.txt", mark + text.encode(encoding))).addresses == NAMES


def test_windows_1251_is_recognised_by_its_last_letter(tmp_path: Path) -> None:
    text = "anna@example.com\n" * 100_000 + "тест@пример.испытание"
    assert read_file(file(tmp_path, "list.txt", text, "cp1251")).addresses == NAMES[:2]


@pytest.mark.parametrize(
    "content",
    [
        "тест@пример.испытание\nanna@example.com\n".encode() + b"\xd0",
        "яя@пример.рф\nanna@example.com\n".encode() + b"\xe2\x80",
        b"anna@example.com\n\xff\n" + "тест@пример.испытание\n".encode() * 100,
        b"anna@example.com\n" * 100_000 + "тест@пример.испытание\n".encode() * 9 + b"\xd0\n",
    ],
)
def test_a_byte_that_is_broken_makes_no_other_encoding_of_utf_8(tmp_path: Path, content: bytes) -> None:
    read = read_file(file(tmp_path, "list.txt", content))
    assert set(read.addresses) == {"anna@example.com", *content.decode("utf-8", "replace").split()} - {
        "\ufffd"
    }


@pytest.mark.parametrize(
    "text",
    ["anna@example.com\nя\n", "«Анна» anna@example.com\n", "Ёё anna@example.com\n", "anna@example.com я"],
)
def test_a_few_letters_of_windows_1251_are_no_broken_utf_8(tmp_path: Path, text: str) -> None:
    path = file(tmp_path, "list.txt", text, "cp1251")
    with path.open("rb") as opened:
        assert encoding_of(opened, Cancellation()) == "cp1251"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["Александра Константинопольская-Преображенская", "Ὀδυσσεύς", "Žofie"])
def test_utf_16_without_a_mark_is_known_in_any_alphabet(tmp_path: Path, encoding: str, name: str) -> None:
    read = read_file(file(tmp_path, "list.txt", f"{name} <тест@пример.испытание>\n" * 9, encoding))
    assert read.addresses == ["тест@пример.испытание"]


def test_a_zero_byte_among_much_text_is_a_character_like_another(tmp_path: Path) -> None:
    content = f"{NAMES[0]}\nver\0a@example.com\n{NAMES[1]}\n" + "Анна\n" * 10
    read = read_file(file(tmp_path, "list.txt", content))
    assert read.addresses == NAMES[:2]
    assert read.rejected[0].fault is AddressFault.IMPOSSIBLE_CHARACTER


@pytest.mark.parametrize(
    "content",
    [
        b"a@b.ru\0",
        b"anna@example.com\n\0" + "Анна Петрова\n".encode("cp1251") * 30,
        b"anna@example.com\0\0\0\0" * 200,
    ],
)
def test_other_files_with_zero_bytes_are_no_lists(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnusableFileError) as caught:
        read_file(file(tmp_path, "list.txt", content))
    assert caught.value.why is Unusable.BINARY


def test_a_large_file_in_windows_1251_is_known_before_its_end(tmp_path: Path) -> None:
    path = file(tmp_path, "list.txt", "Анна anna@example.com\n" * 200_000, "cp1251")
    with path.open("rb") as opened:
        assert encoding_of(opened, Cancellation()) == "cp1251"
    assert read_file(path).addresses == [NAMES[0]]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_column_with_the_addresses_is_found_whatever_separates_columns(
    tmp_path: Path, separator: str
) -> None:
    rows = [
        ["№", "Имя", "E-mail", "Город"],
        ["1", "Анна", "anna@example.com", "Москва"],
        ["2", "", "", "Тула"],
    ]
    read = read_file(file(tmp_path, "list.csv", "\n".join(separator.join(row) for row in rows)))
    assert (read.addresses, list(read.lines)) == (["anna@example.com"], [2])
    assert list(read.rejected) == [LeftOut(3, "", AddressFault.EMPTY, None)]


@pytest.mark.parametrize(
    "text",
    [
        "1,5|Анна|anna@example.com\n2,5|Вера|vera@example.com\n",
        'tab\there,anna@example.com,"1,5"\n"1,5",vera@example.com,tab\there\n',
        'a;b\tanna@example.com\t"note\nline two"\ta;b\n"note\nline two"\tvera@example.com\ta;b\ta;b\n',
        'x,anna@example.com,"say ""hi""\nthere",a;b\na;b,vera@example.com,1,y\n',
        '1,5|anna@example.com|"x|y"|1,5\nz|vera@example.com|"hi\nthere"|z\n',
        "Анна, Анна;anna@example.com, vera@example.com, anna@example.com\n",
    ],
)
def test_a_separator_is_what_leaves_addresses_alone(tmp_path: Path, text: str) -> None:
    assert read_file(file(tmp_path, "list.csv", text)).addresses == [NAMES[0], NAMES[2]]


@pytest.mark.parametrize(
    "above",
    [
        "Отчёт за май;;\n",
        "Отчёт;за май;\n\nпо e-mail;;\n",
        "sep=;\n",
        "SEP=;\nОтчёт\n",
        '"sep=;"\n',
    ],
)
def test_a_heading_is_found_below_what_stands_above_a_table(tmp_path: Path, above: str) -> None:
    text = "Имя;E-mail;Менеджер\nБорис;нет;x@example.com\nАнна;a@example.com;y@example.com\n"
    text += "Вера;b@example.com;\n"
    path = file(tmp_path, "list.csv", above + text)
    line = above.count("\n") + 2
    for column in (None, "e-mail"):
        read = read_file(path, column)
        assert (read.addresses, list(read.lines)) == (
            ["a@example.com", "b@example.com"],
            [line + 1, line + 2],
        )
        assert [(one.line, one.text) for one in read.rejected] == [(line, "нет")]
        assert read.table is not None
        assert read.table.columns == ("Имя", "E-mail", "Менеджер")
        assert read.table.rows[0] == (line, ("Борис", "нет", "x@example.com"))


def test_a_row_without_an_address_below_the_heading_is_no_heading(tmp_path: Path) -> None:
    text = "Имя;E-mail;Город\nБорис;;Тула\nВера;нет;Орёл\nАнна;anna@example.com;Москва\n"
    read = read_file(file(tmp_path, "list.csv", text), "E-mail")
    assert read.addresses == ["anna@example.com"]
    assert [one.line for one in read.rejected] == [2, 3]


def test_a_separator_that_is_said_counts(tmp_path: Path) -> None:
    read = read_file(file(tmp_path, "list.csv", "sep=|\na@example.com,x|b@example.com,x\n"), 1)
    assert read.addresses == ["b@example.com"]


def test_a_table_without_headings_loses_no_first_row(tmp_path: Path) -> None:
    read = read_file(file(tmp_path, "list.csv", "a@example.com;Anna\nb@example.com;Boris\n"))
    assert read.addresses == ["a@example.com", "b@example.com"]


def test_csv_with_a_single_column_is_read_like_a_text(tmp_path: Path) -> None:
    read = read_file(file(tmp_path, "list.csv", "a@example.com b@example.com\nAnna <c@example.com>\n"))
    assert read.addresses == ["a@example.com", "b@example.com", "c@example.com"]


TWO = "Родитель;Ребёнок\na@example.com;b@example.com\nc@example.com;d@example.com\n"


def test_of_two_columns_with_addresses_somebody_has_to_choose(tmp_path: Path) -> None:
    path = file(tmp_path, "list.csv", TWO)
    with pytest.raises(WhichColumnError) as caught:
        read_file(path)
    table = caught.value.table
    assert (table.columns, table.likely) == (("Родитель", "Ребёнок"), (0, 1))
    assert table.rows == ((2, ("a@example.com", "b@example.com")), (3, ("c@example.com", "d@example.com")))
    assert read_file(path, 1).addresses == ["b@example.com", "d@example.com"]
    assert read_file(path, " ребёнок").addresses == ["b@example.com", "d@example.com"]


def test_of_two_columns_the_one_that_is_called_email_is_taken(tmp_path: Path) -> None:
    assert (
        read_file(file(tmp_path, "list.csv", TWO.replace("Ребёнок", "Почта"))).addresses[0] == "b@example.com"
    )


@pytest.mark.parametrize("wanted", ["E-mail", 7, -1])
def test_a_column_that_is_not_there_is_an_error_that_names_those_that_are(
    tmp_path: Path, wanted: str | int
) -> None:
    with pytest.raises(UnknownColumnError) as caught:
        read_file(file(tmp_path, "list.csv", TWO), wanted)
    assert caught.value.columns == ("Родитель", "Ребёнок")


def test_a_table_without_any_address_is_doubt(tmp_path: Path) -> None:
    with pytest.raises(WhichColumnError) as caught:
        read_file(file(tmp_path, "list.csv", "a;b\nc;d\n"))
    assert caught.value.table.likely == ()


@pytest.mark.parametrize("name", ["list.txt", "list.csv"])
def test_an_empty_file_is_an_empty_list(tmp_path: Path, name: str) -> None:
    assert read_file(file(tmp_path, name, "")).line_count == 0


def test_a_picture_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError) as caught:
        read_file(file(tmp_path, "list.txt", b"\x89PNG\0\0\0\rIHDR" * 100))
    assert caught.value.why is Unusable.BINARY


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    path = file(tmp_path, "list.txt", "".join(f"user{n}@example.com\n" for n in range(50_000)))
    shares: list[float] = []
    read_file(path, progress=shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    stop = Cancellation()

    def stop_early(share: float) -> None:
        if share > 0.3:
            stop.cancel()

    with pytest.raises(CancelledError):
        read_file(path, progress=stop_early, cancellation=stop)


@pytest.mark.parametrize("name", ["list.txt", "list.csv"])
def test_a_file_that_nobody_wants_any_more_is_not_read(tmp_path: Path, name: str) -> None:
    stop = Cancellation()
    stop.cancel()
    with pytest.raises(CancelledError):
        read_file(file(tmp_path, name, "anna@example.com\n"), cancellation=stop)


def test_no_more_columns_are_looked_at_than_a_table_of_addresses_has(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(";".join(["name"] * 5000) + "\n" + "a@b.ru;c@d.ru;" + ";" * 5000 + "\n", "utf-8")
    with pytest.raises(WhichColumnError) as caught:
        read_file(path)
    assert len(caught.value.table.columns) == 1000
    assert caught.value.table.likely == (0, 1)
    # Whoever knows better is believed.
    assert read_file(path, 4999).addresses == []


def test_what_was_read_of_a_table_can_be_looked_at(tmp_path: Path) -> None:
    rows = "".join(f"{n};u{n}@example.com;boss@example.com;\n" for n in range(60))
    table = read_file(file(tmp_path, "list.csv", f"№;E-mail;Referrer;Note\n{rows}")).table
    assert table is not None
    assert (table.columns, table.column) == (("№", "E-mail", "Referrer", "Note"), 1)
    assert table.other_columns == (2,)
    assert table.rows[0] == (2, ("0", "u0@example.com", "boss@example.com", ""))
    assert (len(table.rows), table.width, table.sheets) == (50, 4, ())
    assert read_text("a@example.com").table is None
    bare = read_file(file(tmp_path, "bare.csv", "a@example.com;Anna\n")).table
    assert bare is not None
    assert (bare.columns, bare.rows) == (("", ""), ((1, ("a@example.com", "Anna")),))


def test_a_text_has_no_sheets(tmp_path: Path) -> None:
    with pytest.raises(UnknownSheetError):
        read_file(file(tmp_path, "list.csv", TWO), 1, sheet="October")
