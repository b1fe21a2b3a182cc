"""Matching with every rule against a slow, obvious matcher, on random lexicons and texts."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.lexicon.conditions import Conditions
from framing.lexicon.inflection import inflect_term
from framing.lexicon.lexicon import Axis, Category, Group, Lexicon, Scheme, Term
from framing.lexicon.matching import match_lexicon
from framing.text.span import Span
from framing.voice.voice import Share
from slow_matching import match_slowly

VOCABULARY = (
    "iran iran's Iran US us trade free press the policy regime is are was has been very truly not "
    "never no only doubt lack of far from denied isn't illegal sanctions war anti-war fail failed "
    "aggressive foreign nato Nato west that É café deal deals U.S. u.s 2.5 no-war 'war' 's don't s "
    "100% _war war_"
).split()
BETWEEN = (
    *[" "] * 9,
    "  ",
    ", ",
    " — ",
    "\n",
    " “",
    "” ",
    "; ",
    "\u00a0",
    "-",
    "'",
    "/",
    "_",
    " - ",
    "\u00ad",
)
TERMS = (
    "iran", "us", "US", "trade", "free", "free trade", "illegal sanctions", "sanctions", "fail*",
    "*war", "*a*a*", "tr*de ... *a*r", "*r* *a* d*l*", "war", "deal*", "aggressive", "policy",
    "the policy", "café", "no", "illegal ... war", "u.s.", "2.5", "5", "no-war", "anti-*", "s",
    "100%", "%", "iran's", "don't", "war's deal", "free ... deal*", "iran ... sanctions",
    "US ... policy", "trade war", "not only",
)  # fmt: skip
CONTEXT = (
    "iran",
    "nato",
    "west",
    "free trade",
    "free press",
    "trade*",
    "policy",
    "regime",
    "us",
    "US",
)
SHARES: tuple[Share, ...] = ("own", "quoted", "scare")


def make_text(chance: Random) -> tuple[str, list[Span]]:
    """One to three sentences of random words with all kinds of spaces and marks between."""
    text, sentences = "", []
    for _ in range(chance.randint(1, 3)):
        words = [chance.choice(VOCABULARY) for _ in range(chance.randint(1, 14))]
        start = len(text)
        text += "".join(word + chance.choice(BETWEEN) for word in words).rstrip() + "."
        sentences.append(Span(start, len(text)))
        text += chance.choice([" ", "\n\n", ""])
    return text, sentences


def make_conditions(chance: Random) -> Conditions:
    """Each rule with one chance in five, most lists of one or two."""

    def some() -> tuple[str, ...]:
        return tuple(chance.sample(CONTEXT, chance.randint(1, 3))) if chance.random() < 0.2 else ()

    return Conditions(
        case=chance.random() < 0.2,
        gap=chance.randint(1, 4),
        excepted=some(),
        near=some(),
        not_near=some(),
        window=chance.randint(1, 5),
        company=some(),
        attribute_of=some(),
        negatable=chance.random() < 0.8,
        voices=tuple(chance.sample(SHARES, 2)) if chance.random() < 0.2 else (),
    )


def make_term(chance: Random, sides: dict[str, str]) -> Term:
    plain = chance.random() < 0.4
    inflected = chance.random() < 0.1
    return Term(
        text="fail" if inflected else chance.choice(TERMS),
        forms=inflect_term("fail", "verb") if inflected else (),
        group="g",
        weight=chance.choice([1.0, 1.0, 2.0]),
        conditions=Conditions() if plain else make_conditions(chance),
        **sides,  # type: ignore[arg-type]
    )


def make_lexicon(chance: Random) -> Lexicon:
    about = {"name": "x", "version": "1", "language": "en", "licence": "", "question": "?"}
    groups = (Group(id="g", reason="r"),)
    digest = str(chance.random())
    if chance.random() < 0.5:
        axis = Axis(
            **about, description="", low="l", high="h", low_description="", high_description="",
            groups=groups, digest=digest,
        )  # fmt: skip
        poles = [{"pole": chance.choice(["low", "high"])} for _ in range(chance.randint(1, 6))]
        return Lexicon(about=axis, terms=tuple(make_term(chance, pole) for pole in poles))
    parents = {"a": None, "b": "a", "c": None, "d": "b"}
    scheme = Scheme(
        **about, description="", groups=groups, digest=digest,
        overlap=chance.choice(["longest", "each"]),
        categories=tuple(
            Category(id=name, name=name, description="", parent=up)
            for name, up in parents.items()
        ),
    )  # fmt: skip
    sides = [{"category": chance.choice("abcd")} for _ in range(chance.randint(1, 6))]
    return Lexicon(about=scheme, terms=tuple(make_term(chance, side) for side in sides))


@settings(max_examples=2000)
@given(st.integers(0, 2**48))
def test_matching_with_rules_agrees_with_a_slow_matcher(seed: int) -> None:
    chance = Random(seed)
    text, sentences = make_text(chance)
    lexicon, reach = make_lexicon(chance), chance.randint(0, 4)
    first, last = sorted([chance.randint(0, len(text)), chance.randint(0, len(text))])

    def share_at(at: int) -> Share:
        return "quoted" if first <= at < last else "own"

    matches = match_lexicon(text, sentences, lexicon, reach, share_at)
    because = [m.because and (m.because.start, m.because.end) for m in matches]
    found = [(*match[:5], words) for match, words in zip(matches, because, strict=True)]
    assert found == match_slowly(text, sentences, lexicon, reach, share_at)
