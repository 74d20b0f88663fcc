"""What is said about the table that a list is read from."""

from jcdesk.lists.tables import Table
from jcdesk.words.catalogue import load_catalogue
from jcdesk.words.tables import TableWords

ENGLISH, RUSSIAN = TableWords(load_catalogue("en")), TableWords(load_catalogue("ru"))


def test_a_column_without_a_name_has_its_number() -> None:
    table = Table(("", "E-mail"), column=0, likely=(0, 1, 2))
    assert [ENGLISH.column(table, number) for number in range(3)] == ["Column 1", "E-mail", "Column 3"]
    assert ENGLISH.source(table) == "Read from: column 1."
    assert ENGLISH.elsewhere(table).endswith("these are not asked: column “E-mail”, column 3.")


def test_sheet_and_column_are_told() -> None:
    table = Table(("E-mail",), column=0, likely=(0,), sheet="Октябрь", elsewhere=(("Ноябрь", 500),))
    assert RUSSIAN.source(table) == "Откуда взяты адреса: лист «Октябрь», столбец «E-mail»."
    assert RUSSIAN.elsewhere(table) == (
        "Адреса есть и в других местах, запросов о них не будет: лист «Ноябрь» (500 строк)."
    )


def test_where_no_others_stand_nothing_is_said() -> None:
    assert ENGLISH.elsewhere(Table(("E-mail", "Name"), column=0, likely=(0,))) == ""


def test_of_many_places_the_first_are_named_and_the_others_counted() -> None:
    table = Table(("E-mail",), column=0, elsewhere=tuple((f"Week {number}", 1) for number in range(1, 53)))
    assert ENGLISH.elsewhere(table).endswith("sheet “Week 4” (1 row), sheet “Week 5” (1 row), 47 more.")
    assert "Week 6" not in ENGLISH.elsewhere(table)


def test_a_name_that_is_long_or_no_text_for_a_line_is_shown_as_one() -> None:
    assert ENGLISH.column(Table(("E-\nmail\u202e",)), 0) == "E- mail"
