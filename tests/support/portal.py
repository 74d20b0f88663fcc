"""What the user of a desktop chose for all programs: XDG's settings portal, on a real D-Bus session."""

import socket
from threading import Thread
from typing import Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.low_level import Message

_NAME = "org.freedesktop.portal.Desktop"
_SETTINGS = DBusAddress("/org/freedesktop/portal/desktop", _NAME, "org.freedesktop.portal.Settings")
_APPEARANCE = "org.freedesktop.appearance"


class Portal:
    """Answers programs on the bus at `address`: a context manager. `contrast` is 1 for high, else 0."""

    def __init__(self, address: str, *, contrast: int) -> None:
        self._contrast = contrast
        self._bus = open_dbus_connection(address)
        self._bus.send_and_get_reply(new_method_call(message_bus, "RequestName", "su", (_NAME, 0)))
        self._thread = Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(10)
        self._bus.close()

    def choose(self, contrast: int) -> None:
        """Choose another contrast, of which every program is told."""
        self._contrast = contrast
        told = new_signal(_SETTINGS, "SettingChanged", "ssv", (_APPEARANCE, "contrast", ("u", contrast)))
        self._bus.send(told)

    def _serve(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except ConnectionError:
                return
            if message.header.message_type is MessageType.method_call:
                self._bus.send(self._answer(message))

    def _answer(self, question: Message) -> Message:
        if question.header.fields[HeaderFields.member] == "ReadAll":
            chosen = {_APPEARANCE: {"contrast": ("u", self._contrast)}}
            return new_method_return(question, "a{sa{sv}}", (chosen,))
        return new_error(question, "org.freedesktop.portal.Error.NotFound")
