"""Regions by their dotted codes: city, kecamatan, kelurahan."""


def inside(place: str, area: str) -> bool:
    """Is the region this area, or a part of it?"""
    return place == area or place.startswith(f"{area}.")


def is_village(code: str) -> bool:
    return code.count(".") == 3
