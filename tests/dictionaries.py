"""Random dictionaries: trees, and files of each format by its documented grammar.

The words are invented: lists of others are not ours to copy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from framing.lexicon.foreign.harvest import GAPS
from framing.lexicon.foreign.tree import Category, Dictionary, Entry

SYLLABLES = ("ba", "lor", "mi", "dun", "kré", "vos", "tel", "zu", "rann", "ôp")

word = st.tuples(
    st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map("".join),
    st.sampled_from(("", "", "*")),
).map("".join)
phrase = st.lists(word, min_size=1, max_size=3).map(" ".join)
odd_text = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Cn", "Co", "Zl", "Zp", "Zs"],
        exclude_characters="\ufffd",
    ),
    max_size=6,
)
odd_phrase = st.one_of(
    phrase,
    st.tuples(odd_text, phrase, odd_text).map(" ".join),
    st.tuples(st.text("'\"#:-&!,[]{}%@+<>()_?\\|", max_size=4), word).map("".join),
    st.tuples(word, st.text("'\"#:-&!,[]{}%@+<>()_?\\|", max_size=4)).map("".join),
    st.sampled_from(("no", "null", "12", "3.5", "yes", "~x", "ol'", "lor: mi", "mi # zu")),
).map(lambda text: " ".join(word for word in text.split() if word not in GAPS))
weight = st.one_of(st.just(1.0), st.sampled_from((0.5, 2.0, 1e-05, 99.25)))


def entries(terms: st.SearchStrategy[str], weights: st.SearchStrategy[float]) -> st.SearchStrategy:
    one = st.builds(lambda term, weight: Entry(term=term, weight=weight), terms, weights)
    return st.lists(one, max_size=4, unique_by=lambda entry: entry.term).map(tuple)


def trees(
    terms: st.SearchStrategy[str], weights: st.SearchStrategy[float], levels: int
) -> st.SearchStrategy[Dictionary]:
    """Dictionaries with at least one entry, whose categories have names of their own."""
    level = categories(terms, weights, st.just(()))
    for _ in range(levels - 1):
        level = categories(terms, weights, level)
    return level.filter(lambda found: any(has_entry(each) for each in found)).map(named_apart)


def categories(
    terms: st.SearchStrategy[str],
    weights: st.SearchStrategy[float],
    children: st.SearchStrategy[tuple[Category, ...]],
) -> st.SearchStrategy[tuple[Category, ...]]:
    one = st.builds(
        lambda name, found, below: Category(name=name, entries=found, children=below),
        terms,
        entries(terms, weights),
        children,
    )
    return st.lists(one, min_size=0, max_size=3).map(tuple)


def has_entry(category: Category) -> bool:
    return any(each.entries for _, each in category.walk())


def named_apart(found: tuple[Category, ...]) -> Dictionary:
    """The dictionary of these categories, each name with a number before it."""
    count = 0

    def renamed(category: Category) -> Category:
        nonlocal count
        count += 1
        return Category(
            name=f"n{count} {category.name}",
            entries=category.entries,
            children=tuple(renamed(child) for child in category.children),
        )

    return Dictionary(name="random", categories=tuple(renamed(each) for each in found))


def in_order(dictionary: Dictionary) -> Dictionary:
    """The entries of each category sorted: a format by words cannot keep the order by category."""

    def ordered(category: Category) -> Category:
        return replace(
            category,
            entries=tuple(sorted(category.entries, key=lambda entry: entry.term)),
            children=tuple(map(ordered, category.children)),
        )

    return replace(dictionary, categories=tuple(map(ordered, dictionary.categories)))


Draw = Callable[..., str]
line_end = st.sampled_from(("\n", "\r\n", "\r"))


@st.composite
def liwc_files(draw: Draw) -> tuple[str, Dictionary]:
    """Legend by tabs, padded numbers, one or two tabs, blank lines, any line end."""
    tree = draw(trees(phrase, st.just(1.0), 3))
    end = draw(line_end)
    digits = draw(st.sampled_from(("", "02")))
    lines, ids = ["%"], {}
    for number, (depth, category) in enumerate(tree.walk(), 1):
        lines.append(
            "\t" * depth + f"{number:{digits}}" + draw(st.sampled_from("\t ")) + category.name
        )
        for entry in category.entries:
            ids.setdefault(entry.term, []).append(f"{number:{digits}}")
    lines += ["%", *draw(st.sampled_from(([], [""])))]
    for term, numbers in ids.items():
        spaced = draw(st.sampled_from(("\t", "\t\t", " \t")))
        lines.append(term + spaced + draw(st.sampled_from(("\t", " "))).join(numbers))
    return end.join((*lines, "")), tree


@st.composite
def quanteda_files(draw: Draw) -> tuple[str, Dictionary]:
    """Lists in blocks or brackets, words bare or quoted, comments, margins of 2 or 4."""
    tree = draw(trees(phrase.filter(lambda text: "*" not in text[:1]), st.just(1.0), 3))
    step = draw(st.sampled_from((2, 4)))
    lines = draw(st.sampled_from(([], ["---"], ["# about"])))[:]
    quoting = st.sampled_from(("{}", '"{}"', "'{}'"))

    def shown(text: str) -> str:
        return draw(quoting).format(text)

    def write(category: Category, indent: int, lead: str) -> None:
        pad, inner = " " * indent, indent + len(lead) + step
        head = f"{pad}{lead}{shown(category.name)}:"
        if not category.children and category.entries and draw(st.booleans()):
            glue = draw(st.sampled_from((", ", ",\n" + " " * inner)))
            words = glue.join(shown(entry.term) for entry in category.entries)
            lines.append(f"{head} [{words}]")
            return
        lines.append(head + draw(st.sampled_from(("", "  # so"))))
        lines.extend(" " * inner + f"- {shown(entry.term)}" for entry in category.entries)
        for child in category.children:
            write(child, inner, "- " if category.entries else "")

    for category in tree.categories:
        write(category, 0, "")
    return draw(line_end).join("\n".join(lines).split("\n")), tree


@st.composite
def lexicoder_files(draw: Draw) -> tuple[str, Dictionary]:
    """Version 3 as lines, version 2 as XML with a space before each pattern."""
    tree = draw(trees(phrase, st.just(1.0), 1))
    if draw(st.booleans()):
        lines = ['<dictionary style="Lexicoder" name="random">']
        for category in tree.categories:
            lines.append(f'<cnode name="{category.name}">')
            lines += [f'<pnode name=" {entry.term}"></pnode>' for entry in category.entries]
            lines.append("</cnode>")
        return "\n".join((*lines, "</dictionary>")), tree
    lines = []
    for category in tree.categories:
        lines.append(f"+{category.name}")
        glue = draw(st.sampled_from("_ "))
        lines += [entry.term.replace(" ", glue) for entry in category.entries]
    return draw(line_end).join(lines), tree


@st.composite
def wordstat_files(draw: Draw) -> tuple[str, Dictionary]:
    """Tabs with or without spaces before them, phrases by spaces or low lines, weights."""
    tree = draw(trees(phrase, st.sampled_from((1.0, 2.0, 0.5)), 3))
    margin = draw(st.sampled_from(("", "   ")))
    glue = draw(st.sampled_from("_ "))
    lines: list[str] = []

    def write(category: Category, depth: int) -> None:
        lines.append(margin * bool(depth) + "\t" * depth + category.name)
        for entry in category.entries:
            term = entry.term.replace(" ", glue)
            lines.append(f"{margin}{chr(9) * (depth + 1)}{term} ({entry.weight:g})")
        for child in category.children:
            write(child, depth + 1)

    for category in tree.categories:
        write(category, 0)
    return draw(line_end).join(lines), tree


@st.composite
def yoshikoder_files(draw: Draw) -> tuple[str, Dictionary]:
    """Nested nodes in a node that names the dictionary, with colours and descriptions."""
    tree = draw(trees(phrase, st.just(1.0), 3))
    colour = draw(st.sampled_from(("", ' color="0.1 0.5 0.9"')))

    def shown(category: Category) -> str:
        patterns = "".join(f'<pnode name="{entry.term}"/>\n' for entry in category.entries)
        below = "".join(map(shown, category.children))
        return f'<cnode name="{category.name}" desc=""{colour}>\n{patterns}{below}</cnode>\n'

    body = "".join(map(shown, tree.categories))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    root = '<dictionary style="050805" patternengine="substring">'
    return f'{head}{root}<cnode name="random" desc="d">{body}</cnode></dictionary>', tree


@st.composite
def csv_files(draw: Draw) -> tuple[str, Dictionary]:
    """Rows with columns in any order after the term, any separator, quoted or not."""
    tree = draw(
        trees(phrase, weight, 1).filter(lambda tree: all(c.entries for c in tree.categories))
    )
    separator = draw(st.sampled_from(",;\t"))
    order = draw(st.permutations(("category", "weight")))
    quoted = draw(st.sampled_from(("{}", '"{}"')))
    rows = [("term", *order)]
    for category in tree.categories:
        for entry in category.entries:
            cells = {"category": category.name, "weight": repr(entry.weight)}
            rows.append((entry.term, *(cells[name] for name in order)))
    lines = [separator.join(quoted.format(cell) for cell in row) for row in rows]
    return draw(line_end).join(lines), tree


FILES = {
    "liwc": liwc_files(),
    "quanteda": quanteda_files(),
    "lexicoder": lexicoder_files(),
    "wordstat": wordstat_files(),
    "yoshikoder": yoshikoder_files(),
    "csv": csv_files(),
}
"""For each format, files with the tree that they mean."""
