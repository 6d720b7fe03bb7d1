"""Reads the codes in a picture and finds the secrets in them; keeps neither picture nor code."""

from __future__ import annotations

import io
import warnings

import zxingcpp
from PIL import Image

from domain.secrets_in_text import Secret, secrets_in

LARGEST_SIDE = 2000
"""Pixels: a larger picture is read smaller, which a code that people can scan survives."""


def secrets_in_picture(picture: bytes) -> list[Secret]:
    """Secrets in the QR and bar codes of a PNG, JPEG or WebP (places count within the code that holds each).

    Empty for what is no picture, or one too large to be opened. Takes tens of milliseconds: call it in a thread.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG", "WEBP")) as opened:
                opened.draft("L", (LARGEST_SIDE, LARGEST_SIDE))  # a huge JPEG is never decoded in full
                grey = opened.convert("L")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return []
    grey.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    return [secret for code in zxingcpp.read_barcodes(grey) for secret in secrets_in(code.text)]
