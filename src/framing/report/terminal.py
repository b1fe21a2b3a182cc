"""The terminal views: scores, links and lexicons for a person at a prompt.

Text of articles and lexicons is put into `rich.text.Text`, so square brackets in it stay text.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framing.align.link import Alignment, Link
from framing.compare.comparison import Source
from framing.lexicon.lexicon import Lexicon
from framing.reading import Reading
from framing.score.score import AxisProfile, CategoryProfile, VoiceScore

VOICES = ("own", "quoted", "scare")
PLAIN_WIDTH = 120
"""Columns when the output is not a terminal."""


def open_console() -> Console:
    """A console on standard output; colour only on a terminal and without ``NO_COLOR``."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=PLAIN_WIDTH)


def print_scores(sources: Sequence[Source]) -> None:
    """Every article on every axis, one line per voice, and in every category, one column each."""
    console = open_console()
    for source in sources:
        console.print(Text(source.reading.article.id, style="bold"))
        for profile in source.profile.axes.values():
            console.print(Padding(_score_table(profile), (0, 0, 1, 2)))
        for counted in source.profile.categories.values():
            console.print(Padding(_category_table(counted), (0, 0, 1, 2)))


def print_alignment(alignment: Alignment, left: Reading, right: Reading) -> None:
    """The links in the reading order of the left article, then what has no link."""
    console = open_console()
    for number, link in enumerate(alignment.links, 1):
        console.print(_link_heading(number, link))
        console.print(Padding(_passages(link, left, right), (0, 0, 1, 2)))
    for reading, linked in (
        (left, {index for link in alignment.links for index in link.left}),
        (right, {index for link in alignment.links for index in link.right}),
    ):
        telling = [index for index, sentence in enumerate(reading.sentences) if sentence.tells]
        console.print(
            Text(
                f"{reading.article.id}: {len(linked.intersection(telling))} of {len(telling)} "
                f"sentences linked at {alignment.threshold:g} or more"
            )
        )


def print_lexicon(lexicon: Lexicon) -> None:
    """A lexicon as its author wrote it: groups with reasons, terms with weights."""
    console = open_console()
    about = lexicon.about
    console.print(Text(f"{about.name} {about.version} ({about.licence})", style="bold"))
    console.print(Text(about.question))
    console.print(Text(about.description))
    for group in about.groups:
        terms = [term for term in lexicon.terms if term.group == group.id]
        shown = ", ".join(
            term.text if term.weight == 1 else f"{term.text} ({term.weight:g})" for term in terms
        )
        head = Text(f"{about.side_name(group)} / {group.id}: ", style="bold")
        console.print(
            Padding(Group(head.append(group.reason, style="not bold"), Text(shown)), (1, 0, 0, 2))
        )


def lean_words(score: VoiceScore) -> str:
    """A lean with its interval, or why there is none."""
    if score.lean is None or score.interval is None:
        return f"not enough evidence ({score.evidence})"
    low, high = score.interval
    return f"{score.lean:+.2f}  [{low:+.2f}, {high:+.2f}]"


def _score_table(profile: AxisProfile) -> Table:
    axis = profile.axis
    table = Table(box=box.SIMPLE_HEAD, title=Text(axis.name), title_justify="left", pad_edge=False)
    table.add_column("voice")
    for heading in ("words", Text(f"hits: {axis.low}"), Text(f"hits: {axis.high}")):
        table.add_column(heading, justify="right")
    table.add_column(Text(f"lean (-1 {axis.low}, +1 {axis.high})"))
    for voice in VOICES:
        _add_score(table, voice, getattr(profile, voice))
    for speaker, score in profile.by_speaker.items():
        if score.hits.total:
            _add_score(table, f"  {speaker or 'unnamed'}", score)
    return table


def _category_table(profile: CategoryProfile) -> Table:
    scheme = profile.scheme
    title = Text(f"{scheme.name}: hits (per 1,000 words)")
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False)
    table.add_column("category")
    for voice in VOICES:
        table.add_column(voice, justify="right")
    for category in scheme.categories:
        depth = len(scheme.lineage(category.id)) - 1
        scores = (getattr(profile, voice)[category.id] for voice in VOICES)
        cells = (f"{score.hits} ({score.intensity:.1f})" for score in scores)
        table.add_row(Text("  " * depth + category.name), *cells)
    return table


def _add_score(table: Table, name: str, score: VoiceScore) -> None:
    table.add_row(
        Text(name),
        str(score.words),
        f"{score.hits.low:g}",
        f"{score.hits.high:g}",
        lean_words(score),
    )


def _link_heading(number: int, link: Link) -> Text:
    heading = Text(f"{number}. {link.relation}, {link.score:.2f}", style="bold")
    if link.crosses:
        heading.append("  out of the common order", style="not bold")
    shown = "; ".join(f"{item.matcher}: {item.shown}".rstrip(": ") for item in link.evidence)
    return heading.append(f"  matched by {shown}", style="not bold dim")


def _passages(link: Link, left: Reading, right: Reading) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(_passage(left, link.left), _passage(right, link.right))
    return table


def _passage(reading: Reading, run: tuple[int, ...]) -> Text:
    text = reading.article.text
    sentences = " ".join(reading.sentences[index].of(text) for index in run)
    return Text(f"[{run[0]}] {' '.join(sentences.split())}")
