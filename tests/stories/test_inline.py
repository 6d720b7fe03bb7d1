"""Inline mode: answers to insert into any chat, with the facts of the carriers that are named."""

from __future__ import annotations

from domain.languages import Language
from sandbox.client import Client
from tests.stories.guest import Guest, House


async def test_a_query_gives_answers_to_insert(client: Client, house: House) -> None:
    guest = await Guest.newcomer(client, Language.EN)
    answer = (await client.post("/control/inline", person=guest.id, query="how to renew telus"))["answer"]
    first = answer["results"][0]
    assert len(answer["results"]) == 3
    assert first["id"] == "renew-canada"
    assert "telus.com" in first["input_message_content"]["message_text"]
    assert answer["button"]["start_parameter"] == "faq-"
    assert house.ask("SELECT * FROM questions") == []
    assert house.ask("SELECT * FROM people") == []


async def test_before_anything_is_typed_there_are_answers_already(client: Client) -> None:
    guest = await Guest.newcomer(client, Language.ZH_HANS)
    answer = (await client.post("/control/inline", person=guest.id, query=""))["answer"]
    assert len(answer["results"]) == 5
