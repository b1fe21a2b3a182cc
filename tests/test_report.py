"""The report shows a comparison, all of it, exactly, and nothing from outside becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from corpora import SHIPPED
from framing.align.link import Link
from framing.compare.comparison import Comparison
from framing.compare.sameness import EventEvidence, EventSign
from framing.lexicon.files import list_axes
from framing.lexicon.lexicon import Axis
from framing.report import render
from framing.report.anchors import distinct_slugs, short_names
from framing.report.fragments import FigureMark, Layers, Mark, VoiceMark, cut_fragments
from framing.report.render import render_report
from framing.report.rows import view_rows
from framing.report.sealing import exact
from framing.report.view import view_page
from framing.report.wording import MINUS, SPACE, lean_words, percent, plain, signed
from framing.score.score import Counts, Poles, VoiceScore
from framing.segment.sentence import Sentence
from framing.text.article import Article
from framing.text.span import Span
from sample_comparison import (
    HOSTILE,
    empty_source,
    pair_of,
    profile_only,
    sample_comparison,
    source_a,
)

THREE = sample_comparison(empty_source())
TWO = sample_comparison()


def compare_seeds() -> Comparison:
    """Three articles of the sample corpus on every axis that comes with the package."""
    corpus = framing.load_corpus(SHIPPED)
    lexicons = [framing.load_lexicon(name) for name in list_axes()]
    return framing.compare_articles([corpus[name] for name in ("001", "003", "004")], lexicons)


SEEDS = compare_seeds()


# --- fragments ---------------------------------------------------------------------------------


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, int, int, Layers]:
    """A text, a stretch of it, and layers that overlap in every way."""
    text = draw(st.text(min_size=1, max_size=80))
    edges = st.integers(0, len(text))

    def spans() -> list[tuple[int, int]]:
        found = draw(st.lists(st.tuples(edges, edges), max_size=6))
        return [(min(pair), max(pair)) for pair in found]

    voices = [VoiceMark(a, b, "direct", None, "neutral", "") for a, b in disjoint(spans())]
    marks = [Mark(a, b, 0, "low", "term", "counted", "id", "note") for a, b in spans()]
    figures = [FigureMark(a, b, "6.5 %") for a, b in disjoint(spans())]
    only_here = [Span(a, b) for a, b in spans()]
    start, end = sorted((draw(edges), draw(edges)))
    return text, start, end, Layers(voices, marks, figures, only_here)


def disjoint(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or kept[-1][1] <= start:
            kept.append((start, end))
    return kept


@given(marked_texts())
def test_fragments_join_to_the_stretch(case: tuple[str, int, int, Layers]) -> None:
    text, start, end, layers = case
    fragments = cut_fragments(text, start, end, layers)
    assert "".join(fragment.text for fragment in fragments) == text[start:end]
    assert all(fragment.of(text) == fragment.text != "" for fragment in fragments)


@given(marked_texts())
def test_each_character_carries_exactly_the_marks_over_it(
    case: tuple[str, int, int, Layers],
) -> None:
    text, start, end, layers = case
    marks = sorted(layers.marks, key=lambda mark: mark.start)
    for fragment in cut_fragments(text, start, end, layers):
        for at in range(fragment.start, fragment.end):
            here = Span(at, at + 1)
            assert list(fragment.marks) == [m for m in marks if m.covers(here)]
            assert fragment.only_here == any(s.covers(here) for s in layers.only_here)
            assert fragment.voice == next((v for v in layers.voices if v.covers(here)), None)
            assert fragment.figure == next((f for f in layers.figures if f.covers(here)), None)


@given(marked_texts())
def test_a_mark_ends_once(case: tuple[str, int, int, Layers]) -> None:
    text, _, _, layers = case
    fragments = cut_fragments(text, 0, len(text), layers)
    ending = [mark for fragment in fragments for mark in fragment.ending]
    assert sorted((m.start, m.end) for m in ending) == sorted(
        (m.start, m.end) for m in layers.marks if m.start < m.end
    )


def test_the_innermost_voice_is_shown() -> None:
    passage = next(
        cell.passage
        for row in view_page(TWO).pairs[0].rows
        for cell in row.left
        if "diktat" in cell.passage.text
    )
    voices = [run.voice.note for run in passage.sentences[0].runs if run.voice]
    assert voices == ["Anna Petrova, quoted", "the agency, quoted", "Anna Petrova, quoted"]
    assert passage.speakers == ("Anna Petrova (quoted)", "the agency (quoted)")
    assert [run.opens for run in passage.sentences[0].runs] == [True, True, False, False]


def test_passages_join_to_the_text_with_the_space_between_sentences() -> None:
    for pair in view_page(THREE).pairs:
        for row in pair.rows:
            for cell in row.left + row.right:
                text = THREE.sources[cell.source].reading.article.text
                assert cell.passage.text == text[cell.passage.start : cell.passage.end]


def test_passages_of_the_sample_corpus_join_to_its_texts() -> None:
    sources, page = SEEDS.sources, view_page(SEEDS)
    for number, source in enumerate(sources):
        text = source.reading.article.text
        for pair in page.pairs:
            cells = [
                cell for row in pair.rows for cell in row.left + row.right if cell.source == number
            ]
            joined = "".join(cell.passage.text for cell in cells)
            assert "".join(joined.split()) == ("".join(text.split()) if cells else "")
            assert all(c.passage.text == text[c.passage.start : c.passage.end] for c in cells)


# --- rows --------------------------------------------------------------------------------------


@st.composite
def alignments(draw: st.DrawFn) -> tuple[list[Sentence], list[Sentence], list[Link]]:
    """Two articles and links between runs of their sentences, some of which cross."""

    def article() -> tuple[list[Sentence], list[tuple[int, ...]]]:
        lengths = draw(st.lists(st.integers(1, 3), max_size=6))
        paragraphs = [draw(st.integers(0, 1)) for _ in range(sum(lengths))]
        sentences, paragraph = [], 0
        for index, step in enumerate(paragraphs):
            paragraph += step
            role = draw(st.sampled_from(["body", "boilerplate", "subheading"]))
            sentences.append(Sentence(2 * index, 2 * index + 1, paragraph, role))
        groups, at = [], 0
        for length in lengths:
            groups.append(tuple(range(at, at + length)))
            at += length
        return sentences, groups

    (left, left_groups), (right, right_groups) = article(), article()
    right_groups = draw(st.permutations(right_groups))
    sides = draw(st.permutations(list(zip(left_groups, right_groups, strict=False))))
    keep = sides[: draw(st.integers(0, len(sides)))]
    return left, right, [link(a, b, crosses=draw(st.booleans())) for a, b in keep]


def link(left: tuple[int, ...], right: tuple[int, ...], *, crosses: bool = False) -> Link:
    return Link(
        left=left,
        right=right,
        score=0.8,
        matched_by=("words",),
        evidence=(),
        relation="paraphrase",
        crosses=crosses,
        left_only=(),
        right_only=(),
    )


@given(alignments())
def test_each_column_is_its_article_from_top_to_bottom(
    case: tuple[list[Sentence], list[Sentence], list[Link]],
) -> None:
    left, right, links = case
    rows = view_rows(left, right, links)
    assert [i for row in rows for c in row.left for i in c.sentences] == list(range(len(left)))
    assert [i for row in rows for c in row.right for i in c.sentences] == list(range(len(right)))


@given(alignments())
def test_only_linked_passages_stand_level(
    case: tuple[list[Sentence], list[Sentence], list[Link]],
) -> None:
    left, right, links = case
    for row in view_rows(left, right, links):
        if row.link is not None:
            (ours,), (theirs,) = row.left, row.right
            assert ours.link == theirs.link == row.link
            assert links[row.link].left == ours.sentences
            assert links[row.link].right == theirs.sentences
            assert not links[row.link].crosses
        else:
            both = {cell.link for cell in row.left} & {cell.link for cell in row.right} - {None}
            assert all(links[each].crosses for each in both)


def test_a_link_that_crosses_keeps_both_places_and_is_tied() -> None:
    rows = view_page(TWO).pairs[0].rows
    ties = [cell.tie for row in rows for cell in row.left + row.right if cell.tie]
    assert [tie.words for tie in ties] == [
        "elsewhere in 000: sentence 8",
        "elsewhere in 001: sentence 1",
    ]
    assert {tie.number for tie in ties} == {3}
    assert [tie.href for tie in ties] == ["000.s8", "001.s1"]


def test_every_passage_says_how_it_stands() -> None:
    cells = [cell for row in view_page(TWO).pairs[0].rows for cell in row.left + row.right]
    assert {cell.state for cell in cells} == {"linked", "tied", "only", "aside"}
    notes = {cell.note for cell in cells if cell.state == "aside"}
    assert notes == {"byline, not compared", "boilerplate, not compared"}
    assert all(cell.note == "" for cell in cells if cell.state != "aside")
    html = render_report(TWO)
    assert "Only in 000 <span>not found in 001</span>" in html
    assert "Only in 001 <span>not found in 000</span>" in html


# --- wording -----------------------------------------------------------------------------------


def score(lean: float | None, low: float, high: float, evidence: int) -> VoiceScore:
    return VoiceScore(
        words=100,
        hits=Counts(low, high),
        weights=Poles(low, high),
        intensity=Poles(10 * low, 10 * high),
        evidence=evidence,
        lean=lean,
        interval=None,
    )


def test_too_little_evidence_is_said_with_its_counts() -> None:
    assert lean_words(score(None, 0, 2, 2)) == f"not enough evidence (2{SPACE}hits)"
    assert lean_words(score(None, 0, 1, 1)) == f"not enough evidence (1{SPACE}hit)"
    assert lean_words(score(None, 2, 2, 1)) == f"not enough evidence (4{SPACE}hits, 1 independent)"


def test_leans_are_signed() -> None:
    assert [signed(x) for x in (0.94, -1.0, 0.0, -0.04)] == ["+0.9", f"{MINUS}1.0", "0.0", "0.0"]


def test_rounding_never_makes_a_part_the_whole_or_nothing() -> None:
    assert percent(999, 1000) == f"99{SPACE}%"
    assert percent(1, 1000) == f"under{SPACE}1{SPACE}%"
    assert percent(0, 0) == f"0{SPACE}%"
    assert percent(5, 5) == f"100{SPACE}%"


def test_numbers_are_written_in_full() -> None:
    assert [plain(x) for x in (2.5e9, 17.3, 40.0)] == ["2,500,000,000", "17.3", "40"]


def test_the_clearest_difference_is_said_the_same_whichever_side_it_stands_on() -> None:
    sentence = (
        f"In its own voice 001 leans to US unilateralism (+1.0, 4{SPACE}hits); "
        f"000 leans to anti-Western alliance ({MINUS}1.0, 4{SPACE}hits)."
    )
    assert view_page(TWO).glance.findings[0] == sentence
    turned = replace(TWO, sources=TWO.sources[::-1], pairs=(pair_of(TWO.sources[::-1], 0, 1),))
    assert view_page(turned).glance.findings[0] == sentence


def test_an_article_against_itself_shows_no_difference() -> None:
    sources = (source_a(), source_a())
    everything = [link((i,), (i,)) for i in range(len(sources[0].reading.sentences))]
    same = replace(TWO, sources=sources, pairs=(pair_of(sources, 0, 1, everything),))
    page = view_page(same)
    assert page.glance.findings[0].startswith("No clear difference")
    assert all(side.first == () for side in page.pairs[0].only)
    assert {c.state for row in page.pairs[0].rows for c in row.left + row.right} == {"linked"}


def test_digests_behind_ids_are_left_out_where_names_stay_distinct() -> None:
    assert short_names(["001_e6f7fa8826a39736", "003_bfa37388aed253c1"]) == ("001", "003")
    assert short_names(["a_0123456789", "a_9876543210"]) == ("a_0123456789", "a_9876543210")
    assert short_names(["nyt_2024_a", "nyt_2024_b"]) == ("nyt_2024_a", "nyt_2024_b")
    assert short_names(["nyt_visit", "bbc_visit"]) == ("nyt", "bbc")
    assert short_names(["001_visit", "001_visit"]) == ("001", "001")
    assert short_names(["my_article"]) == ("my_article",)


def test_ids_of_the_page_are_distinct_and_harmless() -> None:
    assert distinct_slugs(['a"><b>', "a b", "ä", "ö"]) == ("a-b", "a-b.2", "source", "source.4")
    ids = re.findall(r' id="([^"]*)"', render_report(THREE))
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[\w.-]+", name, re.ASCII) for name in ids)


def test_every_link_within_the_page_has_a_place_to_go() -> None:
    for comparison in (TWO, THREE, SEEDS, profile_only()):
        html = render_report(comparison)
        ids = set(re.findall(r' id="([^"]*)"', html))
        assert set(re.findall(r'href="#([^"]*)"', html)) <= ids


def test_the_main_job_stays_light_enough_to_mail() -> None:
    sources = [source.reading.article for source in SEEDS.sources[:2]]
    lexicons = [framing.load_lexicon(name) for name in list_axes()]
    assert len(render_report(framing.compare_articles(sources, lexicons)).encode()) < 300_000


# --- the page ----------------------------------------------------------------------------------


class Elements(HTMLParser):
    """Counts what is markup, and gathers text by the passage it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def elements(html: str) -> Elements:
    parser = Elements()
    parser.feed(html)
    parser.close()
    return parser


def hostile_comparison() -> Comparison:
    """Hostile words wherever a page shows words from outside."""
    sources = []
    for number, source in enumerate(sample_comparison().sources):
        article = replace(
            source.reading.article,
            id=f"{number}{HOSTILE}",
            title=HOSTILE,
            outlet=HOSTILE,
            published=HOSTILE,
            url=f"javascript:{HOSTILE}",
            encoding=HOSTILE,
            notes=(HOSTILE,),
        )
        axes = {
            f"{name}{HOSTILE}": replace(
                profile,
                axis=hostile_axis(profile.axis),
                hits=tuple(replace(hit, term=HOSTILE) for hit in profile.hits),
                by_speaker={HOSTILE: profile.own, "": profile.own},
            )
            for name, profile in source.profile.axes.items()
        }
        voices = tuple(replace(voice, speaker=HOSTILE) for voice in source.reading.voices)
        figures = tuple(replace(figure, unit=HOSTILE) for figure in source.reading.figures)
        reading = replace(source.reading, article=article, voices=voices, figures=figures)
        sources.append(replace(source, reading=reading, profile=replace(source.profile, axes=axes)))
    signature = replace(TWO.signature, lexicons={HOSTILE: HOSTILE}, texts={HOSTILE: HOSTILE})
    pairs = (replace(pair_of(sources, 0, 1), alignment=TWO.pairs[0].alignment),)
    return replace(TWO, sources=tuple(sources), pairs=pairs, signature=signature)


def hostile_axis(axis: Axis) -> Axis:
    groups = tuple(replace(group, reason=HOSTILE) for group in axis.groups)
    return replace(
        axis,
        name=HOSTILE,
        question=HOSTILE,
        description=HOSTILE,
        low=HOSTILE,
        high=HOSTILE,
        low_description=HOSTILE,
        high_description=HOSTILE,
        groups=groups,
    )


def test_nothing_from_outside_becomes_markup() -> None:
    page = elements(render_report(hostile_comparison()))
    assert page.tags.count("script") == 1
    assert "img" not in page.tags
    assert "b" in page.tags  # our own, and none of them from the text "<b>again</b>"
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]
    links = [value or "" for name, value in page.attributes if name in ("href", "src")]
    assert all(value.startswith(("#", "https://")) for value in links)
    assert HOSTILE in "".join(page.text)


def test_the_page_asks_for_nothing() -> None:
    html = render_report(TWO)
    names = {name for name, _ in elements(html).attributes}
    assert not names & {"src", "srcset", "background", "action", "ping"}
    assert "url(" not in html
    assert "@import" not in html
    policies = [
        v for k, v in elements(html).attributes if k == "content" and "default-src" in (v or "")
    ]
    assert len(policies) == 1
    assert (policies[0] or "").startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in (policies[0] or "")


def test_the_same_comparison_gives_the_same_page() -> None:
    assert render_report(sample_comparison()) == render_report(sample_comparison())


def test_a_page_has_no_clock_and_no_path() -> None:
    html = render_report(TWO)
    assert str(Path(render.__file__).parent) not in html
    assert not re.search(r"\b20[2-9]\d-\d\d-\d\d[T ]\d\d:", html)


def test_carriage_returns_survive_and_nul_is_shown_as_unknown() -> None:
    assert exact("a\r\nb<\0") == "a&#13;\nb&lt;\ufffd"


def test_a_page_never_calls_absence_an_omission() -> None:
    words = " ".join(elements(render_report(THREE)).text).lower()
    assert "not found in 001" in words
    assert "not enough evidence" in words
    assert not re.search(r"omitted|omits|bias|propaganda|left-wing|right-wing", words)


def test_evidence_shows_what_was_not_counted_and_why() -> None:
    lines = [
        line
        for evidence in view_page(TWO).evidence
        for source in evidence.sources
        for line in source.hits
        if not line.counted
    ]
    assert [line.why_not for line in lines] == [
        "its words count for “anti-Western bloc”",
        "negated by “not”",
    ]


def test_an_empty_article_is_shown_as_empty() -> None:
    empty = sample_comparison(empty_source())
    html = render_report(empty)
    assert "(no text)" in html
    assert "The text is empty: there is nothing to compare." in html


def test_sources_without_pairs_and_without_axes_are_shown() -> None:
    assert "The text stands alone." in render_report(profile_only())
    bare = tuple(replace(s, profile=replace(s.profile, axes={})) for s in TWO.sources)
    pair = replace(TWO.pairs[0], shifts=())
    assert "No word list was used" in render_report(replace(TWO, sources=bare, pairs=(pair,)))


def test_only_web_addresses_become_links() -> None:
    html = render_report(TWO)
    assert 'href="https://example.org/?a=1&amp;b=2"' in html
    assert 'href="javascript:' not in html


def test_a_title_is_the_headline_or_else_the_first_words() -> None:
    first, second = view_page(TWO).sources
    assert (first.title, first.titled) == (HOSTILE, True)
    assert (second.title[:20], second.titled) == ("Trade between the tw", False)
    untitled = replace(TWO.sources[0].reading.article, title=None)
    reading = replace(TWO.sources[0].reading, article=untitled)
    sources = (replace(TWO.sources[0], reading=reading), TWO.sources[1])
    assert view_page(replace(TWO, sources=sources)).sources[0].title == f"Ministers meet {HOSTILE}"


# --- colours -----------------------------------------------------------------------------------

PALETTES = {
    scheme: dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for scheme, block in zip(
        ("light", "dark"),
        re.findall(
            r":root \{(.*?)\}",
            (Path(render.__file__).parent / "templates" / "base.css.j2").read_text("utf-8"),
            re.DOTALL,
        ),
        strict=False,
    )
}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "colour", ["ink", "soft", "low", "high", "direct", "scare", "link", "idle"]
)
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_words_stand_out_from_their_ground(scheme: str, colour: str, ground: str) -> None:
    palette = PALETTES[scheme]
    assert contrast(palette[colour], palette[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["direct-tint", "differs"])
def test_words_stand_out_from_their_marks(scheme: str, ground: str) -> None:
    palette = PALETTES[scheme]
    assert contrast(palette["ink"], palette[ground]) >= 7


def test_articles_with_the_same_id_can_stand_side_by_side() -> None:
    same = replace(source_a().reading.article, id="x")
    assert isinstance(same, Article)
    sources = tuple(
        replace(s, reading=replace(s.reading, article=replace(s.reading.article, id="x")))
        for s in TWO.sources
    )
    ids = re.findall(r' id="([^"]*)"', render_report(replace(TWO, sources=sources)))
    assert len(ids) == len(set(ids))


def test_a_nearest_passage_that_is_tied_elsewhere_says_so() -> None:
    left = "The minister met the president in Tehran on Monday.\n\nOil is dear.\n\n"
    texts = (
        left + "On Monday the minister met the president in Tehran.",
        "The minister met the president in Tehran on Monday.\n\nIt rained.",
    )
    articles = [framing.Article(id=name, text=text) for name, text in zip("ab", texts, strict=True)]
    page = framing.render_report(framing.compare_articles(articles))
    assert re.search(r"Nearest in b \(\d\.\d\d, tied to another passage\)", page)


@pytest.mark.parametrize(
    ("probability", "begins"),
    [
        (0.93, "The two seem to tell one event (93\xa0% for one event): both name Iran and Oman"),
        (0.5, "One event or two that look alike? The articles as wholes do not settle it"),
        (0.02, "The two may tell events that only look alike (2\xa0% for one event)"),
    ],
)
def test_one_event_or_two_is_said_in_plain_words(probability: float, begins: str) -> None:
    long = "Organisation for the Advancement of " + "Very " * 40 + "Long Names"
    event = EventEvidence(
        probability=probability,
        shared=(EventSign(clue="figures", items=("5 USD",)), sign("names", "Iran", "Oman")),
        left_only=(sign("dates", "sep 30", "monday", "2022", "2021"),),
        right_only=(sign("names", long),),
    )
    two = replace(TWO, pairs=(replace(TWO.pairs[0], event=event),))
    said = view_page(two).glance.event[0].words
    assert said.startswith(begins)
    assert "mentions 30\xa0September, Monday and 2022;" in said
    assert "Organisation for the Advancement of…" in said
    assert "USD" not in said
    assert len(said) < 300


def sign(clue: str, *items: str) -> EventSign:
    return EventSign(clue=clue, items=items)  # type: ignore[arg-type]
