"""CSV: what spreadsheets write, and what people make of it by hand."""

from jcdesk.lists.records import records


def parsed(*lines: str, separator: str = ";") -> list[tuple[int, list[str]]]:
    return list(records(enumerate(lines, 1), separator))


def test_quotes_hold_separators_and_quotes() -> None:
    assert parsed('"Roe; Ltd";a@example.com', '"The ""Rose""";b@example.com') == [
        (1, ["Roe; Ltd", "a@example.com"]),
        (2, ['The "Rose"', "b@example.com"]),
    ]


def test_a_note_of_several_lines_is_one_record() -> None:
    assert parsed('"one', "two", 'three";a@example.com', "x;b@example.com") == [
        (1, ["one\ntwo\nthree", "a@example.com"]),
        (4, ["x", "b@example.com"]),
    ]


def test_a_quote_that_is_never_closed_swallows_nothing() -> None:
    lines = ['"Roe;a@example.com', *(f"x;{n}@example.com" for n in range(50))]
    addresses = [cells[1] for _, cells in parsed(*lines)]
    assert addresses == ["a@example.com", *(f"{n}@example.com" for n in range(50))]


def test_a_quote_that_would_swallow_an_address_is_a_mere_character() -> None:
    assert parsed('"Roe;a@example.com', 'Doe";b@example.com') == [
        (1, ['"Roe', "a@example.com"]),
        (2, ['Doe"', "b@example.com"]),
    ]


def test_inches_are_no_quotes() -> None:
    assert parsed('5" disk;a@example.com', "x;b@example.com", '3" disk;c@example.com') == [
        (1, ['5" disk', "a@example.com"]),
        (2, ["x", "b@example.com"]),
        (3, ['3" disk', "c@example.com"]),
    ]


def test_a_field_that_is_too_long_for_csv_is_cut_at_its_separators() -> None:
    ((_, cells),) = parsed("x" * 200_000 + ";a@example.com")
    assert cells[1] == "a@example.com"
