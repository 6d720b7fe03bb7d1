"""Owns the faults that a test or the page has ordered and which call each of them hits; the server carries them out."""

from dataclasses import asdict, dataclass
from typing import Any

KINDS = ("429", "5xx", "html", "slow", "cut_before", "cut_after", "truncated", "error")


@dataclass(frozen=True)
class Fault:
    """What happens to a call instead of, or on top of, its usual course.

    429 (with `retry_after` seconds), 5xx (`status`), html (a proxy's 502 page), slow (the answer comes after `delay`
    seconds), cut_before and cut_after (connection dropped before or after the effect), truncated (half of the
    JSON), error (`status` and `description` as the answer).
    """

    kind: str
    method: str | None = None
    chat: int | str | None = None
    nth: int = 1
    times: int = 1
    retry_after: int = 1
    delay: float = 1.0
    status: int = 500
    description: str = "Internal Server Error"

    def concerns(self, method: str, chat_id: int | str | None) -> bool:
        """Whether a call of `method` for `chat_id` counts for this fault."""
        if self.method is not None and self.method.lower() != method.lower():
            return False
        return self.chat is None or str(self.chat) == str(chat_id)


@dataclass
class _Rule:
    fault: Fault
    seen: int = 0

    def spent(self) -> bool:
        return self.seen >= self.fault.nth + self.fault.times - 1

    def due(self) -> bool:
        """Whether the next call is one to hit."""
        return self.seen + 1 >= self.fault.nth


class FaultBook:
    """The ordered faults, oldest first."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []

    def add(self, **rule: Any) -> Fault:
        """Order a fault by the fields of `Fault`; ValueError with a sentence for an order that makes no sense."""
        unknown = rule.keys() - Fault.__dataclass_fields__.keys()
        if unknown:
            raise ValueError(f"A fault has no {min(unknown)}.")
        kind = str(rule.pop("kind", ""))
        if kind not in KINDS:
            raise ValueError(f"The kind of a fault is one of {', '.join(KINDS)}.")
        fault = Fault(kind=kind, **{name: value for name, value in rule.items() if value is not None})
        for name in ("nth", "times", "retry_after", "delay"):
            _refuse_below(fault, name, 1 if name in ("nth", "times") else 0)
        self._rules.append(_Rule(fault))
        return fault

    def match(self, method: str, chat_id: int | str | None) -> Fault | None:
        """The fault that hits this call, if any; where two would, the older one does and the other keeps its turn."""
        hit: Fault | None = None
        for rule in self._rules:
            if rule.fault.concerns(method, chat_id) and not (hit and rule.due()):
                rule.seen += 1
                hit = rule.fault if rule.seen >= rule.fault.nth else hit
        self._rules = [rule for rule in self._rules if not rule.spent()]
        return hit

    def clear(self) -> None:
        """Forget all faults."""
        self._rules.clear()

    def listing(self) -> list[dict[str, Any]]:
        """The faults still to come, with the calls each has `seen`."""
        return [{**asdict(rule.fault), "seen": rule.seen} for rule in self._rules]


def _refuse_below(fault: Fault, name: str, least: int) -> None:
    value = getattr(fault, name)
    if type(value) not in (int, float) or value < least:
        raise ValueError(f"{name} is a number of at least {least}.")
