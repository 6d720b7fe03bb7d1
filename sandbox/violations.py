"""The bot's own faults that the sandbox saw: a test that leaves one has failed."""

from dataclasses import asdict, dataclass
from typing import Any

from sandbox.clock import Clock


@dataclass(frozen=True, slots=True)
class Violation:
    """`rule` is a short stable name, `detail` a sentence with the facts."""

    at: str
    rule: str
    detail: str
    method: str | None


class ViolationBook:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._found: list[Violation] = []

    def add(self, rule: str, detail: str, method: str | None = None) -> None:
        self._found.append(Violation(self._clock.now().isoformat(), rule, detail, method))

    def clear(self) -> None:
        self._found.clear()

    def listing(self) -> list[dict[str, Any]]:
        return [asdict(violation) for violation in self._found]
