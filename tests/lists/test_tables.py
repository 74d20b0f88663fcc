"""What is known of a table that addresses are read from."""

import pytest

from jcdesk.lists.tables import Table


@pytest.mark.parametrize(
    ("table", "width", "choice"),
    [
        (Table(), 0, False),
        (Table(("E-mail",)), 1, False),
        (Table(("E-mail", "Name")), 2, True),
        (Table(("E-mail",), rows=((2, ("a@b.ru", "more")),)), 2, True),
        (Table(("E-mail",), sheet="A", sheets=("A",)), 1, False),
        (Table(("E-mail",), sheet="A", sheets=("A", "B")), 1, True),
    ],
)
def test_there_is_a_choice_where_there_are_several_columns_or_sheets(
    table: Table, width: int, choice: bool
) -> None:
    assert (table.width, table.has_choice) == (width, choice)
