"""The mailing groups of the demo account: their IDs and titles, as data."""

from collections.abc import Mapping

from jcdesk.justclick.system_groups import SYSTEM_GROUPS

TITLES: Mapping[str, str | None] = {
    "clients_1": "Клиенты",
    "1600000001.0012345678": "Новости «Йога» / 50%",
    "1600000001.0012345679": "Новости «Пилатес»",
    "newsletter_en": "Monthly newsletter",
    "webinar_start": "Вебинар «С чего начать»",
    "course_paid": "Оплатили курс «Сильная спина»",
    "course_unpaid": "Счёт выставлен, не оплачен",
    "blackfriday": "Black Friday 2024",
    "partners": "Партнёры",
    "1487592026.7215": "Марафон: 21 день без сахара",
    "free_book": "Free book: Ten Quiet Mornings",
    "vip": "VIP",
    "moscow": "Москва и область",
    "feedback": "Отзывы и вопросы",
    "beta": "Beta testers",
    "allleads": "Все контакты",
    "allclients": "Все покупатели",
    # From here on: what a table has to bear.
    "long_title": "Участники бесплатного онлайн-марафона «Двадцать один день к здоровой спине», которые "
    "зарегистрировались по ссылке из рассылки партнёров, посмотрели хотя бы один эфир до конца и "
    "не оплатили полный курс",
    "html_title": "<b>Важно</b> & <a href='https://example.com/'>скидки</a><img src=x onerror=alert(1)>",
    "control_title": "До\tпосле\r\nвторая строка\u0000\u0007\u001b[31mкрасный\u2028конец",
    "rtl_title": "عملاء \u202eскрытый порядок\u202c דיוור",
    "emoji_title": "🎁 Подарки 👩‍👩‍👧‍👦 и cafe\u0301",
    "formula_title": '=HYPERLINK("https://example.com/";"Нажмите")',
    "spaces_title": "  \u00a0  ",
    "empty_title": "",
    "null_title": None,
    "000123": "Группа с нулями впереди",
    "1e5": "Not a number",
    "Группа 7": "ID на русском",
} | {f"stream_{n:02}": f"Прямой эфир №{n}" for n in range(1, 46)}
"""Title by ID; None is written as JSON's null."""

UNTITLED = "untitled"
"""The ID of a group whose rows come without `rass_title`."""


def all_groups() -> list[dict[str, str | None]]:
    """The rows of `GetAllGroups`, auto-groups left out."""
    return [{"rass_name": id_, "rass_title": TITLES[id_]} for id_ in TITLES if id_ not in SYSTEM_GROUPS]
