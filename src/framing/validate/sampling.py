"""Sampling: which units people are asked about.

Strata are drawn from apart, so that rare hits are seen often enough, and each unit keeps the
probability with which it was drawn, so that the whole corpus can be estimated from the sample
(Horvitz and Thompson 1952, Journal of the American Statistical Association 47). Within a stratum
the draw is systematic (Madow and Madow 1944, Annals of Mathematical Statistics 15) over units put
in order of voice and article, which gives each of these its share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from framing.errors import ValidationError
from framing.lexicon.lexicon import Lexicon
from framing.lexicon.validation import digest_terms
from framing.settings import Settings
from framing.signature import digest_of
from framing.text.article import Article
from framing.validate.codes import Unit
from framing.validate.key import Axis, Cell, Drawn, Key, Stratum, Voice
from framing.validate.population import Member, find_members

SIZE, SEED = 60, 1
"""Units by default: what one person codes in ten minutes."""

NONE_SHARE = 0.5
"""Part of a sample that is drawn from units without a hit. What a lexicon misses is found only
there, and each such unit stands for many; what it finds is judged on the other half."""


def draw_sample(
    articles: Iterable[Article],
    lexicon: Lexicon,
    unit: Unit = "sentence",
    size: int = SIZE,
    seed: int = SEED,
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> Key:
    """Draw a sample of sentences or articles for people to code.

    Args:
        articles: The corpus; an article given twice is taken once.
        lexicon: The axis to check.
        unit: What a coder judges at a time.
        size: Units to draw, at least 1; where the corpus holds fewer, all are.
        seed: Another number gives another sample; the same input gives the same one everywhere.
        settings: As for scores.

    Raises:
        ValidationError: The size is below 1, or there is nothing to draw from.
    """
    if size < 1:
        raise ValidationError(f"a sample holds at least one unit, got {size}")
    axis_of(lexicon)  # a lexicon without poles is refused before any text is read
    chosen = tuple({article.id: article for article in articles}.values())
    members = find_members(chosen, lexicon, unit, settings)
    if not members:
        raise ValidationError(f"the articles hold no {unit} that tells anything; give others")
    drawn = draw_members(members, size, seed)
    return build_key(members, drawn, lexicon, unit, seed, chosen)


def draw_members(members: Sequence[Member], size: int, seed: int) -> tuple[Member, ...]:
    """The members drawn, in an order that tells nothing of them."""
    strata: dict[Stratum, list[Member]] = {name: [] for name in get_args(Stratum)}
    for member in members:
        strata[member.stratum].append(member)
    sizes = allot({name: len(held) for name, held in strata.items()}, size)
    drawn = [each for name in strata for each in _draw(strata[name], sizes[name], seed)]
    return tuple(sorted(drawn, key=lambda member: _lot(member, f"order {seed}")))


def allot(counts: Mapping[Stratum, int], size: int) -> dict[Stratum, int]:
    """How many units are drawn from each stratum: half from those without a hit, the others alike.

    A stratum that holds fewer gives all, and the rest goes to the others; one that holds any gives
    at least one where the size allows it.
    """
    names: tuple[Stratum, ...] = get_args(Stratum)
    wanted = dict.fromkeys(names, (1 - NONE_SHARE) / (len(names) - 1)) | {"none": NONE_SHARE}
    sizes = dict.fromkeys(names, 0)
    for _ in range(min(size, sum(counts.values()))):
        open_ = [name for name in names if sizes[name] < counts.get(name, 0)]
        sizes[min(open_, key=lambda name: (sizes[name] > 0, sizes[name] / wanted[name]))] += 1
    return sizes


def _draw(members: Sequence[Member], size: int, seed: int) -> list[Member]:
    """Every (count / size)th of the members in order, from a place that the seed gives."""
    if not size:
        return []
    ordered = sorted(members, key=lambda m: (m.voice, m.article, _lot(m, f"draw {seed}")))
    step = len(ordered) / size
    start = _lot(ordered[0], f"start {seed}") * step
    return [ordered[min(int(start + number * step), len(ordered) - 1)] for number in range(size)]


def _lot(member: Member, purpose: str) -> float:
    """A number in [0, 1) that is the same on every machine."""
    return int(digest_of(f"{purpose}\n{member.article}\n{member.start}"), 16) / 16**16


def build_key(
    members: Sequence[Member],
    drawn: Sequence[Member],
    lexicon: Lexicon,
    unit: Unit,
    seed: int,
    articles: Sequence[Article],
) -> Key:
    """The key of a sample: what was drawn, from what, and with which probability."""
    held, taken = Counter(m.stratum for m in members), Counter(m.stratum for m in drawn)
    shares = {name: taken[name] / held[name] for name in taken}
    axis = axis_of(lexicon)
    texts = {article.id: digest_of(article.text) for article in articles}
    places = [f"{m.article} {m.start} {m.end}" for m in drawn]
    said = [axis.name, axis.terms, unit, str(seed), *sorted(map(" ".join, texts.items())), *places]
    sample = digest_of("\n".join(said))
    width = len(str(len(drawn)))
    units = (
        _drawn(member, f"s{sample[:4]}-{number:0{width}}", shares[member.stratum])
        for number, member in enumerate(drawn, 1)
    )
    return Key(
        sample=sample,
        seed=seed,
        unit=unit,
        axis=axis,
        cells=_cells(members, drawn),
        texts=texts,
        units=tuple(units),
    )


def _drawn(member: Member, id: str, probability: float) -> Drawn:
    return Drawn(
        id=id,
        article=member.article,
        start=member.start,
        end=member.end,
        text=member.text,
        before=member.before,
        after=member.after,
        stratum=member.stratum,
        voice=member.voice,
        probability=probability,
        score=member.score,
        hits=member.hits,
        lean=member.lean,
        interval=member.interval,
    )


def _cells(members: Iterable[Member], drawn: Iterable[Member]) -> tuple[Cell, ...]:
    held = Counter((m.stratum, m.voice) for m in members)
    taken = Counter((m.stratum, m.voice) for m in drawn)
    return tuple(
        Cell(stratum=stratum, voice=voice, units=held[stratum, voice], drawn=taken[stratum, voice])
        for stratum in get_args(Stratum)
        for voice in get_args(Voice)
        if held[stratum, voice]
    )


def axis_of(lexicon: Lexicon) -> Axis:
    """What a coder is told of a lexicon, with a digest of its terms."""
    axis = lexicon.axis
    return Axis(
        name=axis.name,
        version=axis.version,
        question=axis.question,
        low=axis.low,
        high=axis.high,
        low_description=axis.low_description,
        high_description=axis.high_description,
        terms=digest_terms(lexicon.terms),
    )
