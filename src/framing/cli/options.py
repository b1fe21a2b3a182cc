"""Options and behaviour that commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from framing.errors import FramingError
from framing.run.results import FORMATS

if TYPE_CHECKING:
    from framing.lexicon.files import LexiconFile
    from framing.lexicon.lexicon import Lexicon
    from framing.settings import Settings

Function = TypeVar("Function", bound=Callable[..., object])

DONE, UNHANDLED = 0, 1
"""Exit codes; wrong usage is 2, which click gives."""


class FormatList(click.ParamType[tuple[str, ...]]):
    """Formats with commas between them."""

    name = "formats"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Check each name."""
        names = tuple(str(value).split(","))
        for name in names:
            if name not in FORMATS:
                self.fail(f"{name!r} is not one of {', '.join(FORMATS)}", param, ctx)
        return names


articles_argument = click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
corpus_option = click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    help="Folder or JSON Lines file with the articles. "
    "[default: $FRAMING_CORPUS, ./seeds, or the sample corpus]",
)
lexicon_option = click.option(
    "--lexicon",
    "lexicons",
    multiple=True,
    metavar="NAME_OR_PATH",
    help="Axis to score or scheme of categories to count; may be given several times. "
    "[default: all shipped axes]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder for the results.",
)
format_option = click.option(
    "--format",
    "formats",
    type=FormatList(),
    default=",".join(FORMATS),
    show_default=True,
    help="What to write.",
)
no_cache_option = click.option("--no-cache", is_flag=True, help="Do all the work again.")
semantic_option = click.option(
    "--semantic",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Local file or folder with vectors of meaning, as one more evidence.",
)


def settings_options(function: Function) -> Function:
    """The thresholds that a user may move."""
    function = click.option(
        "--threshold",
        "link_threshold",
        type=float,
        metavar="0..1",
        help="Probability from which passages are linked.",
    )(function)
    return click.option(
        "--evidence-floor",
        type=int,
        metavar="N",
        help="Independent hits below which no lean is given.",
    )(function)


def chosen_settings(semantic: Path | None = None, **given: object) -> Settings:
    """Settings with the options that were given."""
    from framing.settings import Settings

    if semantic is not None:
        from framing.align.encoder import load_encoder

        given["semantic"] = load_encoder(semantic)
    return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]


def chosen_lexicons(names: Sequence[str]) -> tuple[Lexicon, ...]:
    """The lexicons named, or all axes that came with the package."""
    from framing.lexicon.loading import parse_lexicon

    return tuple(map(parse_lexicon, chosen_lexicon_files(names)))


def chosen_lexicon_files(names: Sequence[str]) -> tuple[LexiconFile, ...]:
    """The files of the lexicons named, or of all axes that came with the package."""
    from framing.lexicon.files import list_axes, load_lexicon_file

    return tuple(map(load_lexicon_file, names or list_axes()))


def say(message: str) -> None:
    """A line for a person, on standard error, unless ``--quiet``."""
    context = click.get_current_context(silent=True)
    if context is None or not context.find_root().params.get("quiet"):
        click.echo(message, err=True)


def complain(problems: Sequence[str]) -> None:
    """Name what could not be handled; this is said even with ``--quiet``."""
    for problem in problems:
        click.echo(f"framing: {problem}", err=True)


def give_up(error: FramingError) -> NoReturn:
    """End with the message of an error about input."""
    complain([str(error)])
    raise SystemExit(UNHANDLED)
