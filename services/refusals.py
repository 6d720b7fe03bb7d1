"""What a service says no with: reasons as text keys, which the handlers put into words."""

from __future__ import annotations


class Refusal(Exception):
    """Nothing was changed. `key` names the sentence for the person; `facts` fill it."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts


class NotYours(Refusal):
    """The record does not exist or belongs to someone else: both sound the same to whoever asks."""

    def __init__(self) -> None:
        super().__init__("refused-not-yours")
