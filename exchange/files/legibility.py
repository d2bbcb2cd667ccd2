"""Whether a photo of a paper can be read: its light, and the sharpness of its edges.

The bounds were found on drawn papers, blurred and darkened step by step: sharp ones have a variance
of edges of some 3,000, blurred by two pixels some 270, by three 100. Motion blur is the weak point,
so that a doubt is only ever asked about, never a refusal.
"""

from PIL import Image, ImageFilter, ImageStat

from domain.files import PhotoDoubt

SIDE = 800
"""Pixels of the longest side that is looked at."""
EDGES = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
BLACK, WHITE = 50, 245
"""Of 255: darker or lighter than this is lost."""
DARKEST_MEAN = 60
LEAST_DEVIATION = 5
LEAST_EDGES = 150


def find_doubt(image: Image.Image) -> PhotoDoubt | None:
    """The doubt whether the picture of a paper can be read; None for nothing."""
    grey = image.reduce(max(1, max(image.size) // SIDE)).convert("L")
    grey.thumbnail((SIDE, SIDE), Image.Resampling.BILINEAR)
    light = ImageStat.Stat(grey)
    counts = grey.histogram()
    total = sum(counts)
    if light.stddev[0] < LEAST_DEVIATION:
        return PhotoDoubt.BLANK
    if light.mean[0] < DARKEST_MEAN or sum(counts[:BLACK]) > total / 3:
        return PhotoDoubt.DARK
    edges = ImageStat.Stat(grey.filter(EDGES)).var[0]
    if edges < LEAST_EDGES:
        return PhotoDoubt.BLURRED
    if sum(counts[WHITE:]) > total / 2 and edges < 2 * LEAST_EDGES:
        return PhotoDoubt.GLARE
    return None
