"""Papers as people photograph them, drawn."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from bot.message import Document
from domain.files import JPEG

TABLE = (120, 100, 80)


def drawn_paper(turned: float = 0, width: int = 1600) -> Image.Image:
    """A paper with forty lines of print, on a table."""
    sheet = Image.new("RGB", (1200, 1600), "white")
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(size=28)
    for line in range(40):
        words = f"{line:02} Surat keterangan kematian nomor {line * 7919} Jakarta Barat"
        draw.text((90, 60 + line * 37), words, "black", font=font)
    table = Image.new("RGB", (1500, 1900), TABLE)
    table.paste(sheet.rotate(turned, expand=True, fillcolor=TABLE), (100, 100))
    return table.resize((width, width * 1900 // 1500))


def jpeg(image: Image.Image) -> bytes:
    """The picture as a file."""
    out = BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()


@cache
def paper_photo() -> bytes:
    """A small photo of a paper that can be read."""
    return jpeg(drawn_paper(width=800))


def paper_file(name: str = "foto.jpg") -> Document:
    """The photo as somebody sends it with words below it."""
    return Document(name, JPEG, paper_photo())
