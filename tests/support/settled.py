"""When a list that is shown says all that there is to say."""

from jcdesk.desktop.lists.list_view import ListView


def is_read(view: ListView) -> bool:
    """Whether all that its journal was asked is answered and shown: it is read in other threads."""
    return view.reader._queries is None or not view.reader._queries._asking


def is_settled(view: ListView) -> bool:
    """Whether it is not asked any more either, be its page in front or not."""
    return is_read(view) and not view.run_bar.stop.isVisibleTo(view)
