"""Which keyboards the sandbox refuses, and with which of Telegram's words."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import ApiError
from sandbox.keyboards import check_markup


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def one(**facts: Any) -> dict[str, Any]:
    return inline([{"text": "Renew", **facts}])


def refusal(markup: Any, *, private: bool = True, invoice: bool = False) -> str:
    with pytest.raises(ApiError) as caught:
        check_markup(markup, private=private, invoice=invoice)
    assert caught.value.ours
    return caught.value.key


ACTION = {"text": "x", "callback_data": "x"}


@pytest.mark.parametrize(
    "facts",
    [
        {"callback_data": "renew:7"},
        {"callback_data": "é" * 32},
        {"callback_data": "x", "style": "danger", "icon_custom_emoji_id": "5"},
        {"url": "https://example.com/renew?line=7"},
        {"url": "example.com"},
        {"url": "tg://user?id=1001"},
        {"url": "https://t.me/line_bot?start=line_7"},
        {"url": "tg://settings?start=a.b"},
        {"url": "https://example.com/?start=a.b"},
        {"copy_text": {"text": "x" * 256}},
        {"web_app": {"url": "https://example.com"}},
        {"switch_inline_query": ""},
        {"login_url": {"url": "https://example.com"}},
    ],
)
def test_good_buttons_pass(facts: dict[str, Any]) -> None:
    check_markup(one(**facts), private=True)


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({}, "button_no_action"),
        ({"style": "danger"}, "button_no_action"),
        ({"callback_data": "a", "url": "https://a.ca"}, "button_many_actions"),
        ({"callback_data": ""}, "button_data"),
        ({"callback_data": "x" * 65}, "button_data"),
        ({"callback_data": "é" * 33}, "button_data"),
        ({"callback_data": 7}, "button_data"),
        ({"url": ""}, "button_url"),
        ({"url": "no address"}, "button_url"),
        ({"url": "javascript:alert(1)"}, "button_url"),
        ({"url": "ftp://a.ca"}, "button_url"),
        ({"url": "http://localhost/pay"}, "button_url"),
        ({"url": "tel:+15550123"}, "button_url"),
        ({"url": "https://t.me/line_bot?start=line 7"}, "button_url"),
        ({"url": "https://t.me/line_bot?start=line%207"}, "deep_link"),
        ({"url": "tg://resolve?domain=line_bot&start=a.b"}, "deep_link"),
        ({"copy_text": {"text": ""}}, "button_copy_text"),
        ({"copy_text": {"text": "x" * 257}}, "button_copy_text"),
        ({"copy_text": "x"}, "button_copy_text"),
        ({"web_app": {"url": "http://example.com"}}, "button_url"),
        ({"login_url": {"url": "http://example.com"}}, "button_url"),
        ({"callback_data": "x", "colour": "red"}, "unknown_parameter"),
        ({"pay": True}, "button_type"),
    ],
)
def test_bad_buttons_are_refused(facts: dict[str, Any], key: str) -> None:
    assert refusal(one(**facts)) == key


@pytest.mark.parametrize("text", ["", "  ", "\n", None, 7])
def test_buttons_need_a_text(text: Any) -> None:
    assert refusal(inline([{"text": text, "callback_data": "x"}])) == "button_no_text"


def test_web_apps_are_for_private_chats() -> None:
    assert refusal(one(web_app={"url": "https://a.ca"}), private=False) == "button_type"


def test_a_pay_button_is_the_first_of_an_invoice() -> None:
    pay = {"text": "Pay", "pay": True}
    check_markup(inline([pay, ACTION]), private=True, invoice=True)
    assert refusal(inline([ACTION, pay]), invoice=True) == "button_position"
    assert refusal(inline([ACTION], [pay]), invoice=True) == "button_position"


def test_an_inline_keyboard_has_at_most_100_buttons_8_in_a_row() -> None:
    check_markup(inline([ACTION] * 8), private=True)
    check_markup(inline(*[[ACTION] * 5] * 20), private=True)
    assert refusal(inline([ACTION] * 9)) == "markup_too_long"
    assert refusal(inline(*[[ACTION] * 5] * 20, [ACTION])) == "markup_too_long"
    assert refusal(inline(*[[{"text": "x" * 3000, "callback_data": "x"}]] * 4)) == "markup_too_long"


def test_an_empty_inline_keyboard_is_none() -> None:
    check_markup(inline(), private=True)


@pytest.mark.parametrize(
    ("markup", "key"),
    [
        ({}, "markup_shape"),
        ([], "markup_shape"),
        ({"inline_keyboard": [], "force_reply": True}, "markup_shape"),
        ({"inline_keyboard": {}}, "inline_rows"),
        ({"inline_keyboard": [ACTION]}, "inline_row"),
        ({"inline_keyboard": [["x"]]}, "button_shape"),
        ({"keyboard": "x"}, "reply_rows"),
        ({"keyboard": ["x"]}, "reply_row"),
        ({"keyboard": []}, "markup_empty"),
        ({"keyboard": [[]]}, "markup_empty"),
        ({"keyboard": [[""]]}, "button_no_text"),
        ({"keyboard": [["x"] * 13]}, "markup_too_long"),
        ({"keyboard": [["x"] * 10] * 31}, "markup_too_long"),
        ({"keyboard": [[{"text": "x", "callback_data": "y"}]]}, "unknown_parameter"),
        ({"keyboard": [[{"text": "x", "request_contact": True, "request_location": True}]]}, "button_many_actions"),
        ({"keyboard": [["x"]], "input_field_placeholder": ""}, "placeholder"),
        ({"keyboard": [["x"]], "input_field_placeholder": "x" * 65}, "placeholder"),
        ({"force_reply": True, "input_field_placeholder": "x" * 65}, "placeholder"),
        ({"force_reply": False}, "wrong_type"),
        ({"remove_keyboard": False}, "wrong_type"),
    ],
)
def test_other_markups_are_refused_by_their_own_rules(markup: Any, key: str) -> None:
    assert refusal(markup) == key


def test_reply_keyboards_force_reply_and_removal_pass() -> None:
    check_markup({"keyboard": [["Yes", {"text": "No"}]], "input_field_placeholder": "?"}, private=False)
    check_markup({"force_reply": True, "input_field_placeholder": "x" * 64}, private=False)
    check_markup({"remove_keyboard": True}, private=False)


def test_asking_for_contact_or_place_is_for_private_chats() -> None:
    markup = {"keyboard": [[{"text": "Here", "request_location": True}]]}
    check_markup(markup, private=True)
    assert refusal(markup, private=False) == "button_type"


@given(st.text(max_size=80))
def test_callback_data_is_counted_in_bytes(data: str) -> None:
    if 1 <= len(data.encode()) <= 64:
        check_markup(one(callback_data=data), private=True)
    else:
        assert refusal(one(callback_data=data)) == "button_data"
