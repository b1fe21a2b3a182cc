"""A comparison made by hand that has one of everything a report or an export must show.

Texts are given sentence by sentence; voices, hits, figures and differing words are given as
(sentence, words), so every span is found in the text and never counted by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from framing.align.link import Alignment, Evidence, Link, Nearest
from framing.compare.comparison import (
    Comparison,
    Coverage,
    LedgerEntry,
    PairComparison,
    Shift,
    Source,
    VoiceWords,
)
from framing.compare.speaking import rank_speakers
from framing.lexicon.lexicon import Axis, Group
from framing.mention.figure import Figure
from framing.reading import Reading
from framing.score.score import (
    AxisProfile,
    Counts,
    Hit,
    Poles,
    Profile,
    Readability,
    Share,
    VoiceScore,
)
from framing.score.whose import count_words_by_voice
from framing.segment.sentence import Block, Role, Sentence
from framing.settings import Settings
from framing.signature import Signature, digest_of
from framing.text.article import Article
from framing.text.span import Span
from framing.text.words import count_words
from framing.voice.voice import Problem, Tile, Voice

HOSTILE = "</script><img src=x onerror=alert(1)>"
FLOOR = 3

LINES_A: list[tuple[Role, list[str]]] = [
    ("headline", [f"Ministers meet {HOSTILE}"]),
    ("byline", ["By A. Reporter & Co"]),
    (
        "body",
        [
            "The delegation arrived on Monday amid growing ties.",
            "Iran has supplied drones to the destabilising anti-Western bloc.",
            "The two signed a $1.2 billion deal.",
        ],
    ),
    ("subheading", ["Growth all around"]),
    (
        "body",
        [
            "“We will resist hegemony, as the agency wrote: ‘no more diktat’,” Anna Petrova said.",
            "Petrova claimed that the sanctions were illegal and that trade grew by 6.5%.",
        ],
    ),
    (
        "body",
        [
            "The so-called “reset” is not illegal.",
            "زار رئيس الوزراء طهران يوم الاثنين 😀👩‍👩‍👧.",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
            + ".",
            "Sanction-evading tankers sailed on.",
            "The bloc’s arms supplies continued.",
        ],
    ),
    ("boilerplate", ["Leave a Comment"]),
]
LINES_B: list[tuple[Role, list[str]]] = [
    (
        "body",
        [
            "Trade between the two rose by 6.5 percent, Petrova said.",
            "Washington’s hegemony has failed, and its illegal sanctions prove its hypocrisy.",
        ],
    ),
    (
        "body",
        [
            "The delegation landed on Monday.",
            "Its visit comes as ties are growing.",
            "Observers spoke of US unilateralism <b>again</b> & again.",
        ],
    ),
    (
        "body",
        [
            "The two sides signed a deal worth $1.5 billion.",
            "Nobody expected the unilateral diktat to last.",
        ],
    ),
]


def lay_out(
    lines: list[tuple[Role, list[str]]], end: str
) -> tuple[str, tuple[Block, ...], tuple[Sentence, ...]]:
    """Join lines into a text with the given line end, and say where everything stands."""
    text, blocks, sentences = "", [], []
    for paragraph, (role, parts) in enumerate(lines):
        start = len(text)
        for part in parts:
            text += "" if len(text) == start else " "
            sentences.append(Sentence(len(text), len(text) + len(part), paragraph, role))
            text += part
        blocks.append(Block(start, len(text), role))
        text += end
    return text, tuple(blocks), tuple(sentences)


def span_in(text: str, sentence: Span, words: str) -> tuple[int, int]:
    """Where the words stand in a sentence."""
    start = text.index(words, sentence.start, sentence.end)
    return start, start + len(words)


def tiles_of(text: str, voices: Sequence[Voice]) -> tuple[Tile, ...]:
    """The innermost voice of every character, by brute force."""
    inner: list[int | None] = []
    for i in range(len(text)):
        around = [(v.end - v.start, n) for n, v in enumerate(voices) if v.start <= i < v.end]
        inner.append(min(around)[1] if around else None)
    tiles: list[Tile] = []
    for i, voice in enumerate(inner):
        if tiles and tiles[-1].voice == voice:
            tiles[-1] = Tile(tiles[-1].start, i + 1, voice)
        else:
            tiles.append(Tile(i, i + 1, voice))
    return tuple(tiles)


def axis_of(name: str, low: str, high: str) -> Axis:
    """An axis with one group for each pole."""
    return Axis(
        name=name,
        version="1.0",
        language="en",
        licence="CC0-1.0",
        question=f"Does the text show {low} or {high}?",
        description="Made for tests.",
        low=low,
        high=high,
        low_description=f"Words that show {low}.",
        high_description=f"Words that show {high}.",
        groups=(
            Group(id="bloc", pole="low", reason="Names the ties as a bloc <i>against</i> others."),
            Group(id="hegemony", pole="high", reason="Blames one power & its rule."),
        ),
        digest=digest_of(name),
    )


BLOC = axis_of(
    "us-unilateralism-vs-anti-western-alliance", "anti-Western alliance", "US unilateralism"
)
SANCTIONS = axis_of("sanctions <script>alert(1)</script>", "justified", "unjust")

Words = list[tuple[int, str]]


def voice_score(hits: Sequence[Hit], words: int) -> VoiceScore:
    """The score that the counted hits add up to."""
    low = [hit for hit in hits if hit.pole == "low"]
    high = [hit for hit in hits if hit.pole == "high"]
    weights = Poles(sum(hit.weight for hit in low), sum(hit.weight for hit in high))
    evidence = len({(hit.group, hit.sentence) for hit in hits})
    enough = evidence >= FLOOR
    lean = (weights.high - weights.low) / weights.total if enough else None
    return VoiceScore(
        words=words,
        hits=Counts(len(low), len(high)),
        weights=weights,
        intensity=Poles(*(1000 * len(p) / words if words else 0.0 for p in (low, high))),
        evidence=evidence,
        lean=lean,
        interval=None if lean is None else (max(-1.0, lean - 0.4), min(1.0, lean + 0.3)),
    )


def axis_profile(
    axis: Axis, hits: Sequence[Hit], voices: Sequence[Voice], words: VoiceWords
) -> AxisProfile:
    """A profile whose scores are the sums of its hits."""
    counted = [hit for hit in hits if hit.status == "counted"]

    def of(*shares: Share) -> list[Hit]:
        return [hit for hit in counted if hit.share in shares]

    speakers = {v.speaker or "" for v in voices if v.kind != "scare"}
    by_speaker = {
        speaker: voice_score(
            [
                h
                for h in of("quoted")
                if h.voice is not None and (voices[h.voice].speaker or "") == speaker
            ],
            words.quoted // len(speakers),
        )
        for speaker in sorted(speakers)
    }
    return AxisProfile(
        axis=axis,
        own=voice_score(of("own"), words.own),
        quoted=voice_score(of("quoted"), words.quoted),
        scare=voice_score(of("scare"), words.scare),
        all=voice_score(of("own", "quoted"), words.own + words.quoted),
        by_speaker=by_speaker,
        by_position={
            position: voice_score([h for h in of("own", "quoted") if h.position == position], 20)
            for position in ("headline", "lead", "body")
        },
        hits=tuple(hits),
    )


def source_of(
    article: Article,
    lines: list[tuple[Role, list[str]]],
    end: str,
    *,
    voices: Sequence[tuple[int, str, dict[str, Any]]] = (),
    hits: Sequence[tuple[Axis, int, str, dict[str, Any]]] = (),
    figures: Sequence[tuple[int, str, dict[str, Any]]] = (),
    problems: Words = (),  # type: ignore[assignment]
) -> Source:
    """A source from its lines and from what stands in which sentence."""
    text, blocks, sentences = lay_out(lines, end)

    def at(sentence: int, words: str) -> tuple[int, int]:
        return span_in(text, sentences[sentence], words)

    found = tuple(
        Voice(
            *at(i, words),
            **{"speaker": None, "speaker_span": None, "cue": None, "stance": "neutral"}
            | {
                key: Span(*at(i, value)) if key in ("cue", "speaker_span") else value
                for key, value in more.items()
            },
        )
        for i, words, more in voices
    )
    spans = tiles_of(text, found)
    counts = VoiceWords(own=0, quoted=0, scare=0)
    if text:
        share = [count_words(text, t.start, t.end) for t in spans]
        kinds = [
            "own" if t.voice is None else "scare" if found[t.voice].kind == "scare" else "quoted"
            for t in spans
        ]
        counts = VoiceWords(
            **{
                k: sum(n for n, kind in zip(share, kinds, strict=True) if kind == k)
                for k in ("own", "quoted", "scare")
            }
        )
    profiles: dict[str, list[Hit]] = {BLOC.name: [], SANCTIONS.name: []}
    for axis, i, words, more in hits:
        start, stop = at(i, words)
        inner = next(t.voice for t in spans if t.start <= start < t.end)
        kind: Share = (
            "own" if inner is None else ("scare" if found[inner].kind == "scare" else "quoted")
        )
        pole = more.pop("pole", "high")
        values = {
            "pole": pole,
            "term": words.lower(),
            "weight": 1.0,
            "status": "counted",
            "group": "bloc" if pole == "low" else "hegemony",
            "position": "body",
            "because": None,
        } | more
        if isinstance(values["because"], str):
            values["because"] = Span(*at(i, values["because"]))
        profiles[axis.name].append(Hit(start, stop, sentence=i, voice=inner, share=kind, **values))
    reading = Reading(
        article=Article(
            id=article.id,
            text=text,
            title=article.title,
            outlet=article.outlet,
            published=article.published,
            url=article.url,
            encoding=article.encoding,
            notes=article.notes,
        ),
        blocks=blocks,
        sentences=sentences,
        dateline=None,
        voices=found,
        tiles=spans,
        names=(),
        figures=tuple(Figure(*at(i, words), **more) for i, words, more in figures),
        problems=tuple(
            Problem(*at(i, words), "This quotation never closes.") for i, words in problems
        ),
    )
    return Source(
        reading=reading,
        profile=Profile(
            article=article.id,
            axes={
                axis.name: axis_profile(
                    axis, sorted(profiles[axis.name], key=lambda h: h.start), found, counts
                )
                for axis in (BLOC, SANCTIONS)
            },
        ),
        readability=_readability(len(sentences), count_words(text)),
        words=counts,
        speakers=rank_speakers(reading, count_words_by_voice(reading)),
    )


def _readability(sentences: int, words: int) -> Readability:
    some = words > 0
    return Readability(
        sentences=sentences,
        words=words,
        syllables=2 * words,
        polysyllables=words // 5,
        flesch_reading_ease=41.25 if some else None,
        flesch_kincaid_grade=12.5 if some else None,
        gunning_fog=14.0 if some else None,
        smog_index=13.0 if some else None,
        dale_chall=9.5 if some else None,
    )


def source_a() -> Source:
    """Headline, byline, sub-heading, boilerplate; every kind of voice and of hit; CRLF ends."""
    return source_of(
        Article(
            id="000_0123456789abcdef",
            text="",
            title=HOSTILE,
            outlet=f"Outlet {HOSTILE}",
            published="2024-10-01",
            url="javascript:alert(1)",
            encoding="utf-8",
            notes=("A byte-order mark was removed.",),
        ),
        LINES_A,
        "\r\n\r\n",
        voices=[
            (
                6,
                "“We will resist hegemony, as the agency wrote: ‘no more diktat’,”",
                {
                    "kind": "direct",
                    "speaker": "Anna Petrova",
                    "speaker_span": "Anna Petrova",
                    "cue": "said",
                },
            ),
            (6, "‘no more diktat’", {"kind": "direct", "speaker": "the agency"}),
            (
                7,
                "that the sanctions were illegal and that trade grew by 6.5%",
                {
                    "kind": "indirect",
                    "speaker": "Anna Petrova",
                    "cue": "claimed",
                    "stance": "distancing",
                },
            ),
            (8, "“reset”", {"kind": "scare", "stance": "distancing"}),
        ],
        hits=[
            (BLOC, 3, "destabilising", {"pole": "low"}),
            (BLOC, 3, "anti-Western bloc", {"pole": "low", "weight": 2.0}),
            (
                BLOC,
                3,
                "bloc",
                {"pole": "low", "status": "overlapped", "because": "anti-Western bloc"},
            ),
            (BLOC, 6, "hegemony", {}),
            (BLOC, 6, "diktat", {}),
            (SANCTIONS, 6, "diktat", {"weight": 1.5}),
            (SANCTIONS, 7, "illegal", {}),
            (SANCTIONS, 8, "illegal", {"status": "negated", "because": "not"}),
            (BLOC, 8, "reset", {"pole": "low"}),
            (BLOC, 11, "Sanction-evading", {"pole": "low"}),
            (BLOC, 12, "arms supplies", {"pole": "low"}),
        ],
        figures=[
            (4, "$1.2 billion", {"kind": "money", "value": 1.2e9, "unit": "USD", "bound": None}),
            (7, "6.5%", {"kind": "percent", "value": 6.5, "unit": "%", "bound": None}),
        ],
        problems=[(8, "“reset”")],
    )


def source_b() -> Source:
    """Body text only, with markup in it; a retold voice without marks."""
    return source_of(
        Article(
            id="001_fedcba9876543210", text="", published=None, url="https://example.org/?a=1&b=2"
        ),
        LINES_B,
        "\n",
        voices=[
            (
                0,
                "Trade between the two rose by 6.5 percent",
                {"kind": "indirect", "speaker": "Petrova", "cue": "said"},
            )
        ],
        hits=[
            (BLOC, 1, "hegemony", {}),
            (BLOC, 1, "illegal sanctions", {"weight": 2.0}),
            (SANCTIONS, 1, "illegal sanctions", {}),
            (BLOC, 4, "US unilateralism", {"weight": 2.0}),
            (BLOC, 6, "unilateral diktat", {}),
        ],
        figures=[
            (0, "6.5 percent", {"kind": "percent", "value": 6.5, "unit": "%", "bound": None}),
            (
                5,
                "$1.5 billion",
                {"kind": "money", "value": 1.5e9, "unit": "USD", "bound": "more than"},
            ),
        ],
    )


def empty_source() -> Source:
    """An article without a character."""
    return source_of(Article(id="empty", text=""), [], "")


def link_of(
    left: Source,
    right: Source,
    sides: tuple[tuple[int, ...], tuple[int, ...]],
    only: tuple[Words, Words] = ([], []),
    **more: Any,
) -> Link:
    """A link between sentences, with the words that each side has alone."""

    def spans(source: Source, words: Words) -> tuple[Span, ...]:
        reading = source.reading
        return tuple(
            Span(*span_in(reading.article.text, reading.sentences[i], part)) for i, part in words
        )

    values: dict[str, Any] = {
        "score": 0.75,
        "matched_by": ("words",),
        "relation": "paraphrase",
        "crosses": False,
        "evidence": (Evidence(matcher="words", strength=0.6, shown="deal <b>, signed"),),
    }
    return Link(
        left=sides[0],
        right=sides[1],
        left_only=spans(left, only[0]),
        right_only=spans(right, only[1]),
        **values | more,
    )


def pair_of(
    sources: Sequence[Source], left: int, right: int, links: Sequence[Link] = ()
) -> PairComparison:
    """A pair with its ledger, coverage and shifts arranged from the links and profiles."""
    a, b = sources[left], sources[right]
    ledger = [
        LedgerEntry(status="linked", left=k.left, right=k.right, link=i, nearest=None)
        for i, k in enumerate(links)
    ]
    linked_a = {i for k in links for i in k.left}
    linked_b = {i for k in links for i in k.right}
    near = tuple(
        Nearest(sentence=0, score=0.31) if s.tells and b.reading.sentences else None
        for s in a.reading.sentences
    )
    near_b = tuple(
        Nearest(sentence=0, score=0.22) if s.tells and a.reading.sentences else None
        for s in b.reading.sentences
    )
    ledger += [
        LedgerEntry(status="only-left", left=(i,), right=(), link=None, nearest=near[i])
        for i in range(len(near))
        if i not in linked_a
    ]
    ledger += [
        LedgerEntry(status="only-right", left=(), right=(i,), link=None, nearest=near_b[i])
        for i in range(len(near_b))
        if i not in linked_b
    ]
    return PairComparison(
        left=left,
        right=right,
        alignment=Alignment(
            left=a.profile.article,
            right=b.profile.article,
            threshold=0.5,
            links=tuple(links),
            nearest_left=near,
            nearest_right=near_b,
        ),
        ledger=tuple(ledger),
        left_coverage=_coverage(a, linked_a),
        right_coverage=_coverage(b, linked_b),
        shifts=tuple(
            _shift(a, b, axis, voice) for axis in a.profile.axes for voice in ("own", "quoted")
        ),
    )


def _coverage(source: Source, linked: set[int]) -> Coverage:
    telling = [(i, s) for i, s in enumerate(source.reading.sentences) if s.tells]
    words = {i: count_words(source.reading.article.text, s.start, s.end) for i, s in telling}
    return Coverage(
        sentences=len(telling),
        shared_sentences=sum(i in linked for i in words),
        words=sum(words.values()),
        shared_words=sum(n for i, n in words.items() if i in linked),
    )


def _shift(a: Source, b: Source, axis: str, voice: Any) -> Shift:
    left = getattr(a.profile.axes[axis], voice)
    right = getattr(b.profile.axes[axis], voice)
    known = left.lean is not None and right.lean is not None
    return Shift(
        axis=axis,
        voice=voice,
        left=left.lean,
        right=right.lean,
        difference=right.lean - left.lean if known else None,
        clear=known
        and (left.interval[1] < right.interval[0] or right.interval[1] < left.interval[0]),
    )


def signature_of(sources: Sequence[Source]) -> Signature:
    """A signature over the made-up texts."""
    return Signature(
        version="0.0.0",
        settings={"evidence_floor": FLOOR},
        lexicons={axis.name: axis.digest for axis in (BLOC, SANCTIONS)},
        texts={s.profile.article: digest_of(s.reading.article.text) for s in sources},
    )


def sample_comparison(*more: Source) -> Comparison:
    """Two sources with level, 1:2 and crossing links; further sources share nothing."""
    sources = (source_a(), source_b(), *more)
    a, b = sources[0], sources[1]
    links = [
        link_of(a, b, ((2,), (2, 3)), ([(2, "arrived")], [(2, "landed"), (3, "visit")])),
        link_of(
            a,
            b,
            ((4,), (5,)),
            ([(4, "$1.2 billion")], [(5, "sides"), (5, "$1.5 billion")]),
            matched_by=("figure", "words"),
            relation="near-verbatim",
            score=0.91,
        ),
        link_of(
            a,
            b,
            ((7,), (0,)),
            ([(7, "claimed that the sanctions were illegal")], []),
            matched_by=("quote", "name", "characters"),
            relation="same topic",
            crosses=True,
        ),
    ]
    pairs = [pair_of(sources, 0, 1, links)]
    pairs += [pair_of(sources, i, j) for j in range(2, len(sources)) for i in range(j)]
    return Comparison(
        sources=sources, pairs=tuple(pairs), settings=Settings(), signature=signature_of(sources)
    )


def profile_only() -> Comparison:
    """What `framing score` hands on: sources without pairs."""
    sources = (source_a(),)
    return Comparison(
        sources=sources, pairs=(), settings=Settings(), signature=signature_of(sources)
    )
