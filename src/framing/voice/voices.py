"""Voices: everything in an article that somebody other than the narrator says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from framing.mention.name import Name
from framing.mention.tables import word_set
from framing.segment.sentence import Block, Sentence
from framing.text.span import Span
from framing.voice.attribution import Attribution
from framing.voice.cues import MINDS
from framing.voice.direct import govern
from framing.voice.indirect import SIGNS, find_attributions
from framing.voice.marks import Quote, pair_marks
from framing.voice.phrases import after_dateline, main_subject
from framing.voice.scare import STEPPING_BACK, find_so_called, is_scare, is_title
from framing.voice.speakers import Speakers
from framing.voice.strip import QUOTE, Strip, find_strips
from framing.voice.tiling import nest_voices
from framing.voice.voice import Kind, Problem, Stance, Voice


def find_voices(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[tuple[Voice, ...], tuple[Problem, ...]]:
    """The voices of an article, nested or disjoint, outer before inner, and what was unsure.

    A direct voice includes its marks. A mixed quotation is an indirect voice with a direct voice
    in it, both with the same speaker. What no voice covers is the narrator's.
    """
    quotes, problems = pair_marks(text, _blocks(sentences), sentences)
    reader = _Reader(text, quotes, Speakers(text, names))
    for strip in find_strips(text, sentences, quotes):
        reader.read(strip)
    return nest_voices(reader.voices), tuple(problems)


def _blocks(sentences: Sequence[Sentence]) -> list[Block]:
    """The paragraphs that tell the story, as far as their sentences reach."""
    telling = (sentence for sentence in sentences if sentence.tells)
    paragraphs = (list(group) for _, group in groupby(telling, key=attrgetter("paragraph")))
    return [Block(group[0].start, group[-1].end, group[-1].role) for group in paragraphs]


class _Reader:
    """Reads strips in text order; what it keeps between strips is who spoke last."""

    def __init__(self, text: str, quotes: Sequence[Quote], speakers: Speakers) -> None:
        self.text = text
        self.quotes = quotes
        self.speakers = speakers
        self.voices: list[Voice] = []
        self.noted: Strip | None = None  # the strip whose subject is remembered
        self.pending: _Told | None = None  # "He said:" waits for the next strip
        self.block: tuple[int, _Told] | None = None  # a paragraph quoted without marks
        self.last: tuple[int, Voice] | None = None  # paragraph and voice of the last quotation

    def read(self, strip: Strip) -> None:
        """Add the voices of one strip."""
        if not strip.low:
            return
        if self.block is not None and self._in_block(strip, self.block[0]):
            self._read_block(strip, self.block[1])
        elif not SIGNS.isdisjoint(strip.low):
            self._read_speech(strip)
        if self.noted is not strip:
            self._note_opening(strip)
        if not STEPPING_BACK.isdisjoint(strip.low):
            self.voices += _so_called(strip)

    def _note_opening(self, strip: Strip) -> None:
        """Remember the subject of a narrator's sentence."""
        self.noted = strip
        if strip.inside is None:
            self.speakers.note_subject(strip.start, strip.end)

    def _read_speech(self, strip: Strip) -> None:
        attributions = find_attributions(strip, self.text)
        if strip.inside is not None:
            attributions = [a for a in attributions if self._is_report(strip, a)]
        told = self._tell(strip, attributions)
        governed = govern(strip, attributions)
        for attribution in attributions:
            self._retell(strip, attribution, told[id(attribution)])
        for at, quote in strip.folded.items():
            governor = governed.get(quote)
            self._quote(strip, at, self.quotes[quote], told[id(governor)] if governor else None)

    def _in_block(self, strip: Strip, paragraph: int) -> bool:
        """Whether a strip lies in the paragraph after "He wrote:" and needs no marks of its own."""
        at_home = strip.inside is None and strip.role == "body"
        return at_home and strip.paragraph == paragraph and not strip.folded

    def _read_block(self, strip: Strip, told: _Told) -> None:
        self.pending = None
        self._add(told, strip.start, strip.end, "direct")

    def _add(self, told: _Told, start: int, end: int, kind: Kind) -> Voice:
        voice = Voice(start, end, kind, *told)
        self.voices.append(voice)
        return voice

    def _is_report(self, strip: Strip, attribution: Attribution) -> bool:
        """Inside a quotation only a third person's speech is a voice of its own."""
        if attribution.subject is None or attribution.family in MINDS:
            return False
        return strip.low[attribution.subject[0]] not in ("i", "we", "you", "that", "it")

    def _tell(self, strip: Strip, attributions: list[Attribution]) -> dict[int, _Told]:
        """For each attribution who says it, by which words, and how the narrator reports it."""
        if not any(map(_speaks_behind, attributions)):  # in "Ada left, he said" he is not Ada
            self._note_opening(strip)
        told: dict[int, _Told] = {}
        last: tuple[str | None, Span | None] = (None, None)
        for attribution in attributions:
            mention = self._mention(strip, attribution)
            if mention is not None:
                speaker = self.speakers.resolve(self._named(strip, attribution, mention))
                if attribution.family not in MINDS:
                    self.speakers.note(speaker, mention.of(self.text), mention.start)
                last = speaker, mention
            elif attribution.shared and last == (None, None):
                last = self._opening_subject(strip, attribution.cue[0])
            speaker, where = last if mention or attribution.shared else (None, None)
            cue = strip.span(*attribution.cue)
            told[id(attribution)] = _Told(speaker, where, cue, attribution.stance)
            if attribution.opens_next:
                self.pending = told[id(attribution)]
                self.block = strip.paragraph + 1, told[id(attribution)]
        return told

    def _mention(self, strip: Strip, attribution: Attribution) -> Span | None:
        if attribution.subject is None or attribution.subject[0] >= attribution.subject[1]:
            return None
        return strip.span(*attribution.subject)

    def _named(self, strip: Strip, attribution: Attribution, mention: Span) -> Span:
        """The mention without a relative pronoun: of "Ada Lind, who" only the name."""
        first, last = attribution.subject or (0, 0)
        if last - first < 2 or strip.low[last - 1] not in ("who", "which", "that"):
            return mention
        return strip.span(first, last - 2 if strip.low[last - 2] == "," else last - 1)

    def _opening_subject(self, strip: Strip, before: int) -> tuple[str | None, Span | None]:
        """The subject of the whole sentence, for a verb that has none beside it."""
        found = main_subject(strip, strip.capitals, before)
        start = strip.starts[after_dateline(strip.low)]
        span = self.speakers.opening_mention(start, strip.end)
        if span is None and found is not None:
            span = strip.span(*found)
        return (self.speakers.resolve(span), span) if span else (None, None)

    def _retell(self, strip: Strip, attribution: Attribution, told: _Told) -> None:
        """Add an indirect voice for each content that is more than one quotation or pronoun."""
        for first, last in attribution.contents:
            if first >= last or (last - first == 1 and strip.low[first] in _NO_CONTENT):
                continue
            start, end = _trimmed(self.text, *strip.reach(first, last))
            if start < end:
                self._add(told, start, end, "indirect")

    def _quote(self, strip: Strip, at: int, quote: Quote, told: _Told | None) -> None:
        """Add the voice of a quotation: given to a speaker, carried on, at arm's length, open."""
        quoted = quote.of(self.text)
        if not any(map(str.isalnum, quoted[:200])):
            return
        if told is None and at == 0:
            told = self.pending
        if told is None:
            if is_title(quoted):
                return
            if is_scare(strip, at, quoted):
                self._add(_AT_ARMS_LENGTH, quote.start, quote.end, "scare")
                return
        voice = self._add(told or self._carried_on(strip), quote.start, quote.end, "direct")
        if strip.inside is None:
            self.last, self.pending = (strip.paragraph, voice), None

    def _carried_on(self, strip: Strip) -> _Told:
        """A quotation without a cue: the last speaker goes on, if nothing stands between."""
        if strip.inside is None and self.last is not None and strip.low == [QUOTE]:
            paragraph, voice = self.last
            if strip.paragraph - paragraph <= 1:
                return _Told(voice.speaker, None, None, voice.stance)
        return _Told(None, None, None, "neutral")


class _Told(NamedTuple):
    """Who says it, the words that name them here, the reporting words, and the stance."""

    speaker: str | None
    speaker_span: Span | None
    cue: Span | None
    stance: Stance


_AT_ARMS_LENGTH = _Told(None, None, None, "distancing")


def _speaks_behind(attribution: Attribution) -> bool:
    """Whether the words reported stand before those that report them."""
    return bool(attribution.contents) and attribution.contents[0][0] < attribution.cue[0]


def _so_called(strip: Strip) -> list[Voice]:
    return [
        Voice(phrase.start, phrase.end, "scare", None, None, cue, "distancing")
        for phrase, cue in find_so_called(strip)
    ]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without spaces, stops and commas at its ends; empty when nothing is left."""
    while start < end and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _EDGES or text[end - 1].isspace()):
        end -= 1
    return start, end


_EDGES = frozenset(".,;:—–- \n")
_NO_CONTENT = word_set(
    "him her it them us me you this that so himself herself themselves ourselves"
) | {QUOTE}
"""Alone no content: a quotation is a voice of its own, a pronoun says nothing."""
