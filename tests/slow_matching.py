"""A slow, obvious matcher: every rule of a lexicon again, by loops over words, to test against."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from framing.lexicon.attribute import AUXILIARIES, COPULAS, DEGREES, NO_MODIFIERS
from framing.lexicon.lexicon import Lexicon, Scheme, Term
from framing.lexicon.negation import NEGATORS, NOT_NEGATING
from framing.text.fold import fold_text
from framing.text.span import Span

Place = tuple[int, int]
Result = tuple[int, int, int, int, str, Place | None]
"""Start, end, term, sentence, status and the words that decided it."""

BEGINS = r"(?<!\w)(?<![^\W_][-'])(?!(?<=\d[.,])\d)"
ENDS = r"(?!\w)(?!(?!'s(?![^\W_]))[-'][^\W_])(?!(?<=\d)[.,]\d)"
WORD = re.compile(r"[^\W_]+(?:(?:[-']|(?<=\d)[.,](?=\d))[^\W_]+)*")
CLAUSE_END = re.compile(r"[,;:.!?()\"—](?=\s|$|[\"'])|[\"—]")


def is_letter(character: str) -> bool:
    """Whether a term that begins or ends with it must begin or end a word."""
    return character.isalnum() or character == "*"


def places_of(phrase: str, text: str) -> list[Place]:
    """Every whole-word place of a phrase without gaps in folded text."""
    body = "".join(r"[^\W_]*" if c == "*" else re.escape(c) for c in fold_text(phrase).text)
    begins, ends = (BEGINS if is_letter(phrase[0]) else ""), (ENDS if is_letter(phrase[-1]) else "")
    pattern = re.compile(begins + body + ends)
    tried = (pattern.match(text, at) for at in range(len(text)))
    return [found.span() for found in tried if found]


def places_with_gap(term: str, gap: int, text: str) -> Iterator[Place]:
    """For each place of the longer part the nearest place of the other in reach."""
    first, second = (part.strip() for part in term.split("..."))
    firsts, seconds = places_of(first, text), places_of(second, text)
    pieces = [max(map(len, part.split("*"))) for part in (first, second)]

    def near(a: Place, b: Place) -> bool:
        between = text[a[1] : b[0]].removeprefix("'s")
        # No gap begins inside a word: "iran's'fail" is one.
        parted = not re.search(r"_[^\W_]|[^\W_]_", text[a[1] - 1 : b[0] + 1]) and not re.match(
            r"[-'][^\W_]", text[a[1] : b[0] + 1].removeprefix("'s")
        )
        return bool(between) and parted and b[0] > a[1] and len(WORD.findall(between)) <= gap

    if pieces[0] >= pieces[1]:
        for a in firsts:
            yield from [(a[0], b[1]) for b in seconds if near(a, b)][:1]
    else:
        for b in seconds:
            yield from [(a[0], b[1]) for a in firsts if near(a, b)][-1:]


def is_printed(term: Term, printed: str) -> bool:
    """Whether the letters of a case-sensitive term are printed as written."""
    for form in term.forms or (term.text,):
        body = re.escape(form).replace(r"\*", r"\w*").replace(r"\ \.\.\.\ ", r"\W(?:.*\W)?")
        shown = printed.replace("\xad", "")
        if re.fullmatch(body.replace(r"\ ", r"\s+"), shown, re.DOTALL):
            return True
    return False


Found = tuple[int, int, int, int]
"""Start and end in the folded text, term, sentence."""


def find_slowly(text: str, sentences: list[Span], lexicon: Lexicon) -> set[Found]:
    """Every place of every term within a sentence, printed as the term asks."""
    folded = fold_text(text)
    found: set[Found] = set()
    for index, term in enumerate(lexicon.terms):
        for form in term.forms or (term.text,):
            if "..." in form:
                places = list(places_with_gap(form, term.conditions.gap, folded.text))
            else:
                places = places_of(form, folded.text)
            for start, end in places:
                first, last = folded.original(start, end)
                printed = not term.conditions.case or is_printed(term, text[first:last])
                found |= {
                    (start, end, index, number)
                    for number, sentence in enumerate(sentences)
                    if printed and sentence.start <= first and last <= sentence.end
                }
    return found


def match_slowly(
    text: str,
    sentences: list[Span],
    lexicon: Lexicon,
    reach: int,
    share_at: Callable[[int], str],
) -> list[Result]:
    """What `match_lexicon` must return."""
    folded = fold_text(text)
    back = folded.original

    def printed(place: Place) -> str:
        return text[slice(*back(*place))]

    found = find_slowly(text, sentences, lexicon)
    verdicts: dict[Found, tuple[str, Place | None]] = {}
    for each in found:
        limits = folded.folded(sentences[each[3]].start, sentences[each[3]].end)
        share = share_at(back(each[0], each[1])[0])
        refusal = refuse(folded.text, limits, each[:2], lexicon.terms[each[2]], share, printed)
        if refusal:
            verdicts[each] = refusal
    for loser, winner in lose(found - verdicts.keys(), lexicon):
        verdicts[loser] = "overlapped", winner
    for each in found - verdicts.keys():
        begin = folded.folded(sentences[each[3]].start, len(text))[0]
        negator = negate(folded.text, begin, each[0], reach)
        if negator and lexicon.terms[each[2]].conditions.negatable:
            verdicts[each] = "negated", negator

    results = []
    for start, end, index, number in found:
        status, because = verdicts.get((start, end, index, number), ("counted", None))
        decided = back(*because) if because else None
        results.append((*back(start, end), index, number, status, decided))
    return sorted(results, key=lambda result: result[:3])


def refuse(
    text: str,
    limits: Place,
    find: Place,
    term: Term,
    share: str,
    printed: Callable[[Place], str],
) -> tuple[str, Place | None] | None:
    """Why the term's own rules refuse a find."""
    rules = term.conditions

    def places(phrases: tuple[str, ...]) -> list[Place]:
        all_ = {
            place
            for phrase in phrases
            for place in places_of(phrase, text)
            if not re.fullmatch("[A-Z]{2,3}", phrase) or printed(place) == phrase
        }
        return sorted(p for p in all_ if limits[0] <= p[0] and p[1] <= limits[1])

    def words_between(start: int, end: int) -> int:
        words = [word.span() for word in WORD.finditer(text, *limits)]
        return sum(start <= word[0] < end for word in words)

    def beside(phrases: tuple[str, ...], window: int) -> list[Place]:
        before = [p for p in places(phrases) if p[1] <= find[0]]
        behind = [p for p in places(phrases) if p[0] >= find[1]]
        inside = [p for p in places(phrases) if find[0] < p[0] and p[1] < find[1]]
        return [
            *[p for p in before if words_between(p[0], find[0]) <= window],
            *[p for p in inside if "..." in term.text],
            *[p for p in behind if words_between(find[1], p[1]) <= window],
        ]

    touching = [p for p in places(rules.excepted) if p[0] < find[1] and p[1] > find[0]]
    unwanted = beside(rules.not_near, rules.window)
    lonely = rules.near and not beside(rules.near, rules.window)
    apart = rules.company and not beside(rules.company, 10_000)
    said = any(is_attribute(text, find, noun) for noun in places(rules.attribute_of))
    refusals: list[tuple[object, str, Place | None]] = [
        (touching, "excepted", touching[0] if touching else None),
        (lonely, "out of context", None),
        (unwanted, "out of context", unwanted[0] if unwanted else None),
        (apart, "out of context", None),
        (rules.attribute_of and not said, "out of context", None),
        (rules.voices and share not in rules.voices, "other voice", None),
    ]
    return next((refusal[1:] for refusal in refusals if refusal[0]), None)


def is_attribute(text: str, find: Place, noun: Place) -> bool:
    """Whether a find is said of a noun behind it, or of one before it with a copula in between."""
    if noun[0] > find[1] and is_inside(text[find[1] : noun[0]]):
        return True
    between = text[noun[1] : find[0]]
    if noun[1] > find[0] or not (between.startswith(" ") and between.endswith(" ")):
        return False
    words = between[1:-1].split(" ")
    if words[0] in ("that", "which", "who"):
        words = words[1:]
    for at, word in enumerate(words):
        before, behind = words[:at], words[at + 1 :]
        if word in COPULAS and len(before) <= 2 and len(behind) <= 2:
            fits = all(b in DEGREES or re.fullmatch(r"[a-z]{2,}ly", b) for b in behind)
            if fits and AUXILIARIES.issuperset(before):
                return True
    return False


def is_inside(between: str) -> bool:
    """Whether nothing but at most two modifiers stands between a word and a noun."""
    modifiers = 0
    while between not in (" ", ""):
        step = re.match(
            r",? (?:(?:and|but|or|yet) )?([^\W\d_]{2,}(?:-[^\W\d_]+)?)(?=[ ,])", between
        )
        if step is None or step[1] in NO_MODIFIERS or modifiers == 2:
            return False
        if re.fullmatch(r"[^\W_]{2,}(s|ed)", step[1]):
            return False
        modifiers += 1
        between = between[step.end() :]
    return between == " "


def lose(found: set[Found], lexicon: Lexicon) -> Iterator[tuple[Found, Place]]:
    """The finds that lost their words, each with the words of the winner."""
    terms, about = lexicon.terms, lexicon.about
    taken: dict[tuple[str, int], Place] = {}
    for each in sorted(found, key=lambda f: (f[0] - f[1], -terms[f[2]].weight, f[0], f[2])):
        category = ""
        if isinstance(about, Scheme) and about.overlap == "each":
            category = terms[each[2]].category or ""
        spots = [(category, at) for at in range(each[0], each[1])]
        owners = [taken[spot] for spot in spots if spot in taken]
        if owners:
            yield each, owners[0]
        else:
            taken.update(dict.fromkeys(spots, each[:2]))


def negate(text: str, begin: int, start: int, reach: int) -> Place | None:
    """The negator of a find at ``start``: the nearest in its clause, within ``reach`` words."""
    marks = [mark.end() for mark in CLAUSE_END.finditer(text, begin, start)]
    words = [word.span() for word in WORD.finditer(text, max([begin, *marks]), start)]
    singles = {n for kind in NEGATORS.values() for n in kind if " " not in n}
    phrases = {n for kind in NEGATORS.values() for n in kind if " " in n}
    for away, (first, last) in enumerate(reversed(words), 1):
        after = words[len(words) - away + 1][1] if away > 1 else last
        if text[first:after] in phrases and away <= reach + 1 and reach:
            return first, after
        word = text[first:last]
        denies = word in singles or word.endswith("n't")
        if denies and away <= reach and text[first:after] not in NOT_NEGATING:
            return first, last
    return None
