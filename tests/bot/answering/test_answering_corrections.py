"""Corrections of what an answer quotes."""

from __future__ import annotations

from dataclasses import replace

from answering_evidence import published, sentences_of

from bot.answering.answer import Quote
from bot.answering.notes.corrections import correction
from bot.answering.notes.remarks import corrected

OLD = "Die Firma verlor 600 Milliarden Dollar. Die Börse schloss im Minus."
NEW = "Die Firma verlor 589 Milliarden Dollar. Die Börse schloss im Minus. Der Handel war ruhig."


def quoted(place: int, revision: int = 2) -> Quote:
    one = sentences_of(NEW, revision=revision)[place]
    return Quote(one.found, one.start, one.end, one.text)


def revisions(*texts: str):
    """The article's versions, one a day."""
    head = sentences_of(NEW)[0].found.article
    days = ("2026-05-12", "2026-05-13", "2026-05-14")
    return [
        replace(head, text=text, revision=number, updated=published(day))
        for number, (text, day) in enumerate(zip(texts, days, strict=False), 1)
    ]


def test_a_changed_figure_is_a_correction():
    """The sentence quoted had another figure: its day, and both versions in the note."""
    found = correction(quoted(0), lambda _: revisions(OLD, NEW))
    assert (found.day, found.figures) == (published("2026-05-13"), True)
    assert corrected("en", 2, found) == (
        "Source 2 was corrected on 13 May 2026: “Die Firma verlor 600 Milliarden Dollar.” became "
        "“Die Firma verlor 589 Milliarden Dollar.”"
    )


def test_other_sentences_changed_nothing_for_the_quote():
    """A sentence that stood so before, and one that is new, are not corrected."""
    assert correction(quoted(1), lambda _: revisions(OLD, NEW)) is None
    assert correction(quoted(2), lambda _: revisions(OLD, NEW)) is None


def test_a_correction_outlives_later_revisions():
    """Corrected once and left alone since, the sentence is still known as corrected on that day."""
    later = NEW + " Am Abend stieg der Kurs."
    one = sentences_of(later, revision=3)[0]
    found = correction(Quote(one.found, one.start, one.end, one.text), lambda _: revisions(OLD, NEW, later))
    assert found.day == published("2026-05-13")


def test_a_first_revision_asks_for_nothing():
    """Articles that never changed cost no reading."""
    assert correction(quoted(0, revision=1), lambda _: 1 / 0) is None


def test_a_reworded_sentence_tells_what_it_said():
    """Without another figure the note gives the earlier wording."""
    before = OLD.replace("verlor 600 Milliarden Dollar", "verlor angeblich 589 Milliarden Dollar")
    found = correction(quoted(0), lambda _: revisions(before, NEW))
    assert not found.figures
    assert corrected("de", 1, found).startswith("Quelle 1 wurde am 13. Mai 2026 korrigiert; zuvor hieß es: „Die Firma")


def test_a_change_that_bears_no_newer_date_is_of_the_day_it_was_fetched():
    """The update that an earlier revision bore is not that of the next, which says nothing of one."""
    first, second = revisions(OLD, NEW)
    second = replace(second, updated=first.updated, fetched=published("2026-05-30"))
    found = correction(quoted(0), lambda _: [first, second])
    assert found.day == published("2026-05-30")
