"""Activation codes, ICCIDs and whole phone numbers are found wherever they stand; dates, prices and orders are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.secrets_in_text import Secret, SecretKind, secrets_in

CODE, ICCID, PHONE = SecretKind.ACTIVATION_CODE, SecretKind.ICCID, SecretKind.PHONE_NUMBER


def found(text: str) -> list[tuple[SecretKind, str]]:
    return [(secret.kind, text[secret.start : secret.end]) for secret in secrets_in(text)]


@pytest.mark.parametrize(
    ("kind", "secret"),
    [
        (CODE, "LPA:1$rsp.example.com$JQ-209U6H-6I82J5"),
        (CODE, "lpa：1＄rsp.example.com$AB-1$$1"),
        (CODE, "1$sm-v4.rsp.example.com$8D0F"),
        (ICCID, "89014103211118510720"),
        (ICCID, "8901 4103 2111 1851 0720"),
        (PHONE, "+1 416-555-0199"),
        (PHONE, "(416) 555-0199"),
        (PHONE, "4165550199"),
        (PHONE, "138 0013 8000"),
        (PHONE, "１３８００１３８０００"),
        (PHONE, "07912 345678"),
        (PHONE, "0086 13800138000"),
        (PHONE, "+56 9 1234 5678"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "我的是{}，帮忙看看", "it is {} thanks", "({})\n"])
def test_a_secret_is_found_where_it_stands(kind: SecretKind, secret: str, around: str) -> None:
    assert found(around.format(secret)) == [(kind, secret)]


def test_an_iccid_that_is_called_so_needs_no_check_digit() -> None:
    assert found("89860012345678901234") == []
    assert found("ICCID: 89860012345678901234") == [(ICCID, "89860012345678901234")]


def test_short_numbers_are_phone_numbers_when_somebody_says_so() -> None:
    assert found("9123 4567") == []
    assert found("我的手机号是 9123 4567") == [(PHONE, "9123 4567")]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20 10:30",
        "CAD 25.00, CLP 12.990",
        "订单号13800138000",
        "ref: 416 555 0199",
        "QQ群 7162555019",
        "https://shop.example/item/4165550199",
        "1-800-331-0500",
        "拨打 10086",
        "138****8000",
        "6222 0212 3456 7890 123",
        "1763600000",
        "费用1$一天",
        "尾号 1234",
        "89014103211118510721",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert secrets_in(text) == []


def test_a_hotline_may_be_posted() -> None:
    assert secrets_in("call +1 416 555 0199", public={"14165550199"}) == []


def test_invisible_characters_hide_nothing() -> None:
    text = "号码 138\u200b0013\u200b8000"
    assert secrets_in(text) == [Secret(PHONE, 3, len(text))]


@given(st.integers(0, 10**17 - 1), st.sampled_from(["", " ", "-"]))
def test_every_iccid_with_its_check_digit_is_found(account: int, gap: str) -> None:
    digits = f"89{account:017d}"
    total = sum(sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(reversed(digits), 1))
    iccid = f"{digits}{-total % 10}"
    written = gap.join(iccid[start : start + 4] for start in range(0, 20, 4))
    assert found(f"卡号 {written} 谢谢") == [(ICCID, written)]


@given(st.text(max_size=200))
def test_any_text_can_be_searched_and_secrets_never_overlap(text: str) -> None:
    places = [place for secret in secrets_in(text) for place in range(secret.start, secret.end)]
    assert len(places) == len(set(places))
    assert all(0 <= place < len(text) for place in places)
