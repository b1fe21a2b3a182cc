"""Batch: every pair of many articles compared, each into a folder of its own.

Pairs are worked on one after the other or by several processes; the files and what comes back are
the same either way, in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from framing.errors import FramingError, WorkError
from framing.lexicon.files import LexiconFile
from framing.run.comparing import compare_from_shelf
from framing.run.results import SUMMARY, folder_name, write_results
from framing.run.shelf import Shelf
from framing.settings import Settings
from framing.signature import digest_of
from framing.text.article import Article


@dataclass(frozen=True, slots=True)
class Task:
    """A pair to compare: numbers of its articles, and the name of its folder."""

    left: int
    right: int
    folder: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: the line of the pair in JSON, or what was wrong with it."""

    task: Task
    summary: str
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """All that the pairs of a run have in common."""

    articles: tuple[Article, ...]
    lexicons: tuple[LexiconFile, ...]
    settings: Settings
    formats: tuple[str, ...]
    out: Path
    cache: Path | None

    def pair_words(self, task: Task) -> str:
        """The two articles of a task: "001 and 003"."""
        return f"{self.articles[task.left].id} and {self.articles[task.right].id}"


def plan_tasks(articles: Sequence[Article], pairs: Sequence[tuple[int, int]]) -> tuple[Task, ...]:
    """A task for each pair. Its folder is named as a single comparison would name it.

    Where two pairs would share a folder (ids that differ only in signs or letter case), a digest
    of the two ids is added to the later one.
    """
    tasks, taken = [], set()
    for left, right in pairs:
        ids = (articles[left].id, articles[right].id)
        name = folder_name(ids)
        if name.casefold() in taken:
            name = f"{name}-{digest_of(repr(ids))}"
        taken.add(name.casefold())
        tasks.append(Task(left, right, name))
    return tuple(tasks)


def run_tasks(
    batch: Batch, tasks: Sequence[Task], shelf: Shelf, processes: int
) -> Iterator[Outcome]:
    """Do the tasks, in their order. A pair that cannot be compared says why in its outcome.

    Args:
        batch: What they have in common.
        tasks: The pairs.
        shelf: What was read already; other processes have shelves of their own.
        processes: How many work at the same time; with 1 it is this one.

    Raises:
        OutputError: A result cannot be written.
        WorkError: A process was ended from outside.
    """
    if processes == 1:
        yield from (_do(task, batch, shelf) for task in tasks)
    else:
        yield from _share_out(batch, tasks, processes)


def _do(task: Task, batch: Batch, shelf: Shelf) -> Outcome:
    chosen = (batch.articles[task.left], batch.articles[task.right])
    try:
        formats = (*batch.formats, SUMMARY)
        files = dict(compare_from_shelf(chosen, shelf, formats, batch.cache))
    except FramingError as error:
        return Outcome(task, "", str(error))
    summary = files.pop(SUMMARY)
    write_results(files, batch.out / task.folder)
    return Outcome(task, summary)


def _share_out(batch: Batch, tasks: Sequence[Task], processes: int) -> Iterator[Outcome]:
    # Processes start afresh: a fork of one with threads, as numeric libraries start them, can hang.
    pool = ProcessPoolExecutor(
        min(processes, len(tasks)) or 1, get_context("spawn"), _Worker.start, (batch,)
    )
    try:
        yield from pool.map(_Worker.do, tasks, chunksize=_chunk(len(tasks), processes))
    except BrokenProcessPool:
        raise WorkError(
            "a process of the run was ended from outside, perhaps for want of memory; run again "
            "with a smaller --jobs (pairs that are done come from the cache)"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(tasks: int, processes: int) -> int:
    """Neighbouring pairs share an article; chunks small enough that no process is left waiting."""
    return max(1, min(16, tasks // (4 * processes)))


class _Worker:
    """What one process of the pool keeps between its tasks."""

    batch: Batch
    shelf: Shelf

    @classmethod
    def start(cls, batch: Batch) -> None:
        cls.batch, cls.shelf = batch, Shelf(batch.lexicons, batch.settings)

    @classmethod
    def do(cls, task: Task) -> Outcome:
        return _do(task, cls.batch, cls.shelf)
