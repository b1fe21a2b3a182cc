"""What a review does to a comparison, and what becomes of it when the texts change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from msgspec.structs import replace as with_

import framing
from framing.compare.comparison import Comparison
from framing.compare.conflict import differs_by_words
from framing.export.document import render_json
from framing.export.tables import render_csv, tables_of
from framing.report.render import render_report
from framing.review.merging import merge_reviews
from framing.review.review import Kind, Opinion, Review, sort_review
from framing.review.settling import settle_review
from reviewed import (
    CONFLICTS,
    DIFFERING,
    HITS,
    LEFT,
    LINKS,
    RIGHT,
    review_all,
    shipped_axes,
    two_articles,
)
from texts import article, news_text

AXES = shipped_axes()
ARTICLES = two_articles()
PLAIN = framing.compare_articles(ARTICLES, AXES)
ALL = review_all(PLAIN, "reject")


def count(comparison: Comparison) -> tuple[int, int, int, int]:
    """Links, counted hits, figures that differ, conflicts by words."""
    hits = [
        hit
        for source in comparison.sources
        for axis in source.profile.axes.values()
        for hit in axis.hits
    ]
    return (
        sum(len(pair.alignment.links) for pair in comparison.pairs),
        sum(hit.status == "counted" for hit in hits),
        sum(each.verdict == "differs" for each in comparison.figures),
        sum(map(differs_by_words, comparison.conflicts)),
    )


def rendered(comparison: Comparison) -> list[str]:
    tables = (render_csv(table) for table in tables_of(comparison).values())
    return [render_report(comparison), render_json(comparison), *tables]


def compare(review: Review | None, **changed: object) -> Comparison:
    return framing.compare_articles(ARTICLES, AXES, framing.Settings(**changed), review)  # type: ignore[arg-type]


def test_the_two_articles_have_one_of_everything() -> None:
    assert count(PLAIN) == (LINKS, HITS, DIFFERING, CONFLICTS)


def test_an_empty_review_changes_no_byte() -> None:
    empty = Review(texts=dict(PLAIN.signature.texts), items=())
    assert rendered(compare(empty)) == rendered(PLAIN)


def test_confirming_everything_changes_nothing_but_the_signature() -> None:
    confirmed = compare(review_all(PLAIN, "confirm"))
    assert confirmed.signature.digest != PLAIN.signature.digest
    assert replace(confirmed, signature=PLAIN.signature, review=None) == PLAIN


def test_rejecting_everything_leaves_nothing() -> None:
    rejected = compare(ALL)
    assert count(rejected) == (0, 0, 0, 0)
    assert {entry.status for entry in rejected.pairs[0].ledger} == {"only-left", "only-right"}
    assert rejected.pairs[0].left_coverage.shared_words == 0
    assert rejected.groups == ()
    assert rejected.pairs[0].rejected == PLAIN.pairs[0].alignment.links
    assert rejected.review is not None
    assert (rejected.review.rejected, rejected.review.unmet) == (ALL.items, ())


@pytest.mark.parametrize(
    ("kind", "left"),
    [
        # a sum of which there is one is compared without a link; a conflict needs one
        ("link", (0, HITS, DIFFERING, 0)),
        ("hit", (LINKS, 0, DIFFERING, CONFLICTS)),
        ("figure", (LINKS, HITS, 0, CONFLICTS)),
        ("conflict", (LINKS, HITS, DIFFERING, 0)),
    ],
)
def test_one_kind_is_left_out_without_the_others(kind: Kind, left: tuple[int, ...]) -> None:
    assert count(compare(review_all(PLAIN, "reject", [kind]))) == left


def test_rejected_hits_and_figures_are_listed_but_not_counted() -> None:
    rejected = compare(ALL)
    profile = rejected.sources[0].profile
    before = PLAIN.sources[0].profile
    for name, axis in profile.axes.items():
        for hit, as_matched in zip(axis.hits, before.axes[name].hits, strict=True):
            counted = as_matched.status == "counted"
            assert hit.status == ("rejected" if counted else as_matched.status)
    assert all(axis.own.hits.total == 0 for axis in profile.axes.values())
    only_figures = compare(review_all(PLAIN, "reject", ["figure"]))
    assert [each.verdict for each in only_figures.figures].count("rejected") == DIFFERING
    assert len(only_figures.figures) == len(PLAIN.figures)


def test_the_nearest_candidate_is_marked() -> None:
    pair = compare(ALL).pairs[0]
    for nearest in (pair.alignment.nearest_left, pair.alignment.nearest_right):
        assert sum(each is not None and each.rejected for each in nearest) == LINKS
    # neighbouring sentences are one entry, with the best candidate of all
    assert all(entry.nearest.rejected for entry in pair.ledger if entry.nearest)
    assert not any(entry.nearest and entry.nearest.rejected for entry in PLAIN.pairs[0].ledger)


def test_the_common_order_is_asked_anew() -> None:
    links = PLAIN.pairs[0].alignment.links
    (crossing,) = [link for link in links if link.crosses]
    in_its_way = [
        link for link in links if (link.left < crossing.left) != (link.right < crossing.right)
    ]
    spans = [
        (sentences[link.left[0]].start, sentences[link.left[-1]].end)
        for link in in_its_way
        for sentences in [PLAIN.sources[0].reading.sentences]
    ]
    items = [
        item
        for item in ALL.items
        if item.kind == "link"
        and any((p.start, p.end) in spans for p in item.places if p.article == "one")
    ]
    left = compare(sort_review(ALL.texts, items)).pairs[0].alignment.links
    assert len(left) == LINKS - len(in_its_way)
    assert not any(link.crosses for link in left)


def test_it_holds_the_other_way_round_and_with_other_settings() -> None:
    swapped = framing.compare_articles(ARTICLES[::-1], AXES, review=ALL)
    assert count(swapped) == (0, 0, 0, 0)
    one = compare(review_all(PLAIN, "reject", ["hit"]))
    back = framing.compare_articles(
        ARTICLES[::-1], AXES, review=review_all(PLAIN, "reject", ["hit"])
    )
    assert [s.profile for s in back.sources] == [s.profile for s in one.sources][::-1]
    assert count(compare(ALL, link_threshold=0.4, evidence_floor=1))[1:] == (0, 0, 0)


@settings(max_examples=25)
@given(news_text, news_text)
def test_whatever_is_rejected_is_gone_and_mirrors(left: str, right: str) -> None:
    articles = [article(left, "a"), article(right, "b")]
    found = framing.compare_articles(articles, AXES)
    review = review_all(found, "reject")
    for order in (articles, articles[::-1]):
        rejected = framing.compare_articles(order, AXES, review=review)
        assert count(rejected) == (0, 0, 0, 0)
        assert rejected.review is None or rejected.review.unmet == ()
    part = sort_review(review.texts, review.items[::2])
    one = framing.compare_articles(articles, AXES, review=part).pairs[0]
    other = framing.compare_articles(articles[::-1], AXES, review=part).pairs[0]
    assert {(x.left, x.right, x.crosses) for x in one.alignment.links} == {
        (x.right, x.left, x.crosses) for x in other.alignment.links
    }
    assert (one.left_coverage, one.right_coverage) == (other.right_coverage, other.left_coverage)
    assert one.alignment.nearest_left == other.alignment.nearest_right


def test_what_most_say_counts_and_a_tie_stays_open() -> None:
    def said(*verdicts: str | None) -> str:
        opinions = tuple(
            Opinion(reviewer=f"r{i}", verdict=v)  # type: ignore[arg-type]
            for i, v in enumerate(verdicts)
        )
        return with_(ALL.items[0], opinions=opinions).decision

    assert said("reject", "reject", "confirm") == "reject"
    assert said("confirm", None, None) == "confirm"
    assert said("confirm", "reject") == said(None) == "open"
    tied = merge_reviews([ALL, review_all(PLAIN, "confirm", reviewer="Bo")]).review
    assert count(compare(tied)) == count(PLAIN)


def test_merging_keeps_who_said_what_and_takes_the_later_word() -> None:
    bo = review_all(PLAIN, "confirm", reviewer="Bo", comment="fine")
    later = review_all(PLAIN, "confirm", ["link"])
    merged = merge_reviews([ALL, bo, later])
    assert merged.review.reviewers == ("Ada", "Bo")
    links = [item for item in merged.review.items if item.kind == "link"]
    assert {item.decision for item in links} == {"confirm"}
    assert len(merged.notes) == LINKS
    assert all("the later one counts" in note for note in merged.notes)
    assert merged.review.items == merge_reviews([merged.review, ALL.about(set())]).review.items
    assert merged.agreement["link"].alpha is None
    assert merged.agreement["hit"].alpha is not None
    assert merged.agreement["all"].units == LINKS + HITS + DIFFERING + CONFLICTS


def test_items_follow_their_words_into_a_changed_text() -> None:
    moved = two_articles(left="An editor put this in front. " + LEFT)
    settled = settle_review(ALL, moved)
    assert settled.lost == ()
    for item in settled.review.items:
        for place in item.places:
            text = next(each.text for each in moved if each.id == place.article)
            assert text[place.start : place.end] == place.printed
    rejected = framing.compare_articles(moved, AXES, review=ALL)
    assert count(rejected) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (LEFT.replace("nine weeks", "ten weeks"), RIGHT, "no longer stands in 'one'"),
        (LEFT + " " + LEFT, RIGHT, "stands more than once in 'one'"),
    ],
)
def test_what_is_not_found_again_is_named(left: str, right: str, reason: str) -> None:
    settled = settle_review(ALL, two_articles(left, right))
    assert settled.lost
    assert any(reason in each.reason for each in settled.lost)
    assert len(settled.lost) + len(settled.review.items) == len(ALL.items)
    unmet = framing.compare_articles(two_articles(left, right), AXES, review=ALL).review
    assert unmet is not None
    assert {each.item for each in settled.lost} <= set(unmet.unmet)


def test_an_article_that_is_not_there_is_named() -> None:
    settled = settle_review(ALL, ARTICLES[:1])
    assert {each.reason.split(": ")[-1] for each in settled.lost} == {"there is no article 'two'"}


def test_offsets_that_lie_are_not_believed() -> None:
    lying = [
        with_(item, places=tuple(with_(p, start=p.start + 1, end=p.end + 1) for p in item.places))
        for item in ALL.items
    ]
    settled = settle_review(sort_review(ALL.texts, lying), ARTICLES)
    assert settled.review.items == ()
    assert all("does not stand in" in each.reason for each in settled.lost)


def test_the_report_tells_what_was_rejected_and_by_whom_as_text() -> None:
    hostile = "</script><img src=x onerror=alert(1)>"
    html = render_report(compare(review_all(PLAIN, "reject", reviewer=hostile, comment=hostile)))
    assert hostile not in html
    assert "Rejected in review" in html
    assert html.count("&lt;/script&gt;&lt;img src=x") >= 2 * len(ALL.items)
    assert ", rejected in review): <a" in html
    assert "no: rejected in review" in html
    assert "Rejected in review" not in render_report(PLAIN)
