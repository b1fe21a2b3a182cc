"""A lexicon, a corpus and coders made for validation.

The lexicon counts "gloom" and "cheer". A made-up person hears the poles in other words: "dusk"
speaks for the low one and "dawn" for the high one. So what the score finds and what the person
hears can be set apart sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import framing
from framing.lexicon.files import LexiconFile
from framing.lexicon.lexicon import Lexicon
from framing.lexicon.loading import parse_lexicon
from framing.validate.answers import Answers
from framing.validate.codes import Code, code_of_hits
from framing.validate.key import Drawn, Key

TOML = """\
# a comment at the top
schema = 1
name = "weather"
version = "1.0.0"
language = "en"
licence = "CC0-1.0"
question = "Is it dark or bright?"

[low]
name = "darkness"
description = "Wording of the dark."
[high]
name = "brightness"

[[groups]]
id = "dark"
pole = "low"
reason = "It is dark."
terms = ["gloom*"]  # a comment behind

[[groups]]
id = "bright"
pole = "high"
reason = "It is bright."
terms = ["cheer*", { term = "cheer leader", weight = 0.5, reason = "odd" }]
"""

HOSTILE = "</script><img src=x onerror=\"document.title='run'\">"


def weather(text: str = TOML) -> Lexicon:
    """The lexicon."""
    return parse_lexicon(LexiconFile(Path("weather.toml"), text.encode()))


def article(id: str, sentences: Iterable[str]) -> framing.Article:
    """An article of these sentences, in paragraphs of five."""
    made = list(sentences)
    blocks = (" ".join(made[at : at + 5]) for at in range(0, len(made), 5))
    return framing.Article(id=id, text="\n\n".join(blocks))


def small_corpus() -> list[framing.Article]:
    """Two articles: every stratum in both voices, and sentences without a hit."""
    plain = [f"The ferry {word} the quay at nine." for word in "left reached passed saw".split()]
    low = ["The gloom came from the north.", "“Gloom is all we know here,” said Ada Brown."]
    high = ["The cheer went on all night.", "“There is cheer in every street,” said Bo Green."]
    both = ["Gloom and cheer met on the pier.", "“Gloom and cheer are one to me,” said Cy White."]
    return [article("one", plain + low + high), article("two", [*both, *plain, *low, *plain])]


def answer(key: Key, hear: Callable[[Drawn], Code], coder: str = "Ada") -> Answers:
    """What a coder with these ears answers."""
    return Answers(coder=coder, codes={unit.id: hear(unit) for unit in key.units})


def as_scored(unit: Drawn) -> Code:
    """A coder who hears exactly what the score finds."""
    return unit.score


def by_marks(unit: Drawn) -> Code:
    """A coder who hears "dusk" and "dawn"."""
    return code_of_hits(unit.text.count("dusk"), unit.text.count("dawn"))
