"""Random articles: sentences of ordinary words with names, figures, quotations and odd marks."""

from __future__ import annotations

from hypothesis import strategies as st

import framing

WORDS = (
    "the a of to and in that Iran Russia Moscow Tehran sanctions illegal hegemony US unilateral "
    "destabilizing trade railway gas meeting visit agreement President Pezeshkian Putin said noted "
    "drones proxies pressure new growth billion not never without brutal historic"
).split()
MARKS = ("“", "”", "‘", "’", '"', "—", ",", ";", "(", ")", "$2.5 billion", "40%", "2023", "U.S.")
ENDS = (". ", ". ", ". ", "? ", "!” ", "…", "\n", "\n\n", "\r\n", " ")

sentence = st.tuples(
    st.lists(st.sampled_from(WORDS * 3 + list(MARKS)), min_size=1, max_size=14).map(" ".join),
    st.sampled_from(ENDS),
).map("".join)

news_text = st.lists(sentence, min_size=0, max_size=12).map("".join)
"""Text that looks like news, with broken quotations and line ends of every kind."""


def article(text: str, id: str = "a") -> framing.Article:
    """An article of that text."""
    return framing.Article(id=id, text=text)


def reading(text: str, id: str = "a") -> framing.Reading:
    """The reading of an article of that text."""
    return framing.read_article(article(text, id))
