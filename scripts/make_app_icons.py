"""Make jcdesk.ico, jcdesk.icns and jcdesk-256.png from resources/app/jcdesk.svg.

Run it after the drawing changes and commit what it writes: `.venv/bin/python -m scripts.make_app_icons`.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

APP = Path(__file__).resolve().parent.parent / "resources" / "app"

# What Windows asks for at 100, 125, 150, 200 and 250 %, in lists and on the desktop.
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)

# Kinds that hold a PNG and are shown for a program as well as for a lone file. icp4, icp5 and icp6 are not
# shown right for a program on every macOS, which scales one of these down instead.
ICNS_SIZES = {
    "ic11": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}

# Apple's grid: the tile of an icon fills 824 of 1024 units; Windows and Linux want it edge to edge.
MACOS_TILE = 824 / 1024


def png(drawing: QSvgRenderer, size: int, tile: float = 1.0) -> bytes:
    """The drawing as a PNG of size x size pixels; tile is the share of the side it fills, centred."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    margin = size * (1 - tile) / 2
    painter = QPainter(image)
    drawing.render(painter, QRectF(margin, margin, size - 2 * margin, size - 2 * margin))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a header, one 16-byte entry a picture, then the PNGs."""
    header = struct.pack("<3H", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        side = size % 256  # a byte, in which 0 means 256
        entries += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return header + entries + b"".join(pictures.values())


def icns(pictures: dict[str, bytes]) -> bytes:
    """An Apple icon: each picture behind its kind and its length, both counted in, all behind `icns`."""
    body = b"".join(
        kind.encode("ascii") + struct.pack(">I", 8 + len(picture)) + picture
        for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write the three files beside the drawing."""
    drawing = QSvgRenderer(str(APP / "jcdesk.svg"))
    if not drawing.isValid():
        raise SystemExit("resources/app/jcdesk.svg cannot be read as SVG")
    files = {
        "jcdesk-256.png": png(drawing, 256),
        "jcdesk.ico": ico({size: png(drawing, size) for size in ICO_SIZES}),
        "jcdesk.icns": icns({kind: png(drawing, size, MACOS_TILE) for kind, size in ICNS_SIZES.items()}),
    }
    for name, content in files.items():
        (APP / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")


if __name__ == "__main__":
    main()
