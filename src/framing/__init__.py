"""framing: how different sources tell the same event.

What is listed in ``__all__`` is the public interface. Names are imported when they are first used,
so that ``import framing`` and ``framing --help`` stay quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from framing.version import VERSION as __version__  # noqa: N811

if TYPE_CHECKING:
    from framing.align.alignment import align_readings
    from framing.align.encoder import load_encoder
    from framing.align.link import Alignment, Evidence, Link, Nearest
    from framing.align.similarity import sentence_similarity
    from framing.compare.comparison import Comparison
    from framing.compare.events import group_events
    from framing.compare.story import compare_articles
    from framing.errors import FramingError
    from framing.lexicon.lexicon import Axis, Lexicon
    from framing.lexicon.loading import load_lexicon
    from framing.reading import Reading, read_article
    from framing.report.render import render_report
    from framing.review.loading import load_review
    from framing.review.merging import merge_reviews
    from framing.review.review import Review
    from framing.score.baseline import Baseline, Standing, rank_in_corpus
    from framing.score.profile import score_reading
    from framing.score.score import AxisProfile, Hit, Profile, VoiceScore
    from framing.settings import Settings
    from framing.signature import Signature
    from framing.text.article import Article
    from framing.text.corpus import Corpus, load_corpus
    from framing.text.span import Span
    from framing.voice.voice import Voice

_HOMES = {
    "framing.align.alignment": ("align_readings",),
    "framing.align.encoder": ("load_encoder",),
    "framing.align.link": ("Alignment", "Evidence", "Link", "Nearest"),
    "framing.align.similarity": ("sentence_similarity",),
    "framing.compare.comparison": ("Comparison",),
    "framing.compare.events": ("group_events",),
    "framing.compare.story": ("compare_articles",),
    "framing.errors": ("FramingError",),
    "framing.lexicon.lexicon": ("Axis", "Lexicon"),
    "framing.lexicon.loading": ("load_lexicon",),
    "framing.reading": ("Reading", "read_article"),
    "framing.report.render": ("render_report",),
    "framing.review.loading": ("load_review",),
    "framing.review.merging": ("merge_reviews",),
    "framing.review.review": ("Review",),
    "framing.score.baseline": ("Baseline", "Standing", "rank_in_corpus"),
    "framing.score.profile": ("score_reading",),
    "framing.score.score": ("AxisProfile", "Hit", "Profile", "VoiceScore"),
    "framing.settings": ("Settings",),
    "framing.signature": ("Signature",),
    "framing.text.article": ("Article",),
    "framing.text.corpus": ("Corpus", "load_corpus"),
    "framing.text.span": ("Span",),
    "framing.voice.voice": ("Voice",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Alignment",
    "Article",
    "Axis",
    "AxisProfile",
    "Baseline",
    "Comparison",
    "Corpus",
    "Evidence",
    "FramingError",
    "Hit",
    "Lexicon",
    "Link",
    "Nearest",
    "Profile",
    "Reading",
    "Review",
    "Settings",
    "Signature",
    "Span",
    "Standing",
    "Voice",
    "VoiceScore",
    "__version__",
    "align_readings",
    "compare_articles",
    "group_events",
    "load_corpus",
    "load_encoder",
    "load_lexicon",
    "load_review",
    "merge_reviews",
    "rank_in_corpus",
    "read_article",
    "render_report",
    "score_reading",
    "sentence_similarity",
]


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'framing' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    if home.startswith("framing.compare."):
        _show_in_notebooks()
    globals()[name] = value
    return value


def _show_in_notebooks() -> None:
    """Have notebooks show a comparison as its report.

    The hooks that IPython asks for are hung on here, above all floors: a comparison itself knows
    nothing of the report that shows it.
    """
    from framing.compare.comparison import Comparison

    def show(self: Comparison) -> str:
        from framing.report.notebook import render_frame

        return render_frame(self)

    def tell(self: Comparison, printer: Any, cycle: bool) -> None:  # noqa: ARG001
        from framing.report.notebook import render_summary

        printer.text(render_summary(self))

    Comparison._repr_html_ = show  # type: ignore[attr-defined]
    Comparison._repr_pretty_ = tell  # type: ignore[attr-defined]


def __dir__() -> list[str]:
    return __all__
