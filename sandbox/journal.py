"""The request log: every call of the bot in order, with its outcome; keeps the newest calls only."""

from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sandbox.spec import Upload

SUMMARY = 200


@dataclass(slots=True)
class Call:
    """One request. `at` is sandbox time in seconds, `duration` real seconds; `result` is a summary."""

    seq: int
    at: float
    method: str
    parameters: dict[str, Any]
    status: int = 0
    result: Any = None
    error: str | None = None
    duration: float = 0.0
    fault: str | None = None

    def listing(self) -> dict[str, Any]:
        return {
            "seq": self.seq,
            "at": datetime.fromtimestamp(self.at, UTC).isoformat(),
            "method": self.method,
            "chat_id": self.parameters.get("chat_id"),
            "parameters": self.parameters,
            "status": self.status,
            "result_summary": self.result,
            "error": self.error,
            "duration_ms": round(1000 * self.duration, 3),
            "fault": self.fault,
        }


class Journal:
    def __init__(self, size: int = 50_000) -> None:
        self._calls: deque[Call] = deque(maxlen=size)
        self._seq = 0

    def open(self, at: float, method: str, parameters: dict[str, Any]) -> Call:
        self._seq += 1
        call = Call(self._seq, at, method, parameters)
        self._calls.append(call)
        return call

    def after(self, seq: int) -> list[Call]:
        return [call for call in self._calls if call.seq > seq]

    def clear(self) -> None:
        self._calls.clear()


def summary(result: Any) -> Any:
    """What was answered, short: a message as its id, a list as its length."""
    if isinstance(result, dict) and "message_id" in result:
        return {"message_id": result["message_id"]}
    if isinstance(result, list):
        return {"length": len(result)}
    text = str(result)
    return result if len(text) <= SUMMARY else text[:SUMMARY]


def plain(value: Any) -> Any:
    """Parameters as JSON can show them: a file as its name and size."""
    if isinstance(value, Upload):
        return {"filename": value.filename, "content_type": value.content_type, "size": len(value.body)}
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value
