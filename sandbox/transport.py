"""Reads the parameters of a Bot API request in any of its three forms, and writes the answer's envelope."""

from typing import Any, Final
from urllib.parse import parse_qsl

import orjson
from aiohttp import BodyPartReader, hdrs, web

from sandbox.errors import ApiError, refuse
from sandbox.spec import Upload

Raw = dict[str, object]
Uploads = dict[str, Upload]
NO_FILES: Final[Uploads] = {}
OK: Final = b'{"ok":true,"result":'


async def read_parameters(request: web.Request) -> tuple[Raw, Uploads]:
    """Parameters of the address and of the body, and the uploaded files. Raises 'bad_body' for a broken body."""
    raw: Raw = dict(request.query) if request.query_string else {}
    if request.method == "GET" or not request.body_exists:
        return raw, NO_FILES
    kind = request.content_type
    if kind == "multipart/form-data":
        files: Uploads = {}
        await _read_multipart(request, raw, files)
        return raw, files
    if kind == "application/json":
        raw |= _json_object(await request.read())
    elif kind == "application/x-www-form-urlencoded":
        raw.update(_form(await request.read()))
    else:
        raise refuse("bad_body", detail=f"unsupported content type {kind}")
    return raw, NO_FILES


def _form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise refuse("bad_body", detail="strings must be encoded in UTF-8") from None


def _json_object(body: bytes) -> Raw:
    try:
        decoded = orjson.loads(body) if body else {}
    except orjson.JSONDecodeError as error:
        raise refuse("bad_body", detail=str(error)) from None
    if not isinstance(decoded, dict):
        raise refuse("bad_body", detail="the body must be a JSON object")
    return decoded


async def _read_multipart(request: web.Request, raw: Raw, files: Uploads) -> None:
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                raise refuse("bad_body", detail="a part of the form has no name")
            body = bytes(await part.read())
            if part.filename is None:
                raw[part.name] = body.decode()
            else:
                kind = part.headers.get(hdrs.CONTENT_TYPE, "application/octet-stream")
                files[part.name] = Upload(part.filename, kind, body)
    except ValueError as error:
        raise refuse("bad_body", detail=str(error)) from None


def success(result: Any) -> bytes:
    return OK + orjson.dumps(result) + b"}"


def failure(error: ApiError) -> bytes:
    envelope: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        envelope["parameters"] = error.parameters
    return orjson.dumps(envelope)
