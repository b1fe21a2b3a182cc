"""The format of a lexicon, version 2: its keys, what contradicts itself, forms, categories."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

import framing
from framing.errors import LexiconError
from framing.export.tables import tables_of
from framing.lexicon.checking import check_lexicon
from framing.lexicon.files import list_lexicons
from framing.lexicon.format import SCHEMA_FILE, render_schema
from framing.lexicon.inflection import Kind, inflect_term
from framing.lexicon.matching import match_lexicon
from framing.shipped import shipped_folder
from framing.text.span import Span

PUBLISHED = Path(__file__).parents[1] / "src" / "framing" / "lexicon" / SCHEMA_FILE

HEAD = """
schema = 2
name = "x"
version = "1"
language = "en"
licence = "CC0"
question = "?"
"""
AXIS = (
    HEAD
    + """
[low]
name = "l"
[high]
name = "h"
[[groups]]
id = "a"
pole = "low"
reason = "r"
terms = ["one", { term = "two", near = ["ten"], window = 4 }]
[[groups]]
id = "b"
pole = "high"
reason = "r"
terms = ["three"]
[[examples]]
text = "One and three."
low = 1
high = 1
"""
)
SCHEME = (
    HEAD
    + """
kind = "categories"
[[categories]]
id = "money"
name = "Money"
[[categories]]
id = "trade"
name = "Trade"
parent = "money"
[[categories]]
id = "harm"
name = "Harm"
[[groups]]
id = "a"
category = "money"
reason = "r"
terms = ["cost*", "price war"]
[[groups]]
id = "b"
category = "trade"
reason = "r"
terms = ["trade"]
[[groups]]
id = "c"
category = "harm"
reason = "r"
terms = [{ term = "war", except = ["war room"] }]
[[examples]]
text = "The cost of trade is a price war, says the war room."
counts = { money = 3, trade = 1 }
"""
)


def load(tmp_path: Path, content: str) -> framing.Lexicon:
    path = tmp_path / "x.toml"
    path.write_text(content, "utf-8")
    return framing.load_lexicon(path)


def statuses(lexicon: framing.Lexicon, text: str) -> list[tuple[str, str]]:
    matches = match_lexicon(text, [Span(0, len(text))], lexicon)
    return [(match.of(text), match.status) for match in matches]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("window = 4", "windw = 4", "windw"),
        ("window = 4", "window = 0", "window"),
        ("window = 4", "window = 51", "window"),
        ('near = ["ten"]', "near = []", "near"),
        ('near = ["ten"], window', "window", "neither near nor not_near"),
        ('near = ["ten"]', 'near = ["ten"], not_near = ["ten"]', "both in near and in not_near"),
        ('near = ["ten"]', 'near = ["-"]', "no letter or digit"),
        ('term = "two"', 'term = "two", gap = 2', "no ... between"),
        ('term = "two"', 'term = "two ... ten", gap = 11', "gap"),
        ('term = "two"', 'term = "two ... ten", gap = 0', "gap"),
        ('term = "two"', 'term = "two ... -"', "no letter or digit on one side"),
        ('term = "two"', 'term = "two ... (ten)"', "beside a gap"),
        ('term = "two"', 'term = "two*", inflect = "verb"', "without \\* and"),
        ('term = "two"', 'term = "two", inflect = "adverb"', "inflect"),
        ('term = "two"', 'term = "two", voices = []', "voices"),
        ('term = "two"', 'term = "two", voices = ["mine"]', "mine"),
        ('terms = ["three"]', "terms = []", "terms"),
        ('pole = "high"', 'category = "z"', "is an axis; give it a pole"),
        ('pole = "high"', "", "needs pole"),
        ("schema = 2", "schema = 1", "'near', needs schema = 2"),
        ("schema = 2", 'schema = 2\noverlap = "each"', "did you mean kind"),
        ('[high]\nname = "h"', "", r"table \[high\]"),
        ("low = 1\nhigh = 1", "low = 1", "gives low and high"),
        ("low = 1\nhigh = 1", "counts = { a = 1 }", "gives low and high"),
    ],
)
def test_an_axis_that_contradicts_itself_gets_one_sentence(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert old in AXIS
    with pytest.raises(LexiconError, match=message) as caught:
        load(tmp_path, AXIS.replace(old, new, 1))
    assert "x.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('category = "harm"', 'pole = "low"', "has a pole, but the file holds categories"),
        ('category = "harm"', 'category = "hram"', "'hram'"),
        ('category = "harm"', "", "needs a category"),
        ('parent = "money"', 'parent = "mony"', "'mony', which is not there"),
        ('parent = "money"', 'parent = "trade"', "its own ancestor"),
        ('name = "Money"', 'name = "Money"\nparent = "trade"', "its own ancestor"),
        ('id = "harm"', 'id = "money"', "2 categories share the id"),
        ("money = 3", "monye = 3", "'monye', which is not there"),
        ("counts = {", "low = 1\ncounts = {", "gives counts"),
        ('kind = "categories"', 'kind = "categories"\n[low]\nname = "l"', "has no poles"),
        ("schema = 2", "schema = 1", "needs schema = 2"),
        ('kind = "categories"', 'kind = "categories"\noverlap = "both"', "both"),
    ],
)
def test_categories_that_contradict_themselves_get_one_sentence(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert old in SCHEME
    with pytest.raises(LexiconError, match=message) as caught:
        load(tmp_path, SCHEME.replace(old, new, 1))
    assert "x.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("term = 'a ... b', gap = 1", "a b a x b a x x b",
         [("a b", "counted"), ("a x b", "counted")]),
        ("term = 'US', case = true", "Let us in the US", [("US", "counted")]),
        ("term = 'free', except = ['free trade']", "free free trade",
         [("free", "counted"), ("free", "excepted")]),
        ("term = 'aid', near = ['iran'], window = 2", "aid to Iran, and aid",
         [("aid", "counted"), ("aid", "counted")]),
        ("term = 'aid', near = ['iran'], window = 1", "aid to Iran", [("aid", "out of context")]),
        ("term = 'ally', not_near = ['nato']", "the NATO ally", [("ally", "out of context")]),
        ("term = 'hypocri*', with = ['west*']", "Western talk is hypocrisy",
         [("hypocrisy", "counted")]),
        ("term = 'bad', attribute_of = ['plan']", "a bad plan, the plan is very bad, bad luck",
         [("bad", "counted"), ("bad", "counted"), ("bad", "out of context")]),
        ("term = 'bad', attribute_of = ['plan']",
         "a bad and costly new plan, a plan that is bad, bad critics of a plan",
         [("bad", "counted"), ("bad", "counted"), ("bad", "out of context")]),
        ("term = 'aid', near = ['US'], window = 1", "US aid that gave us aid",
         [("aid", "counted"), ("aid", "out of context")]),
        ("term = 'go', inflect = 'verb'", "goes went gone going", [
            ("goes", "counted"), ("went", "counted"), ("gone", "counted"), ("going", "counted")]),
        ("term = 'end', negation = 'exempt'", "no end", [("end", "counted")]),
        ("term = 'end'", "no end", [("end", "negated")]),
    ],
)  # fmt: skip
def test_each_rule(tmp_path: Path, entry: str, text: str, found: list[tuple[str, str]]) -> None:
    content = AXIS.replace('{ term = "two", near = ["ten"], window = 4 }', f"{{ {entry} }}")
    assert statuses(load(tmp_path, content), text) == found


def test_a_group_gives_its_terms_their_defaults(tmp_path: Path) -> None:
    content = AXIS.replace('id = "b"', 'id = "b"\ncase = true\nnegation = "exempt"\nweight = 2.0')
    content = content.replace('["three"]', '["Three", { term = "Four", case = false }]')
    lexicon = load(tmp_path, content)
    assert statuses(lexicon, "three, not Three, four") == [
        ("Three", "counted"),
        ("four", "counted"),
    ]
    assert [term.weight for term in lexicon.terms] == [1.0, 1.0, 2.0, 2.0]


def test_a_term_may_count_in_some_voices_only(tmp_path: Path) -> None:
    lexicon = load(tmp_path, AXIS.replace('"one"', '{ term = "ruin", voices = ["own"] }'))
    text = "The plan will ruin the town.\n\n“They will ruin the town,” Anna Berg said.\n"
    reading = framing.read_article(framing.Article(id="a", text=text))
    hits = framing.score_reading(reading, lexicon).axes["x"].hits
    assert [(hit.share, hit.status) for hit in hits] == [
        ("own", "counted"),
        ("quoted", "other voice"),
    ]


def test_categories_add_up_to_their_parent_by_voice(tmp_path: Path) -> None:
    text = "The cost of trade grew. War broke out.\n\n“Trade is a price war,” Anna Berg said.\n"
    article = framing.Article(id="a", text=text)
    profile = framing.score_reading(framing.read_article(article), load(tmp_path, SCHEME))
    assert not profile.axes
    found = profile.categories["x"]
    hits = {
        share: {name: score.hits for name, score in getattr(found, share).items()}
        for share in ("own", "quoted", "all")
    }
    assert hits == {
        "own": {"money": 2, "trade": 1, "harm": 1},
        "quoted": {"money": 2, "trade": 1, "harm": 0},
        "all": {"money": 4, "trade": 2, "harm": 1},
    }
    own = found.own["money"]
    assert own.intensity == 1000 * own.hits / own.words
    assert own.interval is None  # two independent hits are below the floor
    rate, interval = found.all["money"].intensity, found.all["money"].interval
    assert interval is not None
    assert interval[0] < rate < interval[1]
    assert [hit.status for hit in found.hits].count("overlapped") == 1


def test_a_word_of_two_categories_counts_once_in_the_one_above_them(tmp_path: Path) -> None:
    each = SCHEME.replace('kind = "categories"', 'kind = "categories"\noverlap = "each"')
    content = each.replace('id = "harm"', 'id = "harm"\nparent = "money"').replace(
        '["trade"]', '["war"]'
    )
    article = framing.Article(id="a", text="A price war costs.")
    found = framing.score_reading(framing.read_article(article), load(tmp_path, content))
    hits = {name: score.hits for name, score in found.categories["x"].own.items()}
    assert hits == {"money": 2, "trade": 1, "harm": 1}


def test_categories_may_each_count_a_word(tmp_path: Path) -> None:
    content = SCHEME.replace('kind = "categories"', 'kind = "categories"\noverlap = "each"')
    assert [status for _, status in statuses(load(tmp_path, content), "A price war")] == [
        "counted",
        "counted",
    ]
    assert [status for _, status in statuses(load(tmp_path, SCHEME), "A price war")] == [
        "counted",
        "overlapped",
    ]


def test_examples_of_categories_are_checked(tmp_path: Path) -> None:
    assert check_lexicon(load(tmp_path, SCHEME)) == ()
    (finding,) = check_lexicon(load(tmp_path, SCHEME.replace("trade = 1", "trade = 2")))
    assert "should give 3 money and 2 trade" in finding.message
    (finding,) = check_lexicon(load(tmp_path, SCHEME.replace('"war room"', '"war chest"')))
    assert "0 harm" in finding.message


def test_tables_and_report_carry_categories(tmp_path: Path) -> None:
    texts = ("The cost of trade grew, <b>not</b> war.", "War broke out.")
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(texts)]
    comparison = framing.compare_articles(articles, [load(tmp_path, SCHEME)])
    tables = tables_of(comparison)
    rows = {(r.article, r.category, r.voice): r.hits for r in tables["categories"]}
    assert rows["0", "money", "own"] == 2
    assert rows["1", "harm", "all"] == 1
    assert {row.category for row in tables["hits"]} == {"money", "trade", "harm"}
    assert [row.status for row in tables["hits"] if row.category == "harm"] == [
        "negated",
        "counted",
    ]
    page = framing.render_report(comparison)
    assert 'id="categories"' in page
    assert "no: negated by “not”" in page


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_text("utf-8") == render_schema(), "make it again with: make golden"


def test_files_fit_the_published_schema() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(render_schema()))
    for name in list_lexicons():
        file = shipped_folder("lexicons") / f"{name}.toml"
        validator.validate(tomllib.loads(file.read_text("utf-8")))
    validator.validate(tomllib.loads(AXIS))
    validator.validate(tomllib.loads(SCHEME))
    assert not validator.is_valid(tomllib.loads(AXIS.replace("window = 4", "windw = 4")))
    assert not validator.is_valid(tomllib.loads(AXIS.replace("window = 4", "window = 51")))


@pytest.mark.parametrize(
    ("lemma", "kind", "forms"),
    [
        ("fail", "verb", "fail fails failed failing"),
        ("impose", "verb", "impose imposes imposed imposing"),
        ("carry", "verb", "carry carries carried carrying"),
        ("stop", "verb", "stop stops stopped stopping"),
        ("visit", "verb", "visit visits visited visiting"),
        ("admit", "verb", "admit admits admitted admitting"),
        ("panic", "verb", "panic panics panicked panicking"),
        ("tie", "verb", "tie ties tied tying"),
        ("agree", "verb", "agree agrees agreed agreeing"),
        ("withdraw", "verb", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("be", "verb", "be am is are was were been being"),
        ("cancel", "verb", "cancel cancels canceled cancelled canceling cancelling"),
        ("crisis", "noun", "crisis crises"),
        ("forbid", "verb", "forbid forbids forbade forbidden forbidding"),
        ("ally", "noun", "ally allies"),
        ("spokesman", "noun", "spokesman spokesmen"),
        ("human", "noun", "human humans"),
        ("boss", "noun", "boss bosses"),
        ("aircraft", "noun", "aircraft"),
        ("harsh", "adjective", "harsh harsher harshest"),
        ("big", "adjective", "big bigger biggest"),
        ("angry", "adjective", "angry angrier angriest"),
        ("bad", "adjective", "bad worse worst"),
        ("aggressive", "adjective", "aggressive"),
        ("Turn a blind eye", "verb",
         "Turn a blind eye|Turns a blind eye|Turned a blind eye|Turning a blind eye"),
        ("war criminal", "noun", "war criminal|war criminals"),
    ],
)  # fmt: skip
def test_forms_of_a_lemma(lemma: str, kind: Kind, forms: str) -> None:
    expected = forms.split("|") if "|" in forms or " " in lemma else forms.split()
    assert sorted(inflect_term(lemma, kind)) == sorted(expected)
