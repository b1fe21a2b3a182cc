"""Population: every sentence, or every article, that can be drawn, with its score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from framing.lexicon.lexicon import Lexicon
from framing.reading import Reading, read_article
from framing.score.profile import score_reading
from framing.score.score import AxisProfile, Hit
from framing.score.whose import count_words_by_voice, share_of
from framing.settings import Settings
from framing.text.article import Article
from framing.text.span import Span
from framing.validate.codes import POLES, Code, Unit, code_of_hits, code_of_lean
from framing.validate.key import Found, Stratum, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A unit that could be drawn; fields as in `framing.validate.key.Drawn`."""

    article: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    voice: Voice
    score: Code
    hits: tuple[Found, ...]
    lean: float | None = None
    interval: tuple[float, float] | None = None

    @property
    def stratum(self) -> Stratum:
        """The part of the corpus that the unit belongs to."""
        poles = POLES[self.score]
        return poles[0] if len(poles) == 1 else "both" if poles else "none"


def find_members(
    articles: Iterable[Article],
    lexicon: Lexicon,
    unit: Unit = "sentence",
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> tuple[Member, ...]:
    """Read and score articles, and take them apart into units.

    A hit counts as it does in the score of all voices: words at arm's length do not. Sentences that
    do not tell the story and those without a letter are left out, as are articles without any.

    Args:
        articles: The texts.
        lexicon: The axis.
        unit: What a coder will judge.
        settings: As for scores.
    """
    members: list[Member] = []
    for article in articles:
        reading = read_article(article, settings=settings)
        profile = score_reading(reading, lexicon, settings).axes[lexicon.name]
        if unit == "sentence":
            members += _sentences(reading, profile)
        elif any(sentence.tells for sentence in reading.sentences):
            members.append(_article(reading, profile))
    return tuple(members)


def _sentences(reading: Reading, profile: AxisProfile) -> Iterator[Member]:
    text = reading.article.text
    telling = [
        (index, sentence)
        for index, sentence in enumerate(reading.sentences)
        if sentence.tells and any(map(str.isalpha, sentence.of(text)))
    ]
    hits = _hits_by_sentence(profile)
    quoted = _quoted_characters(reading, [sentence for _, sentence in telling])
    printed = ["", *(sentence.of(text) for _, sentence in telling), ""]
    for place, (index, sentence) in enumerate(telling):
        here = hits.get(index, [])
        yield Member(
            article=reading.article.id,
            start=sentence.start,
            end=sentence.end,
            text=printed[place + 1],
            before=printed[place],
            after=printed[place + 2],
            voice="quoted" if 2 * quoted[place] > sentence.end - sentence.start else "own",
            score=code_of_hits(*(sum(h.pole == pole for h in here) for pole in ("low", "high"))),
            hits=tuple(_found(hit, text) for hit in here),
        )


def _article(reading: Reading, profile: AxisProfile) -> Member:
    text, score = reading.article.text, profile.all
    words = count_words_by_voice(reading).by_share
    return Member(
        article=reading.article.id,
        start=0,
        end=len(text),
        text=text,
        voice="quoted" if words["quoted"] > words["own"] else "own",
        score=code_of_lean(score.lean),
        hits=tuple(_found(hit, text) for hit in profile.hits if _counts(hit)),
        lean=score.lean,
        interval=score.interval,
    )


def _counts(hit: Hit) -> bool:
    return hit.status == "counted" and hit.share != "scare"


def _hits_by_sentence(profile: AxisProfile) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in filter(_counts, profile.hits):
        found.setdefault(hit.sentence, []).append(hit)
    return found


def _found(hit: Hit, text: str) -> Found:
    return Found(pole=hit.pole, term=hit.term, printed=hit.of(text))


def _quoted_characters(reading: Reading, sentences: Sequence[Span]) -> list[int]:
    """Characters of each sentence that are somebody's words; sentences and tiles are ordered."""
    tiles = [
        tile
        for tile in reading.tiles
        if tile.voice is not None and share_of(reading.voices[tile.voice]) == "quoted"
    ]
    found: list[int] = []
    first = 0
    for sentence in sentences:
        while first < len(tiles) and tiles[first].end <= sentence.start:
            first += 1
        count, place = 0, first
        while place < len(tiles) and tiles[place].start < sentence.end:
            inside = min(tiles[place].end, sentence.end) - max(tiles[place].start, sentence.start)
            count, place = count + inside, place + 1
        found.append(count)
    return found
