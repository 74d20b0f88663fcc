"""Statuses: the five documented ones, and whatever else comes."""

import pytest

from jcdesk.justclick.statuses import Status


@pytest.mark.parametrize(
    ("wire", "status"),
    [
        ("STATUS_WAIT", Status.WAITING),
        ("STATUS_SUBSCRIBE", Status.SUBSCRIBED),
        ("STATUS_UNSUBSCRIBE", Status.UNSUBSCRIBED),
        ("STATUS_UNSUBSCRIBE_BY_SERVICE", Status.UNSUBSCRIBED_BY_SERVICE),
        ("STATUS_INVALID_EMAIL", Status.INVALID_ADDRESS),
    ],
)
def test_every_documented_status_is_known(wire: str, status: Status) -> None:
    assert Status.from_wire(wire) is status


@pytest.mark.parametrize(
    "wire", ["", "STATUS_PAUSED", "status_wait", " STATUS_WAIT", "STATUS_WAIT\n", "0", "подписан"]
)
def test_any_other_text_is_an_unknown_status(wire: str) -> None:
    assert Status.from_wire(wire) is Status.UNKNOWN


def test_statuses_rank_from_who_receives_mail_to_what_cannot_be_understood() -> None:
    assert sorted(Status, key=lambda status: status.rank) == [
        Status.SUBSCRIBED,
        Status.WAITING,
        Status.UNSUBSCRIBED,
        Status.UNSUBSCRIBED_BY_SERVICE,
        Status.INVALID_ADDRESS,
        Status.UNKNOWN,
    ]
