"""Sections of the report: quotations, words, the matrix, and what is only here by its weight."""

from __future__ import annotations

import framing
from corpora import SHIPPED
from framing.report.render import render_report
from framing.report.view import view_page


def compared(*names: str) -> framing.Comparison:
    corpus = framing.load_corpus(SHIPPED)
    return framing.compare_articles([corpus[name] for name in names])


def of_texts(*texts: str) -> framing.Comparison:
    articles = [framing.Article(id=f"s{n}", text=text) for n, text in enumerate(texts)]
    return framing.compare_articles(articles)


def test_a_cut_quotation_shows_its_words_and_what_was_cut() -> None:
    comparison = of_texts(
        "“The road is open, but the bridge is closed until May,” Ada Lind said.",
        "“The road is open,” Tom Reyes claimed.",
    )
    (listed,) = view_page(comparison).quotations
    (quote,) = listed.quotes
    assert quote.form == "Cut in one source"
    assert quote.note == "Given to different speakers."
    assert quote.left.reported == "Ada Lind, “said”"
    assert quote.right.reported == "Tom Reyes, “claimed”"
    assert [p.text for p in quote.left.pieces if p.only_here] == [
        "but the bridge is closed until May"
    ]
    assert "".join(p.text for p in quote.left.pieces).startswith("“The road is open, but")


def test_quotations_from_outside_stay_text() -> None:
    said = "“The <script>alert(1)</script> road & bridge are open,” Ada Lind said."
    page = render_report(of_texts(said, said))
    section = page[page.index('id="quotations"') : page.index('id="voices"')]
    assert "<script>" not in section
    assert "&lt;script&gt;alert(1)&lt;/script&gt; road &amp; bridge" in section


def test_words_are_listed_with_their_counts_and_capitals() -> None:
    lines = {line.term: line for line in view_page(compared("001", "003")).terms[0].terms}
    assert lines["Mishustin"].count == 5
    assert lines["IRNA"].others == 0


def test_a_short_story_says_why_no_word_is_given() -> None:
    (first, _) = view_page(of_texts("A road.", "A bridge.")).terms
    assert first.terms == ()
    assert "fewer than 300 words" in first.empty


def test_the_matrix_has_a_cell_for_every_source_and_a_row_for_every_group() -> None:
    comparison = compared("000", "001", "003")
    matrix = view_page(comparison).matrix
    assert len(matrix) == len(comparison.groups)
    assert all(len(row.hrefs) == 3 for row in matrix)
    assert [row.carriers for row in matrix] == sorted((r.carriers for r in matrix), reverse=True)
    page = render_report(comparison)
    assert all(f'id="{href}"' in page for row in matrix for href in row.hrefs if href)


def test_two_sources_need_no_matrix() -> None:
    assert view_page(compared("001", "003")).matrix == ()
    assert 'id="matrix"' not in render_report(compared("001", "003"))


def test_what_is_only_here_stands_by_its_weight() -> None:
    comparison = compared("000", "001", "003", "004")
    weights = {
        comparison.sources[pair.left].reading.sentences[e.left[0]].start: e.salience.score
        for pair in comparison.pairs[:1]
        for e in pair.ledger
        if e.status == "only-left" and e.salience
    }
    assert weights
    side = view_page(comparison).pairs[0].only[0]
    said = [entry.weight for entry in (*side.first, *side.rest)]
    assert all("word" in weight for weight in said)
    assert any("also in 1 of 2 others" in weight for weight in said)


def test_the_first_screen_says_what_they_call_it_and_what_became_of_quotations() -> None:
    comparison = of_texts(
        "Burma closed the road. “The road is open to all, but not today,” Ada Lind said.",
        "Myanmar closed the road. “The road is open to all,” Ada Lind said.",
    )
    findings = view_page(comparison).glance.findings
    assert "For Myanmar, s0 has “Burma”; s1 has “Myanmar”." in findings
    assert "One quotation stands in both: cut in one source." in findings
