"""Methods with files: photos, documents, albums, and the way back through getFile."""

from urllib.parse import urlsplit

import aiohttp

from sandbox.chats import Json
from sandbox.composing import caption_content, deliver
from sandbox.errors import refuse
from sandbox.files import (
    DOCUMENT_LIMIT,
    DOWNLOAD_LIMIT,
    PHOTO_LIMIT,
    PHOTO_RATIO,
    PHOTO_SIDES,
    StoredFile,
    picture_size,
)
from sandbox.spec import Upload
from sandbox.world import LOOPBACK, World


async def send_photo(world: World, params: Json) -> Json:
    chat = world.writable_chat(params["chat_id"])
    stored = await _stored(world, params["photo"], "photo")
    return deliver(world, chat, params, {"photo": stored.photo(), **caption_content(params)})


async def send_document(world: World, params: Json) -> Json:
    chat = world.writable_chat(params["chat_id"])
    stored = await _stored(world, params["document"], "document")
    return deliver(world, chat, params, {"document": stored.document(), **caption_content(params)})


async def send_media_group(world: World, params: Json) -> list[Json]:
    chat = world.writable_chat(params["chat_id"])
    contents = [await input_media(world, media) for media in params["media"]]
    group_id = str(world.files.next_number())
    return [deliver(world, chat, params, {**content, "media_group_id": group_id}) for content in contents]


async def input_media(world: World, media: Json) -> Json:
    """The content of an InputMediaPhoto or InputMediaDocument; other kinds are not built."""
    kind = media["type"]
    if kind not in ("photo", "document"):
        raise refuse("method_not_built", method=f"InputMedia of type {kind}")
    stored = await _stored(world, media["media"], kind)
    return {kind: stored.photo() if kind == "photo" else stored.document(), **caption_content(media)}


async def _stored(world: World, source: Upload | str, kind: str) -> StoredFile:
    """A file from an upload, a file_id or a URL, checked as a photo or document."""
    if isinstance(source, str) and not source.startswith(("http://", "https://")):
        stored = world.files.find(source)
        if stored.kind != kind:
            raise refuse("wrong_file")
        return stored
    upload = source if isinstance(source, Upload) else await _fetched(source)
    if not upload.body:
        raise refuse("file_empty")
    if kind == "photo":
        _check_photo(upload.body)
    elif len(upload.body) > DOCUMENT_LIMIT:
        raise refuse("file_too_big")
    return world.files.add(kind, upload.filename, upload.content_type, upload.body)


def _check_photo(body: bytes) -> None:
    if len(body) > PHOTO_LIMIT:
        raise refuse("file_too_big")
    size = picture_size(body)
    if size is None:
        raise refuse("image_process")
    width, height = size
    if not width or not height or width + height > PHOTO_SIDES or max(size) > PHOTO_RATIO * min(size):
        raise refuse("photo_dimensions")


async def _fetched(url: str) -> Upload:
    """Fetch from this machine only: the sandbox has no internet, so any other address fails as a dead one does."""
    parts = urlsplit(url)
    if parts.hostname not in LOOPBACK:
        raise refuse("url_content")
    try:
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            response.raise_for_status()
            body = await response.read()
            return Upload(parts.path.rpartition("/")[2] or "file", response.content_type, body)
    except aiohttp.ClientError:
        raise refuse("url_content") from None


def get_file(world: World, params: Json) -> Json:
    stored = world.files.find(params["file_id"])
    if len(stored.body) > DOWNLOAD_LIMIT:
        raise refuse("file_too_big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.body),
        "file_path": stored.path,
    }


METHODS = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
