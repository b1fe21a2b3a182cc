"""Everything that can go wrong because of what a person handed in.

One tree, one catch (in the command line). A message says what happened, which value it was, and
what to do next. Programming mistakes are not in here: they stay ordinary Python exceptions.
"""

from __future__ import annotations


class FramingError(Exception):
    """Base of all errors about input. Its text is one sentence fit for a person to read."""


class ArticleError(FramingError):
    """A text cannot be used as an article (not readable, not text, empty where text is needed)."""


class CorpusError(FramingError):
    """A corpus cannot be read, or an article in it cannot be found by the given name."""


class LexiconError(FramingError):
    """A lexicon file is missing, malformed, or contradicts itself."""


class SettingsError(FramingError):
    """A setting has a value outside its range."""


class EncoderError(FramingError):
    """Vectors of meaning cannot be read from where the user said."""


class ReviewError(FramingError):
    """A review file is missing, malformed, or says what no review can say."""


class ValidationError(FramingError):
    """A sample cannot be drawn, or its key or the answers of a coder cannot be used."""


class TooLargeError(FramingError):
    """The input is beyond a stated bound, so the work was not begun."""


class OutputError(FramingError):
    """A result cannot be written where it was asked for."""


class WorkError(FramingError):
    """Work that was given to other processes or programs was not done."""
