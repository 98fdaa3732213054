"""What a large library costs: real files on the disk, their index, a look when nothing changed, and searches.

    python -m tests.benchmarks.library_cost [--documents 2000] [--steps 20] [--folder KEPT]

With --folder the documents are kept there and used again.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from bisect import bisect
from functools import cache
from itertools import accumulate
from pathlib import Path

from recorder.document.file import create
from recorder.document.model import Callout, Document, Step, Target
from recorder.library.search import Filter, Index

QUERIES = 200
FOREIGN = 6
"""Words at the end of the vocabulary that are of other scripts."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--folder", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        shelf = wanted.folder or Path(temporary) / "library"
        vocabulary = words_of(random.Random(1))
        fill(shelf, wanted.documents, wanted.steps, vocabulary)
        with Index(Path(temporary) / "library.db") as index:
            began, spent = time.perf_counter(), time.process_time()
            took = index.refresh(shelf)
            wall, spent = time.perf_counter() - began, time.process_time() - spent
            print(f"index of {took.read} documents, {took.read * wanted.steps} steps: {wall:.1f} s, CPU {spent:.1f} s", flush=True)
            began = time.perf_counter()
            index.refresh(shelf)
            print(f"a look when nothing changed: {1000 * (time.perf_counter() - began):.0f} ms")
            began = time.perf_counter()
            index.summaries(Filter(folder=shelf))
            print(f"all summaries: {1000 * (time.perf_counter() - began):.0f} ms")
            tell("search", index, random.Random(2), vocabulary, Filter(folder=shelf))
            tell("search, approved only", index, random.Random(3), vocabulary, Filter(status="approved"))
        size = (Path(temporary) / "library.db").stat().st_size / 2**20
        print(f"the index is {size:.0f} MiB long")


def words_of(chance: random.Random) -> list[str]:
    """Words as common as those of a language: few are very common."""
    letters = "aeioubcdfghklmnprstwäöüß"
    made = ["".join(chance.choices(letters, k=chance.randint(2, 10))) for _ in range(6000)]
    return [*made, *("確認", "請求書", "保存する", "فاتورة", "العالم", "قائمة")]


def sentence(chance: random.Random, vocabulary: list[str], count: int) -> str:
    """Words drawn as in a language (Zipf and Mandelbrot: the commonest is one word in twenty), now and then one of another script."""
    weights = _weights(len(vocabulary) - FOREIGN)
    return " ".join(
        vocabulary[-chance.randint(1, FOREIGN)] if chance.random() < 0.001 else vocabulary[bisect(weights, chance.random() * weights[-1])]
        for _ in range(count)
    )


@cache
def _weights(count: int) -> list[float]:
    return list(accumulate(1 / (rank + 2.7) for rank in range(count)))


def fill(shelf: Path, count: int, steps: int, vocabulary: list[str]) -> None:
    """Write the documents, unless they are there already."""
    if shelf.is_dir() and sum(1 for _ in shelf.rglob("*.sop")) == count:
        return
    chance = random.Random(7)
    for number in range(count):
        folder = shelf / f"part {number % 20}"
        folder.mkdir(parents=True, exist_ok=True)
        made = tuple(
            Step("click", sentence(chance, vocabulary, 6), sentence(chance, vocabulary, 25), target=Target(sentence(chance, vocabulary, 2), "button"),
                 callouts=(Callout("check", sentence(chance, vocabulary, 8)),) if chance.random() < 0.3 else ())
            for _ in range(steps)
        )  # fmt: skip
        document = Document(
            title=sentence(chance, vocabulary, 4), purpose=sentence(chance, vocabulary, 20), owner=f"Owner {number % 9}",
            status="approved" if number % 2 else "draft", tags=(f"tag{number % 12}",), steps=made,
        )  # fmt: skip
        create(folder / f"{number}.sop", document).close()


def tell(name: str, index: Index, chance: random.Random, vocabulary: list[str], where: Filter) -> None:
    """Print how long searches take."""
    times, cpu = [], []
    for _ in range(QUERIES):
        words = sentence(chance, vocabulary, chance.randint(1, 3))[: chance.choice((2, 4, 8, 40))]
        began, spent = time.perf_counter(), time.thread_time()
        index.search(words, where, 200)
        times.append(1000 * (time.perf_counter() - began))
        cpu.append(1000 * (time.thread_time() - spent))
    times.sort()
    cpu.sort()
    print(f"{name}: CPU median {statistics.median(cpu):.1f}, p95 {cpu[int(0.95 * QUERIES)]:.1f} ms; wall median {statistics.median(times):.1f}, p95 {times[int(0.95 * QUERIES)]:.1f}, longest {times[-1]:.1f} ms")


if __name__ == "__main__":
    main()
