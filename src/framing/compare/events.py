"""Events: which articles of a corpus tell the same one."""

from __future__ import annotations

from collections.abc import Sequence

from framing.align.tokens import content_words
from framing.reading import Reading
from framing.settings import Settings
from framing.text.fold import fold_text


def group_events(
    readings: Sequence[Reading],
    settings: Settings = Settings(),  # noqa: B008 - frozen
) -> list[list[str]]:
    """Group articles by what they are about.

    TF-IDF vectors of the words that tell the story, grouped by average linkage (Sokal and Michener
    1958) up to a mean cosine distance of ``settings.event_distance``. Look-alike events of the same
    people can fall together: likeness of words does not tell two meetings apart.

    Returns:
        Ids of the articles, one list per event; each article once, in the order given.
    """
    words = [_words(reading) for reading in readings]
    told = [index for index, found in enumerate(words) if found]
    labels = dict(zip(told, _cluster([words[i] for i in told], settings), strict=True))
    groups: dict[int, list[str]] = {}
    for index, reading in enumerate(readings):
        # an article without words is an event of its own
        groups.setdefault(labels.get(index, -1 - index), []).append(reading.article.id)
    return list(groups.values())


def _words(reading: Reading) -> list[str]:
    text = reading.article.text
    told = " ".join(sentence.of(text) for sentence in reading.sentences if sentence.tells)
    return content_words(fold_text(told).text)


def _cluster(words: list[list[str]], settings: Settings) -> list[int]:
    if len(words) < 2:
        return [0] * len(words)
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform(words)
    clustering = AgglomerativeClustering(
        n_clusters=None,
        metric="cosine",
        linkage="average",
        distance_threshold=settings.event_distance,
    )
    labels: list[int] = clustering.fit_predict(vectors.toarray()).tolist()
    return labels
