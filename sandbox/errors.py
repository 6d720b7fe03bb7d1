"""Owns every error the sandbox can answer with, in Telegram's wording; knows nothing of when an error is due."""

from typing import Any, NamedTuple


class Text(NamedTuple):
    """One error: HTTP code, description (with `{facts}` to fill in) and whose fault it is."""

    code: int
    description: str
    ours: bool


def _ours(description: str, code: int = 400) -> Text:
    return Text(code, description, ours=True)


def _world(description: str, code: int = 400) -> Text:
    return Text(code, description, ours=False)


#: Errors by key. `ours` errors are faults of the bot under test and are recorded as violations;
#: the others are things that happen to every bot and that it must survive.
TEXTS: dict[str, Text] = {
    # the person or the group is out of reach
    "bot_blocked": _world("Forbidden: bot was blocked by the user", 403),
    "user_deactivated": _world("Forbidden: user is deactivated", 403),
    "cannot_initiate": _world("Forbidden: bot can't initiate conversation with a user", 403),
    "cannot_message_bots": _ours("Forbidden: bot can't send messages to bots", 403),
    "kicked": _world("Forbidden: bot was kicked from the {kind} chat", 403),
    "not_member": _world("Forbidden: bot is not a member of the {kind} chat", 403),
    "group_deleted": _world("Forbidden: the group chat was deleted", 403),
    "migrated": _world("Bad Request: group chat was upgraded to a supergroup chat"),
    "no_rights": _world("Bad Request: not enough rights to {act}"),
    "write_forbidden": _world("Bad Request: CHAT_WRITE_FORBIDDEN"),
    "admin_required": _world("Bad Request: CHAT_ADMIN_REQUIRED"),
    "chat_not_found": _ours("Bad Request: chat not found"),
    "user_not_found": _ours("Bad Request: user not found"),
    "member_not_found": _world("Bad Request: member not found"),
    "private_only": _ours("Bad Request: {what} can be used in private chats only"),
    "group_only": _ours("Bad Request: chat is not a group chat"),
    # the message is not there or may not be touched
    "not_modified": _world(
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the"
        " same as a current content and reply markup of the message"
    ),
    "edit_not_found": _world("Bad Request: message to edit not found"),
    "delete_not_found": _world("Bad Request: message to delete not found"),
    "reply_not_found": _world("Bad Request: message to be replied not found"),
    "forward_not_found": _world("Bad Request: message to forward not found"),
    "copy_not_found": _world("Bad Request: message to copy not found"),
    "pin_not_found": _world("Bad Request: message to pin not found"),
    "unpin_not_found": _world("Bad Request: message to unpin not found"),
    "react_not_found": _world("Bad Request: message to react not found"),
    "thread_not_found": _world("Bad Request: message thread not found"),
    "cannot_edit": _world("Bad Request: message can't be edited"),
    "cannot_delete": _world("Bad Request: message can't be deleted for everyone"),
    "cannot_copy": _ours("Bad Request: message can't be copied"),
    "cannot_forward": _ours("Bad Request: message can't be forwarded"),
    "no_text_to_edit": _ours("Bad Request: there is no text in the message to edit"),
    "no_caption_to_edit": _ours("Bad Request: there is no caption in the message to edit"),
    "message_id_missing": _ours("Bad Request: message identifier is not specified"),
    # callbacks
    "query_too_old": _world("Bad Request: query is too old and response timeout expired or query ID is invalid"),
    "result_duplicate": _ours("Bad Request: RESULT_ID_DUPLICATE"),
    "result_too_many": _ours("Bad Request: too many inline query results specified"),
    # the text of a message
    "text_empty": _ours("Bad Request: message text is empty"),
    "text_blank": _ours("Bad Request: text must be non-empty"),
    "text_too_long": _ours("Bad Request: message is too long"),
    "caption_too_long": _ours("Bad Request: message caption is too long"),
    "parse_entities": _ours("Bad Request: can't parse entities: {detail}"),
    "parse_mode": _ours("Bad Request: unsupported parse_mode"),
    "deep_link": _ours("Bad Request: START_PARAM_INVALID: {detail}"),
    # keyboards
    "markup_shape": _ours("Bad Request: object expected as reply markup"),
    "inline_rows": _ours('Bad Request: field "inline_keyboard" must be of type Array'),
    "inline_row": _ours('Bad Request: field "inline_keyboard" must be an Array of Arrays'),
    "reply_rows": _ours('Bad Request: field "keyboard" must be of type Array'),
    "reply_row": _ours('Bad Request: field "keyboard" must be an Array of Arrays'),
    "button_shape": _ours("Bad Request: KeyboardButton must be an Object or a String"),
    "button_no_text": _ours("Bad Request: can't parse keyboard button: {detail}"),
    "button_no_action": _ours("Bad Request: text buttons are unallowed in the inline keyboard"),
    "button_many_actions": _ours("Bad Request: inline keyboard button has more than one action: {detail}"),
    "button_data": _ours("Bad Request: BUTTON_DATA_INVALID"),
    "button_url": _ours("Bad Request: BUTTON_URL_INVALID"),
    "button_type": _ours("Bad Request: BUTTON_TYPE_INVALID"),
    "button_copy_text": _ours("Bad Request: BUTTON_COPY_TEXT_INVALID"),
    "button_position": _ours("Bad Request: BUTTON_POS_INVALID"),
    "markup_too_long": _ours("Bad Request: reply markup is too long"),
    "markup_empty": _ours("Bad Request: reply markup is empty"),
    "placeholder": _ours("Bad Request: input field placeholder must be 1-64 characters"),
    # files
    "wrong_file": _ours("Bad Request: wrong file identifier/HTTP URL specified"),
    "no_file": _ours("Bad Request: there is no {kind} in the request"),
    "file_empty": _ours("Bad Request: file must be non-empty"),
    "file_too_big": _ours("Bad Request: file is too big"),
    "request_too_large": _ours("Request Entity Too Large", 413),
    "photo_dimensions": _ours("Bad Request: PHOTO_INVALID_DIMENSIONS"),
    "image_process": _ours("Bad Request: IMAGE_PROCESS_FAILED"),
    "wrong_url": _ours("Bad Request: wrong HTTP URL specified"),
    "url_content": _world("Bad Request: failed to get HTTP URL content"),
    "url_type": _world("Bad Request: wrong type of the web page content"),
    "attachment_missing": _ours('Bad Request: file "{name}" referred to by attach:// is not in the request'),
    # parameters
    "unknown_method": _ours("Not Found: method not found", 404),
    "method_not_built": _ours("Not Implemented: the sandbox does not build {method}", 501),
    "unknown_parameter": _ours('Bad Request: unknown parameter "{name}"'),
    "missing_parameter": _ours('Bad Request: parameter "{name}" is required'),
    "wrong_type": _ours('Bad Request: "{name}" must be {expected}'),
    "bad_json": _ours('Bad Request: can\'t parse "{name}" as a JSON object'),
    "bad_body": _ours("Bad Request: can't parse the request: {detail}"),
    "out_of_range": _ours('Bad Request: "{name}" must be {expected}'),
    "not_allowed": _ours('Bad Request: "{name}" must be one of {allowed}'),
    "malformed": _ours('Bad Request: "{name}" must match {pattern}'),
    "command_invalid": _ours("Bad Request: BOT_COMMAND_INVALID"),
    "commands_too_many": _ours("Bad Request: BOT_COMMANDS_TOO_MUCH"),
    "webhook_url": _ours("Bad Request: bad webhook: {detail}"),
    # transport
    "unauthorized": _ours("Unauthorized", 401),
    "too_many": _world("Too Many Requests: retry after {retry_after}", 429),
    "internal": _world("Internal Server Error", 500),
    "bad_gateway": _world("Bad Gateway", 502),
    "other_poll": _world(
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", 409
    ),
    "webhook_active": _world(
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        409,
    ),
}

#: Facts that Telegram repeats in `parameters`, where a program should read them.
_PARAMETERS = ("retry_after", "migrate_to_chat_id")


class ApiError(Exception):
    """A refusal: `code` (HTTP and `error_code`), `description`, `parameters`, table `key`, `ours` (whose fault)."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None, key: str, ours: bool) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.key = key
        self.ours = ours


def refuse(key: str, **facts: object) -> ApiError:
    """The error `key` with its facts filled in; KeyError for a key or a fact that the table does not know."""
    code, description, ours = TEXTS[key]
    parameters = {name: facts[name] for name in _PARAMETERS if name in facts}
    return ApiError(code, description.format(**facts), parameters or None, key, ours)


def perturbed(error: ApiError) -> ApiError:
    """The same error in other words: only code, parameters and the core phrase (in any case) stay.

    Telegram rewords its errors without notice. A bot that compares whole sentences, or their case, breaks on this.
    """
    prefix, separator, body = error.description.partition(": ")
    core = (body if separator else prefix).partition(":")[0]
    reworded = core if core.isupper() else core.capitalize()
    description = f"{prefix}: {reworded} [{error.code}]" if separator else f"{reworded} [{error.code}]"
    return ApiError(error.code, description, error.parameters, error.key, error.ours)
