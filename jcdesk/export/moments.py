"""Moments as texts, so many of them that `datetime` would take most of the time."""

from datetime import UTC, date, datetime, timedelta, tzinfo

_DAY = 86_400
_FIRST_DAY = date(1970, 1, 1)
_FIRST_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


class MomentTexts:
    """Says seconds since 1970 in `zone`: `2025-05-12 15:00:00`.

    On nearly every day a zone is as far from UTC at its end as at its beginning, so a text is put together
    out of a few that come again and again. On the other days `datetime` is asked.
    """

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._offsets: dict[int, int | None] = {}
        self._days: dict[int, str] = {}
        self._ordinary: dict[str, bool] = {}
        self._minutes = [f" {minute // 60:02}:{minute % 60:02}" for minute in range(24 * 60)]
        self._seconds = [f":{second:02}" for second in range(60)]

    def text(self, second: int) -> str:
        """A moment that every zone has a date for."""
        utc_day = second // _DAY
        try:
            offset = self._offsets[utc_day]
        except KeyError:
            offset = self._offsets[utc_day] = self._offset_on(utc_day)
        if offset is None:
            return f"{datetime.fromtimestamp(second, self._zone):%Y-%m-%d %H:%M:%S}"
        day, second = divmod(second + offset, _DAY)
        try:
            text = self._days[day]
        except KeyError:
            text = self._days[day] = (_FIRST_DAY + timedelta(day)).isoformat()
        return text + self._minutes[second // 60] + self._seconds[second % 60]

    def by_the_clock(self, time: str) -> str | None:
        """The same of a time by the zone's own clock, `2025-05-12T15:00:00`.

        None near a day on which the clock is changed, since it may leave that time out.
        """
        day = time[:10]
        try:
            ordinary = self._ordinary[day]
        except KeyError:
            ordinary = self._ordinary[day] = self._is_ordinary(day)
        return f"{day} {time[11:]}" if ordinary else None

    def _is_ordinary(self, text: str) -> bool:
        try:
            day = (date.fromisoformat(text) - _FIRST_DAY).days
            return all(self._offset_on(near) is not None for near in (day - 1, day, day + 1))
        except (ValueError, OverflowError):
            return False

    def _offset_on(self, day: int) -> int | None:
        """Seconds that the zone is ahead of UTC all day long; None where that changes."""
        hours = (_FIRST_MOMENT + timedelta(day, hours=hour) for hour in range(0, 25, 6))
        offsets = {hour.astimezone(self._zone).utcoffset() for hour in hours}
        offset = offsets.pop()
        if offsets or offset is None or offset.microseconds:
            return None
        return round(offset.total_seconds())
