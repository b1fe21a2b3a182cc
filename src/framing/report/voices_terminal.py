"""The terminal view of voices: an article with everything marked that somebody else says.

Colour tells the kind; brackets tell it too, so that the view can be read without colour:
``[Ada Lind | said: ...]``. Text of articles is put into `rich.text.Text`, so square brackets in it
stay text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from framing.reading import Reading
from framing.report.terminal import open_console
from framing.voice.kinds import speaker_kind
from framing.voice.voice import Voice

STYLES = {"direct": "bold cyan", "indirect": "green", "scare": "magenta"}
STANCE_SIGNS = {"neutral": "", "endorsing": "+", "distancing": "~"}
LEGEND = "[speaker | cue: words]  + endorsing, ~ distancing, “scare” at arm's length"


def print_voices(readings: Sequence[Reading]) -> None:
    """Each article with its voices marked, then its speakers."""
    console = open_console()
    console.print(Text(LEGEND, style="dim"))
    for reading in readings:
        console.print(Text(f"\n{reading.article.id}", style="bold"))
        console.print(mark_voices(reading))
        for line in speaker_lines(reading):
            console.print(line)
        for problem in reading.problems:
            console.print(Text(f"at {problem.start}: {problem.message}", style="yellow"))


def mark_voices(reading: Reading) -> Text:
    """The text of an article with a bracket around each voice and its speaker in front."""
    text = reading.article.text
    marked = Text()
    position = 0
    for place, opens, voice in _edges(reading.voices):
        marked.append(text[position:place], _style(reading, position))
        position = place
        marked.append(_opening(voice, text) if opens else "]", "dim")
    marked.append(text[position:])
    return marked


def speaker_lines(reading: Reading) -> Iterator[Text]:
    """The speakers with their kinds and words, the most words first."""
    text = reading.article.text
    words: Counter[str | None] = Counter()
    for tile in reading.tiles:
        if tile.voice is not None and reading.voices[tile.voice].kind != "scare":
            words[reading.voices[tile.voice].speaker] += len(tile.of(text).split())
    for speaker, count in sorted(words.items(), key=lambda item: (-item[1], item[0] or "")):
        kind = speaker_kind(speaker, text, reading.names)
        name = f"{speaker} ({kind})" if speaker else "unnamed"
        yield Text(f"  {count:>5} words  {name}")


def _edges(voices: Sequence[Voice]) -> Iterator[tuple[int, bool, Voice]]:
    """Where voices open and close, in text order: (place, opens, voice)."""
    open_: list[Voice] = []
    for voice in voices:
        while open_ and open_[-1].end <= voice.start:
            yield open_[-1].end, False, open_.pop()
        yield voice.start, True, voice
        open_.append(voice)
    while open_:
        yield open_[-1].end, False, open_.pop()


def _opening(voice: Voice, text: str) -> str:
    if voice.kind == "scare":
        return "[~ "
    said = voice.cue.of(text) if voice.cue else ""
    head = " | ".join(part for part in (voice.speaker or "?", said) if part)
    return f"[{head}{STANCE_SIGNS[voice.stance]}: "


def _style(reading: Reading, position: int) -> str:
    if position >= len(reading.article.text):
        return ""
    voice = reading.voice_at(position)
    return STYLES[voice.kind] if voice else ""
