"""Methods that answer what a person pressed or typed: callback queries and inline queries."""

from sandbox.chats import Json
from sandbox.errors import refuse
from sandbox.keyboards import check_markup
from sandbox.world import World


def answer_callback_query(world: World, params: Json) -> bool:
    answer = {"text": params.get("text", ""), "show_alert": params.get("show_alert", False)}
    if "url" in params:
        answer["url"] = params["url"]
    query = world.queries.answer(params["callback_query_id"], "callback", answer)
    world.events.add("callback_answer", query.chat_id, callback_query_id=query.id, person=query.person, answer=answer)
    return True


def answer_inline_query(world: World, params: Json) -> bool:
    results = params["results"]
    if len({result["id"] for result in results}) != len(results):
        raise refuse("result_duplicate")
    for result in results:
        if "reply_markup" in result:
            check_markup(result["reply_markup"], private=False)
    answer = {"results": results, "next_offset": params.get("next_offset", ""), "button": params.get("button")}
    world.queries.answer(params["inline_query_id"], "inline", answer)
    return True


METHODS = {"answerCallbackQuery": answer_callback_query, "answerInlineQuery": answer_inline_query}
