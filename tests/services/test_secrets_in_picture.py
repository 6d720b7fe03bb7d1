"""Codes in pictures: activation codes and ICCIDs are found, and what is no picture hides nothing and hurts nobody."""

from __future__ import annotations

import io

import pytest
import segno
import zxingcpp
from PIL import Image

from domain.secrets_in_text import SecretKind
from services.secrets_in_picture import secrets_in_picture


def qr(text: str) -> Image.Image:
    drawn = io.BytesIO()
    segno.make(text).save(drawn, kind="png", scale=5)
    return Image.open(drawn).convert("RGB")


def saved(picture: Image.Image, kind: str = "PNG") -> bytes:
    body = io.BytesIO()
    picture.save(body, kind)
    return body.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_an_activation_code_in_a_picture_is_found(kind: str) -> None:
    photo = Image.new("RGB", (2400, 3200), "#807060")
    photo.paste(qr("LPA:1$rsp.example.com$JQ-209U6H").rotate(90, expand=True).resize((900, 900)), (700, 1200))
    assert [secret.kind for secret in secrets_in_picture(saved(photo, kind))] == [SecretKind.ACTIVATION_CODE]


def test_the_bar_code_on_the_card_is_found() -> None:
    bars = zxingcpp.create_barcode("89014103211118510720", zxingcpp.BarcodeFormat.Code128).to_image(scale=3)
    body = saved(Image.fromarray(bars))
    assert [secret.kind for secret in secrets_in_picture(body)] == [SecretKind.ICCID]


def test_other_codes_are_left_alone() -> None:
    assert secrets_in_picture(saved(qr("https://www.telus.com"))) == []


@pytest.mark.parametrize("body", [b"", b"no picture", saved(qr("LPA:1$a.example$B"))[:300]])
def test_what_cannot_be_opened_holds_nothing(body: bytes) -> None:
    assert secrets_in_picture(body) == []


def test_a_picture_that_would_fill_the_memory_is_not_opened() -> None:
    assert secrets_in_picture(saved(Image.new("1", (20_000, 20_000)))) == []
