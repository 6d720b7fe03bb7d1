"""What every entry of the catalogue is made of: texts in several languages, and facts that say where they come from."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, RootModel

from domain.languages import Language

# Which other language a text is taken from when its own is missing (only operators' entries may lack one).
FALLBACKS: dict[Language, tuple[Language, ...]] = {
    Language.ZH_HANS: (Language.ZH_HANT, Language.EN),
    Language.ZH_HANT: (Language.ZH_HANS, Language.EN),
    Language.EN: (Language.ZH_HANS,),
    Language.ES: (Language.EN,),
    Language.FR: (Language.EN,),
}


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Words(RootModel[dict[Language, str]]):
    """One text in several languages; shipped entries have all five."""

    model_config = ConfigDict(frozen=True)

    def to(self, language: Language) -> str:
        """The text in `language`, or in the nearest language there is."""
        for candidate in (language, *FALLBACKS[language], *self.root):
            if candidate in self.root:
                return self.root[candidate]
        return ""


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"


class Fact(Shape):
    """What every fact says about itself. `source` is a key of sources.yaml or a web address."""

    source: str
    as_of: str = Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", coerce_numbers_to_str=True)
    confidence: Confidence

    @property
    def shown(self) -> bool:
        return self.confidence in {Confidence.HIGH, Confidence.MEDIUM}

    @property
    def confirmed(self) -> bool:
        """False: shown only with 'check on the official page'."""
        return self.confidence is Confidence.HIGH


class Source(Shape):
    """Where facts come from; `age` says in words how old it is, `kind` who speaks (official, news ...)."""

    title: str
    url: str | None = None
    age: str | None = None
    kind: str
