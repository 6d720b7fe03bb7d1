"""Control calls about the bot's inline mode: a person types a query and chooses a result."""

from aiohttp import web

from sandbox import people
from sandbox.chats import Json
from sandbox.composing import text_content
from sandbox.control.desk import Ask, route
from sandbox.gateway import Gateway
from sandbox.views import view

INLINE_WAIT = 10.0


async def query(ask: Ask) -> Json:
    """`{person, query, offset?, wait?}` → what the bot answered, or `answered: false`."""
    person, world = ask.person(), ask.world
    opened = world.queries.open("inline", person.id, person.id)
    update = {
        "id": opened.id,
        "from": person.user(),
        "query": ask.body["query"],
        "offset": ask.body.get("offset", ""),
    }
    opened.update_id = world.updates.put("inline_query", update, person.id)
    answer = await world.queries.wait(opened, float(ask.body.get("wait", INLINE_WAIT)))
    return {"inline_query_id": opened.id, "answered": answer is not None, "answer": answer}


async def choose(ask: Ask) -> Json:
    """`{person, chat_id, result, query?, feedback?}`: sends a result object that the bot offered."""
    person, world, result = ask.person(), ask.world, ask.body["result"]
    chat = world.chat(ask.body["chat_id"])
    content = result["input_message_content"]
    sent: Json = {**text_content({**content, "text": content["message_text"]}), "via_bot": world.bot}
    if "reply_markup" in result:
        sent |= {"reply_markup": result["reply_markup"]}
    message = people.write(world, chat, person, sent)
    inline_id = world.mark_inline(chat, message["message_id"])
    if ask.body.get("feedback"):
        chosen = {"result_id": result["id"], "from": person.user(), "query": ask.body.get("query", "")}
        chosen |= {"inline_message_id": inline_id} if "reply_markup" in result else {}
        world.updates.put("chosen_inline_result", chosen, person.id)
    return {"message": view(world, message, person.id), "inline_message_id": inline_id}


def routes(gateway: Gateway) -> list[web.RouteDef]:
    return [
        route(gateway, "POST", "/control/inline", query),
        route(gateway, "POST", "/control/inline/choose", choose),
    ]
