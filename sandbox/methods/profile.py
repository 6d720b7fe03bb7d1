"""Methods with which the bot describes itself: commands, names, descriptions, menu button."""

from collections.abc import Callable

from sandbox.chats import Json
from sandbox.errors import refuse
from sandbox.profile import scope_key
from sandbox.world import World


def set_my_commands(world: World, params: Json) -> bool:
    scope = params.get("scope")
    if scope is not None and "chat_id" in scope:
        world.visible_chat(scope["chat_id"])
    world.profile.set_commands(scope_key(scope), params.get("language_code", ""), params["commands"])
    world.events.add("commands")
    return True


def delete_my_commands(world: World, params: Json) -> bool:
    return set_my_commands(world, {**params, "commands": []})


def get_my_commands(world: World, params: Json) -> list[Json]:
    return world.profile.commands(scope_key(params.get("scope")), params.get("language_code", ""))


def _setter(kind: str) -> Callable[[World, Json], bool]:
    def setter(world: World, params: Json) -> bool:
        world.profile.set_text(kind, params.get("language_code", ""), params.get(kind, ""))
        if kind == "name" and not params.get("language_code"):
            world.bot = {**world.bot, "first_name": params.get("name") or world.bot["first_name"]}
        world.events.add("people")
        return True

    return setter


def _getter(kind: str) -> Callable[[World, Json], Json]:
    def getter(world: World, params: Json) -> Json:
        text = world.profile.text(kind, params.get("language_code", ""))
        return {kind: text or (world.bot["first_name"] if kind == "name" else "")}

    return getter


def set_chat_menu_button(world: World, params: Json) -> bool:
    chat_id = params.get("chat_id")
    if chat_id is not None and not world.writable_chat(chat_id).is_private:
        raise refuse("private_only", what="menu buttons")
    world.profile.set_menu_button(chat_id, params.get("menu_button", {"type": "default"}))
    world.events.add("commands")
    return True


def get_chat_menu_button(world: World, params: Json) -> Json:
    return world.profile.menu_button(params.get("chat_id"))


METHODS = {
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "getMyCommands": get_my_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
