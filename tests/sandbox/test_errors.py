"""The table of errors: whose fault each is, what it carries, and what is left of it in other words."""

import pytest

from sandbox.errors import TEXTS, perturbed, refuse

FACTS = {
    "kind": "supergroup",
    "act": "send text messages to the chat",
    "what": "menu buttons",
    "detail": "because",
    "name": "text",
    "expected": "a String",
    "allowed": "a, b",
    "pattern": "[a-z]",
    "method": "sendDice",
    "retry_after": 7,
}


@pytest.mark.parametrize("key", TEXTS)
def test_every_error_can_be_told(key: str) -> None:
    error = refuse(key, **FACTS)
    assert "{" not in error.description.replace("{}", "")
    assert error.key == key
    assert 400 <= error.code < 600
    assert str(error) == error.description


@pytest.mark.parametrize("key", TEXTS)
def test_the_first_words_fit_the_code(key: str) -> None:
    first_words = {
        400: "Bad Request",
        401: "Unauthorized",
        403: "Forbidden",
        404: "Not Found",
        409: "Conflict",
        413: "Request Entity Too Large",
        429: "Too Many Requests",
        500: "Internal Server Error",
        501: "Not Implemented",
        502: "Bad Gateway",
    }
    error = refuse(key, **FACTS)
    assert error.description.partition(": ")[0] == first_words[error.code]


def test_what_a_bot_must_survive_is_not_its_fault() -> None:
    for key in ("bot_blocked", "migrated", "not_modified", "edit_not_found", "query_too_old", "too_many", "internal"):
        assert not refuse(key, **FACTS).ours
    for key in ("chat_not_found", "text_too_long", "parse_entities", "button_data", "unknown_method", "deep_link"):
        assert refuse(key, **FACTS).ours


def test_facts_that_programs_need_are_parameters() -> None:
    assert refuse("too_many", retry_after=7).parameters == {"retry_after": 7}
    assert refuse("too_many", retry_after=7).description == "Too Many Requests: retry after 7"
    assert refuse("migrated", migrate_to_chat_id=-1001).parameters == {"migrate_to_chat_id": -1001}
    assert refuse("bot_blocked").parameters is None


@pytest.mark.parametrize("key", TEXTS)
def test_other_words_keep_code_parameters_and_the_core(key: str) -> None:
    error = refuse(key, **FACTS)
    reworded = perturbed(error)
    assert reworded.description != error.description
    assert (reworded.code, reworded.parameters, reworded.ours) == (error.code, error.parameters, error.ours)
    core = error.description.partition(": ")[2].partition(":")[0]
    assert core.lower() in reworded.description.lower()
