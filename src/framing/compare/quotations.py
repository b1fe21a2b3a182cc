"""Quotations across sources: the same utterance found although cut, joined, translated a little
differently, or turned into reported speech.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from framing.align.difference import changed_runs
from framing.compare.quotation import QuoteForm, QuoteMatch
from framing.compare.utterances import Said, Utterance, find_said
from framing.reading import Reading
from framing.text.span import Span

SHORTEST = 3
"""Words. A shorter phrase in marks is everybody's; it counts only if it is the same and holds two
words that say something ("US unilateralism")."""

CUT = 0.9
"""Share of the shorter utterance, in order, that the longer must have."""

REWORDED = 0.6
"""Likeness in order from which two quotations are translations of one."""

NEARLY_SAME = 0.8
"""Likeness from which two shared content words are enough: one word of six differs."""

RETOLD = 0.6
"""Share of the content words of the shorter that the other must have, when one is not in marks."""

FEWEST = 4
"""Content words that two reworded or retold utterances must share."""

MOST_CANDIDATES = 20
"""Utterances that are compared with one: those that share most; work stays linear."""

MOST_HOLDERS = 200
"""A content word of more utterances points to none of them."""


Judged = tuple[QuoteForm, float]
Judge = Callable[[Utterance, Utterance], Judged | None]

_ORDER: tuple[QuoteForm, ...] = ("same", "cut", "reworded", "retold")


def match_quotations(left: Reading, right: Reading) -> tuple[QuoteMatch, ...]:
    """Utterances that two readings share; see `match_said`."""
    return match_said(find_said(left), find_said(right))


def match_said(left: Said, right: Said) -> tuple[QuoteMatch, ...]:
    """Utterances that two sources share, in the order of the left one.

    An utterance is in one match, except that several parts of one long utterance may each be a cut
    of it. What is the same goes before what is cut, reworded or retold, and the likelier first.
    """
    matches = _joined(_match(left.quoted, right.quoted, _judge_marked))
    taken = {index for match in matches for index in match.left}
    given = {index for match in matches for index in match.right}
    ours = [utterance for utterance in left.quoted if taken.isdisjoint(utterance.voices)]
    theirs = [utterance for utterance in right.quoted if given.isdisjoint(utterance.voices)]
    matches += _match(ours, right.retold, _judge_retold)
    matches += _match(left.retold, theirs, _judge_retold)
    return tuple(sorted(matches, key=lambda match: (match.left, match.right)))


def same_speaker(ours: str | None, theirs: str | None) -> bool | None:
    """Whether two names are one person or body; None where one is not given.

    "Putin" and "Vladimir Putin" are one: all words of one stand in the other.
    """
    if not ours or not theirs:
        return None
    words = [set(name.lower().split()) for name in (ours, theirs)]
    return words[0] <= words[1] or words[1] <= words[0]


def _match(
    ours: Sequence[Utterance], theirs: Sequence[Utterance], judge: Judge
) -> list[QuoteMatch]:
    judged = [
        (_ORDER.index(found[0]), -found[1], i, j)
        for i, j in _candidates(ours, theirs)
        if (found := judge(ours[i], theirs[j])) is not None
    ]
    same = _ORDER.index("same")
    equal = _equal(ours, theirs) if judge is _judge_marked else []
    matches = [_matched(ours[i], theirs[j], "same", 1.0) for i, j in equal]
    left = {i: same for i, _ in equal}  # utterance: the form it has been matched in
    right = {j: same for _, j in equal}
    for form, loss, i, j in sorted(judged):
        if _is_free(form, ours[i], theirs[j], left.get(i), right.get(j)):
            left[i] = right[j] = form
            matches.append(_matched(ours[i], theirs[j], _ORDER[form], -loss))
    return matches


def _joined(matches: Sequence[QuoteMatch]) -> list[QuoteMatch]:
    """The parts of an utterance that the other source has in full, only broken up otherwise, are no
    cuts of it.
    """
    parts: dict[tuple[bool, tuple[int, ...]], list[QuoteMatch]] = defaultdict(list)
    for match in matches:
        if match.form == "cut":
            parts[False, match.left].append(match)
            parts[True, match.right].append(match)
    whole = {
        id(match)
        for (right, _), of_one in parts.items()
        if len(of_one) > 1
        and _are_whole([_only(match, right) for match in of_one])
        and not any(_only(match, not right) for match in of_one)
        for match in of_one
    }
    return [
        replace(match, form="same", likeness=1.0, left_only=(), right_only=())
        if id(match) in whole
        else match
        for match in matches
    ]


def _only(match: QuoteMatch, right: bool) -> tuple[Span, ...]:
    return match.right_only if right else match.left_only


def _are_whole(missing: Sequence[tuple[Span, ...]]) -> bool:
    """Whether no place is missing from every part."""
    places = [{at for span in spans for at in range(span.start, span.end)} for spans in missing]
    return not set.intersection(*places)


def _equal(ours: Sequence[Utterance], theirs: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Utterances of the same words, the first with the first."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(theirs) - 1, -1, -1):
        places[theirs[j].words].append(j)
    return [
        (i, places[utterance.words].pop())
        for i, utterance in enumerate(ours)
        if _says_something(utterance) and places.get(utterance.words)
    ]


def _says_something(utterance: Utterance) -> bool:
    return len(utterance.words) >= SHORTEST or len(utterance.content) >= 2


def _is_free(
    form: int, ours: Utterance, theirs: Utterance, left: int | None, right: int | None
) -> bool:
    """Whether two utterances may be matched: neither is, or the longer has been cut before."""
    if left is None and right is None:
        return True
    cut = _ORDER.index("cut")
    if form != cut or (left, right).count(None) != 1:
        return False
    longer_matched = left if len(ours.words) > len(theirs.words) else right
    return longer_matched == cut


def _candidates(
    ours: Sequence[Utterance], theirs: Sequence[Utterance]
) -> Iterator[tuple[int, int]]:
    """Pairs that share a content word, the most alike of each utterance first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, utterance in enumerate(theirs):
        for word in utterance.content:
            holders[word].append(j)
    for i, utterance in enumerate(ours):
        shared = Counter(
            j
            for word in utterance.content
            if len(holders.get(word, ())) <= MOST_HOLDERS
            for j in holders.get(word, ())
        )
        for j, _ in shared.most_common(MOST_CANDIDATES):
            yield i, j


def _judge_marked(ours: Utterance, theirs: Utterance) -> Judged | None:
    """What two quotations in marks that are not the same are to each other."""
    from rapidfuzz.distance import LCSseq

    shorter = min(len(ours.words), len(theirs.words))
    if shorter < SHORTEST or not ours.content or not theirs.content:
        return None
    common = LCSseq.similarity(ours.words, theirs.words)
    if common >= CUT * shorter and _stands_together(ours, theirs, common):
        return "cut", round(common / shorter, 4)
    likeness = 2 * common / (len(ours.words) + len(theirs.words))
    shared = len(ours.content & theirs.content)
    few = FEWEST if likeness < NEARLY_SAME else 2
    if likeness >= REWORDED and shared >= few:
        return "reworded", round(likeness, 4)
    return None


def _stands_together(ours: Utterance, theirs: Utterance, common: int) -> bool:
    """Whether the shorter stands in the longer as a phrase, not word by word here and there."""
    from rapidfuzz.distance import LCSseq

    blocks = [b for b in LCSseq.opcodes(ours.words, theirs.words) if b.tag == "equal"]
    return max(b.src_end - b.src_start for b in blocks) >= min(common, SHORTEST)


def _judge_retold(ours: Utterance, theirs: Utterance) -> Judged | None:
    """Whether one of two utterances retells the other, for speakers who may be one."""
    if same_speaker(ours.speaker, theirs.speaker) is not True:
        return None
    shared = len(ours.content & theirs.content)
    likeness = shared / max(min(len(ours.content), len(theirs.content)), 1)
    return ("retold", round(likeness, 4)) if shared >= FEWEST and likeness >= RETOLD else None


def _matched(ours: Utterance, theirs: Utterance, form: QuoteForm, likeness: float) -> QuoteMatch:
    changed = changed_runs(ours.words, theirs.words)
    return QuoteMatch(
        left=ours.voices,
        right=theirs.voices,
        form=form,
        likeness=likeness,
        left_only=_spans(ours, [run for run, _ in changed]),
        right_only=_spans(theirs, [run for _, run in changed]),
        same_speaker=same_speaker(ours.speaker, theirs.speaker),
    )


def _spans(utterance: Utterance, runs: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The words of the runs as spans; a run that goes on behind the narrator's words is two."""
    spans: list[Span] = []
    for first, last in runs:
        for start, end in utterance.offsets[first:last]:
            if spans and 0 <= start - spans[-1].end <= WIDEST_GAP:
                spans[-1] = Span(spans[-1].start, end)
            else:
                spans.append(Span(start, end))
    return tuple(spans)


WIDEST_GAP = 4
"""Characters between two words of one phrase: a stop, a space, a mark."""
