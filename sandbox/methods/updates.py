"""Methods about the bot itself and the way updates reach it: getMe, long polling and the webhook."""

from typing import Any
from urllib.parse import urlsplit

from sandbox.chats import Json
from sandbox.errors import refuse
from sandbox.world import LOOPBACK, Webhook, World

WEBHOOK_PORTS = frozenset({443, 80, 88, 8443})


def get_me(world: World, params: Json) -> Json:
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(world: World, params: Json) -> list[Json]:
    if world.webhook.url:
        raise refuse("webhook_active")
    world.updates.allow(params.get("allowed_updates"))
    return await world.updates.poll(
        params.get("offset", 0), max(1, min(params.get("limit", 100), 100)), params.get("timeout", 0)
    )


def set_webhook(world: World, params: Json) -> bool:
    url = params["url"]
    if url:
        _check_webhook(world, url)
    world.updates.allow(params.get("allowed_updates"))
    if params.get("drop_pending_updates"):
        world.updates.clear()
    world.webhook = Webhook(url, params.get("secret_token"), params.get("max_connections", 40))
    world.webhook_changed.ring()
    return True


def _check_webhook(world: World, url: str) -> None:
    parts = urlsplit(url)
    loopback = world.loopback_webhooks and parts.hostname in LOOPBACK
    if parts.scheme != "https" and not loopback:
        raise refuse("webhook_url", detail="An HTTPS URL must be provided for webhook")
    if not loopback and (parts.port or 443) not in WEBHOOK_PORTS:
        raise refuse("webhook_url", detail="Webhook can be set up only on ports 80, 88, 443 or 8443")


def delete_webhook(world: World, params: Json) -> bool:
    return set_webhook(world, {"url": "", "drop_pending_updates": params.get("drop_pending_updates", False)})


def get_webhook_info(world: World, params: Json) -> Json:
    webhook = world.webhook
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.count(),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.last_error_date is not None:
        info["last_error_date"] = webhook.last_error_date
        info["last_error_message"] = webhook.last_error_message
    if world.updates.allowed is not None:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


def log_out(world: World, params: Json) -> bool:
    return True


METHODS: dict[str, Any] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": log_out,
    "close": log_out,
}
