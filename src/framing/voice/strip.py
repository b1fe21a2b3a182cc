"""Strip: one level of speech as a row of tokens, each quotation folded into a single token.

Folding makes the rules short: `“...,” X said` and `X said “...” and left` are rows of a few
tokens whatever stands between the marks, and nothing inside a quotation is mistaken for the
narrator's words. The inside of a quotation is a strip of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import attrgetter

from framing.segment.sentence import Role, Sentence
from framing.text.span import Span
from framing.voice.marks import Quote
from framing.voice.tokens import Tokens

QUOTE = "<quote>"
"""The token that stands for a whole quotation."""


@dataclass(slots=True)
class Strip:
    """Tokens of one stretch of text: offsets, small-letter forms, and the folded quotations.

    ``low`` holds words in small letters with straight apostrophes, stops as they are, "—" for any
    long dash, "-" for a free hyphen, and QUOTE. ``folded[i]`` is the index of the quotation at
    token ``i``.
    """

    start: int
    end: int
    role: Role
    paragraph: int
    inside: int | None  # index of the quotation whose inside this is
    starts: list[int]
    ends: list[int]
    low: list[str]
    capitals: list[bool]  # which tokens begin with a capital
    folded: dict[int, int]
    whole: set[int]  # quotations that end in a stop or comma

    def is_whole(self, at: int) -> bool:
        """Whether the quotation at token ``at`` ends with a stop or comma inside or behind it."""
        following = self.low[at + 1] if at + 1 < len(self.low) else "."
        return at in self.whole or following in (",", ".")

    def span(self, first: int, last: int) -> Span:
        """The text span of the tokens ``first`` up to, not including, ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """Like ``span``, but with the signs around the tokens that are no tokens ("$", "%")."""
        start = self.ends[first - 1] if first else self.start
        return start, self.starts[last] if last < len(self.starts) else self.end


def find_strips(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quote]
) -> Iterator[Strip]:
    """Every strip of an article: the narrator's in text order, each followed by its quotations'.

    Sentences that one quotation runs through form one strip. Work is linear: each character
    belongs to one strip.
    """
    children = _children(quotes)
    telling = [s for s in sentences if s.tells]
    yield from _strips_of(Tokens(text), telling, quotes, children, None)


def _children(quotes: Sequence[Quote]) -> dict[int | None, list[int]]:
    """Indexes of the quotations directly inside each quotation (None: inside none)."""
    children: dict[int | None, list[int]] = {None: []}
    stack: list[int] = []
    for index, quote in enumerate(quotes):
        while stack and quotes[stack[-1]].end <= quote.start:
            stack.pop()
        children.setdefault(stack[-1] if stack else None, []).append(index)
        stack.append(index)
    return children


def _strips_of(
    tokens: Tokens,
    pieces: Sequence[Sentence],
    quotes: Sequence[Quote],
    children: dict[int | None, list[int]],
    inside: int | None,
) -> Iterator[Strip]:
    within = children.get(inside, [])
    at = 0
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        end, own = piece.end, []
        while at < len(within) and quotes[within[at]].start < end:
            if quotes[within[at]].end > piece.start:
                own.append(within[at])
            while quotes[within[at]].end > end and index + 1 < len(pieces):
                index += 1
                end = pieces[index].end
            at += 1
        yield _strip(tokens, piece, end, own, quotes, inside)
        for quote in own:
            if quote in children or quotes[quote].end - quotes[quote].start > SHORT_QUOTE:
                inner = _inner_pieces(pieces, quotes[quote])
                yield from _strips_of(tokens, inner, quotes, children, quote)
        index += 1


_CLOSERS = "\"'’”»›“ \n"
_ENDS = frozenset(",.?!…—-")

SHORT_QUOTE = 30
"""Characters. A shorter quotation has no room for a report inside it."""


def _inner_pieces(pieces: Sequence[Sentence], quote: Quote) -> list[Sentence]:
    """The sentences as far as they lie inside a quotation."""
    first = bisect_right(pieces, quote.start, key=attrgetter("start")) - 1
    inner: list[Sentence] = []
    for index in range(max(first, 0), len(pieces)):
        piece = pieces[index]
        if piece.start >= quote.end:
            break
        start, end = max(piece.start, quote.start + 1), min(piece.end, quote.end - 1)
        if start < end:
            inner.append(Sentence(start, end, piece.paragraph, piece.role))
    return inner


def _strip(
    tokens: Tokens,
    piece: Sentence,
    end: int,
    own: list[int],
    quotes: Sequence[Quote],
    inside: int | None,
) -> Strip:
    rows = tokens.between(piece.start, quotes[own[0]].start if own else end)
    strip = Strip(piece.start, end, piece.role, piece.paragraph, inside, *rows, {}, set())
    for index, following in zip_longest(own, own[1:]):
        _fold_in(strip, index, quotes[index], tokens)
        _add_words(strip, tokens, quotes[index].end, quotes[following].start if following else end)
    return strip


def _fold_in(strip: Strip, index: int, quote: Quote, tokens: Tokens) -> None:
    """Add a quotation as one token."""
    strip.folded[len(strip.low)] = index
    if _ends_whole(tokens.folded, quote):
        strip.whole.add(len(strip.low))
    strip.starts.append(quote.start)
    strip.ends.append(quote.end)
    strip.low.append(QUOTE)
    strip.capitals.append(False)


def _ends_whole(folded: str, quote: Quote) -> bool:
    """Whether the last sign inside a quotation is a stop or a comma."""
    at = quote.end - 1
    while at >= quote.start and folded[at] in _CLOSERS:
        at -= 1
    return at >= quote.start and folded[at] in _ENDS


def _add_words(strip: Strip, tokens: Tokens, start: int, end: int) -> None:
    if start >= end:
        return
    starts, ends, low, capitals = tokens.between(start, end)
    strip.starts += starts
    strip.ends += ends
    strip.low += low
    strip.capitals += capitals
