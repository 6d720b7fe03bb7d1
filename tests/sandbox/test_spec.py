"""What the sandbox accepts and refuses as a request, held against the Bot API's own description."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import overlay, spec
from sandbox.errors import ApiError
from sandbox.spec import Spec, Upload, overlay_keys

INVOICE: dict[str, object] = {
    "chat_id": 7,
    "title": "Plan",
    "description": "A month",
    "payload": "renewal:7",
    "currency": "XTR",
    "prices": '[{"label": "Plan", "amount": 100}]',
}
PICTURE = Upload("line.png", "image/png", b"picture")


def check(method: str, files: dict[str, Upload] | None = None, /, **raw: object) -> dict[str, Any]:
    _, parameters = Spec.load().check(method, raw, files or {})
    return parameters


def refusal(method: str, files: dict[str, Upload] | None = None, /, **raw: object) -> ApiError:
    with pytest.raises(ApiError) as caught:
        check(method, files, **raw)
    assert caught.value.ours, "what the specification forbids is always our own fault"
    return caught.value


def button(**facts: object) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "Renew", **facts}]]})


# --- methods and parameters


def test_method_names_know_no_case() -> None:
    assert Spec.load().check("SENDMESSAGE", {"chat_id": "7", "text": "x"}, {})[0] == "sendMessage"


def test_unknown_methods_are_not_found() -> None:
    assert refusal("sendMesage").code == 404


def test_every_method_of_the_description_is_known_and_the_compiled_spec_is_kept() -> None:
    description = orjson.loads(spec._DATA.read_bytes())
    for name in description["methods"]:
        try:
            Spec.load().check(name, {"no_such_parameter": "x"}, {})
        except ApiError as error:
            assert error.key == "unknown_parameter"
        else:
            pytest.fail(f"{name} takes a parameter that does not exist")
    assert Spec.load() is Spec.load()


@pytest.mark.parametrize(
    "raw",
    [
        {"parse_mod": "HTML"},
        {"link_preview_options": '{"disabled": true}'},
        {"reply_parameters": '{"message_id": 1, "chat": 2}'},
        {"reply_markup": button(callback_data="a", colour="red")},
        {"reply_markup": '{"inline_keyboard": [], "resize_keyboard": true}'},
        {"reply_markup": button(copy_text={"txt": "x", "text": "y"})},
    ],
)
def test_unknown_parameters_are_found_at_any_depth(raw: dict[str, object]) -> None:
    assert refusal("sendMessage", chat_id=7, text="x", **raw).key == "unknown_parameter"


def test_required_parameters_are_required_at_any_depth() -> None:
    assert 'parameter "sendMessage.text" is required' in refusal("sendMessage", chat_id=7).description
    missing = refusal("sendMessage", chat_id=7, text="x", reply_parameters="{}")
    assert 'parameter "ReplyParameters.message_id" is required' in missing.description


def test_null_counts_as_absent() -> None:
    assert "parse_mode" not in check("sendMessage", chat_id=7, text="x", parse_mode=None)
    assert refusal("sendMessage", chat_id=None, text="x").key == "missing_parameter"


# --- types


def test_forms_and_json_bodies_mean_the_same() -> None:
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    form = check("sendMessage", chat_id="7", text="x", protect_content="True", reply_markup=json.dumps(keyboard))
    body = check("sendMessage", chat_id=7, text="x", protect_content=True, reply_markup=keyboard)
    assert form == body
    assert form["chat_id"] == 7
    assert form["protect_content"] is True


@pytest.mark.parametrize(
    ("method", "raw"),
    [
        ("deleteMessage", {"message_id": "seven"}),
        ("deleteMessage", {"message_id": "1.5"}),
        ("deleteMessage", {"message_id": True}),
        ("deleteMessage", {"message_id": ""}),
        ("sendMessage", {"text": 5}),
        ("sendMessage", {"text": "x", "protect_content": "yes"}),
        ("sendMessage", {"text": "x", "reply_markup": "[]"}),
        ("sendMessage", {"text": "x", "reply_parameters": '{"message_id": "5"}'}),
        ("sendMessage", {"text": "x", "reply_markup": button(callback_data=5)}),
        ("sendMessage", {"text": "x", "reply_markup": button(pay=1)}),
        ("sendMessage", {"text": "x", "reply_markup": '{"inline_keyboard": [{"text": "a", "url": "b.ca"}]}'}),
        ("deleteMessages", {"message_ids": "5"}),
        ("deleteMessages", {"message_ids": '["5"]'}),
        ("sendLocation", {"latitude": "north", "longitude": "0"}),
        ("sendLocation", {"latitude": "nan", "longitude": "0"}),
    ],
)
def test_ill_typed_values_are_refused(method: str, raw: dict[str, object]) -> None:
    assert refusal(method, chat_id=7, **raw).key == "wrong_type"


def test_broken_json_is_refused_by_name() -> None:
    error = refusal("sendMessage", chat_id=7, text="x", reply_markup='{"inline_keyboard": [')
    assert error.description == 'Bad Request: can\'t parse "sendMessage.reply_markup" as a JSON object'


def test_identifiers_have_at_most_52_bits() -> None:
    assert check("getChat", chat_id=str(2**52 - 1)) == {"chat_id": 2**52 - 1}
    assert check("getChat", chat_id=str(-(2**52) + 1))["chat_id"] < 0
    assert refusal("getChat", chat_id=str(2**52)).key == "out_of_range"


def test_a_chat_is_a_number_or_a_public_name() -> None:
    assert check("getChat", chat_id="@esim_help") == {"chat_id": "@esim_help"}
    assert refusal("getChat", chat_id="esim_help").key == "chat_not_found"
    assert refusal("getChat", chat_id="").key == "missing_parameter"


# --- closed lists, patterns and lengths


@pytest.mark.parametrize(
    ("method", "raw", "key"),
    [
        ("sendChatAction", {"chat_id": 7, "action": "dancing"}, "not_allowed"),
        ("sendMessage", {"chat_id": 7, "text": "x", "parse_mode": "Markdown3"}, "parse_mode"),
        ("sendMessage", {"chat_id": 7, "text": "x", "reply_markup": button(url="a.ca", style="pink")}, "not_allowed"),
        (
            "setMessageReaction",
            {"chat_id": 7, "message_id": 1, "reaction": '[{"type": "emoji", "emoji": "✅"}]'},
            "not_allowed",
        ),
        ("sendDice", {"chat_id": 7, "emoji": "🐟"}, "not_allowed"),
        ("getUpdates", {"allowed_updates": '["mesage"]'}, "not_allowed"),
        ("setMyCommands", {"commands": "[]", "scope": '{"type": "everyone"}'}, "wrong_type"),
        ("setMyCommands", {"commands": "[]", "scope": '{"type": "chat"}'}, "missing_parameter"),
        ("setMyCommands", {"commands": "[]", "language_code": "zh-hans"}, "malformed"),
        ("setMyCommands", {"commands": '[{"command": "Start", "description": "x"}]'}, "malformed"),
        ("setMyCommands", {"commands": '[{"command": "start", "description": ""}]'}, "out_of_range"),
        ("setMyCommands", {"commands": json.dumps([{"command": "a", "description": "b"}] * 101)}, "out_of_range"),
        ("setMyName", {"name": "x" * 65}, "out_of_range"),
        ("setMyDescription", {"description": "x" * 513}, "out_of_range"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "out_of_range"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "out_of_range"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "😀" * 101}, "out_of_range"),
        ("deleteMessages", {"chat_id": 7, "message_ids": "[]"}, "out_of_range"),
        ("deleteMessages", {"chat_id": 7, "message_ids": json.dumps(list(range(101)))}, "out_of_range"),
        ("sendInvoice", {**INVOICE, "payload": "é" * 65}, "out_of_range"),
        ("sendInvoice", {**INVOICE, "title": "x" * 33}, "out_of_range"),
        ("sendInvoice", {**INVOICE, "currency": "stars"}, "malformed"),
        ("sendInvoice", {**INVOICE, "prices": "[]"}, "out_of_range"),
        ("setWebhook", {"url": "https://a.ca", "secret_token": "secret!"}, "malformed"),
        ("setWebhook", {"url": "https://a.ca", "max_connections": "101"}, "out_of_range"),
    ],
)
def test_limits_of_the_description_hold(method: str, raw: dict[str, object], key: str) -> None:
    assert refusal(method, **raw).key == key


def test_what_just_fits_passes() -> None:
    assert check("answerCallbackQuery", callback_query_id="1", text="x" * 200)
    assert check("setMyCommands", commands=json.dumps([{"command": "a_1", "description": "b" * 256}] * 100))
    assert check("setMyCommands", commands="[]", language_code="")
    assert check("setMessageReaction", chat_id=7, message_id=1, reaction='[{"type": "emoji", "emoji": "👍"}]')
    assert check("sendInvoice", **{**INVOICE, "title": "x" * 32, "payload": "é" * 64})
    assert check("setWebhook", url="", secret_token="aZ_-9", max_connections="1")


def test_what_keyboards_check_themselves_passes_here() -> None:
    assert check("sendMessage", chat_id=7, text="x", reply_markup=button(callback_data="x" * 65))


# --- formatted text


def test_formatted_text_comes_back_plain_with_its_entities() -> None:
    parameters = check("sendMessage", chat_id=7, text=" <b>Due</b> /renew ", parse_mode="HTML")
    assert parameters == {
        "chat_id": 7,
        "text": "Due /renew",
        "entities": [
            {"type": "bold", "offset": 0, "length": 3},
            {"type": "bot_command", "offset": 4, "length": 6},
        ],
    }


def test_captions_are_read_inside_objects_too() -> None:
    media = json.dumps({"type": "photo", "media": "file-1", "caption": "*x*", "parse_mode": "MarkdownV2"})
    assert check("editMessageMedia", chat_id=7, message_id=1, media=media)["media"] == {
        "type": "photo",
        "media": "file-1",
        "caption": "x",
        "caption_entities": [{"type": "bold", "offset": 0, "length": 1}],
    }


def test_lengths_count_after_markup() -> None:
    assert check("sendMessage", chat_id=7, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert refusal("sendMessage", chat_id=7, text="x" * 4097).key == "text_too_long"
    assert refusal("sendMessage", chat_id=7, text="😀" * 2049).key == "text_too_long"
    assert refusal("sendPhoto", chat_id=7, photo="f", caption="x" * 1025).key == "caption_too_long"
    assert check("sendPhoto", chat_id=7, photo="f", caption="")["caption"] == ""


def test_messages_without_text_are_refused() -> None:
    assert refusal("sendMessage", chat_id=7, text="").key == "text_empty"
    assert refusal("sendMessage", chat_id=7, text=" \n ").key == "text_blank"
    assert refusal("sendMessage", chat_id=7, text="<b> </b>", parse_mode="HTML").key == "text_blank"
    assert check("sendMessageDraft", chat_id=7, draft_id=1, text="")["text"] == ""


@pytest.mark.parametrize("payload", ["a%20b", "a.b", "", "x" * 65, "%E7%BA%BF"])
def test_start_links_that_would_lose_their_payload_are_refused(payload: str) -> None:
    url = f"https://t.me/line_bot?start={payload}"
    assert refusal("sendMessage", chat_id=7, text=f"see {url} now").key == "deep_link"
    assert refusal("sendMessage", chat_id=7, text=f'<a href="{url}">go</a>', parse_mode="HTML").key == "deep_link"


def test_other_links_may_say_what_they_like() -> None:
    assert check("sendMessage", chat_id=7, text="https://t.me/line_bot?start=offer_7-A")
    assert check("sendMessage", chat_id=7, text="https://example.com/?start=a%20b")


# --- files


def test_a_file_arrives_under_its_own_name_or_attached() -> None:
    assert check("sendPhoto", {"photo": PICTURE}, chat_id=7)["photo"] is PICTURE
    assert check("sendPhoto", {"a": PICTURE}, chat_id=7, photo="attach://a")["photo"] is PICTURE
    assert check("sendPhoto", chat_id=7, photo="file-1")["photo"] == "file-1"
    media = json.dumps([{"type": "photo", "media": "attach://a"}, {"type": "document", "media": "attach://b"}])
    album = check("sendMediaGroup", {"a": PICTURE, "b": PICTURE}, chat_id=7, media=media)["media"]
    assert [each["media"] for each in album] == [PICTURE, PICTURE]


def test_files_that_nobody_sent_or_nobody_wanted_are_refused() -> None:
    assert refusal("sendPhoto", chat_id=7, photo="attach://a").key == "attachment_missing"
    assert refusal("sendPhoto", {"b": PICTURE}, chat_id=7, photo="file-1").key == "unknown_parameter"
    assert refusal("sendPhoto", chat_id=7).key == "missing_parameter"
    assert refusal("setChatPhoto", chat_id=7, photo="file-1").key == "no_file"


def test_albums_have_two_to_ten_items() -> None:
    item = {"type": "photo", "media": "file-1"}
    assert check("sendMediaGroup", chat_id=7, media=json.dumps([item] * 10))
    assert refusal("sendMediaGroup", chat_id=7, media=json.dumps([item])).key == "out_of_range"
    assert refusal("sendMediaGroup", chat_id=7, media=json.dumps([item] * 11)).key == "out_of_range"


# --- the overlay


def test_the_overlay_speaks_only_of_what_the_specification_has(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(overlay_keys()) > 30
    monkeypatch.setitem(overlay.RANGES, "sendMessage.volume", (1, 11))
    with pytest.raises(LookupError, match=r"sendMessage\.volume"):
        Spec(orjson.loads(spec._DATA.read_bytes()))


# --- anything at all

_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_MARKUPS = _JSON.map(json.dumps) | _JSON | _JSON.map(lambda value: json.dumps({"inline_keyboard": [[value]]}))


@given(chat=_JSON, text=_JSON, mode=_JSON, entities=_JSON, markup=_MARKUPS)
def test_no_value_makes_the_check_fail_in_any_other_way(
    chat: object, text: object, mode: object, entities: object, markup: object
) -> None:
    raw = {"chat_id": chat, "text": text, "parse_mode": mode, "entities": entities, "reply_markup": markup}
    try:
        checked = check("sendMessage", **raw)
    except ApiError as error:
        assert error.ours
    else:
        assert isinstance(checked["chat_id"], int | str)
        assert isinstance(checked["text"], str)
