"""The cloze step of the support check, with the bundled reader; and the rules about time and cause beside it."""

from __future__ import annotations

import pytest
from answering_articles import found

from bot.answering.answer import Statement
from bot.answering.check.askable import PERSON, PLACE, settled, values
from bot.answering.check.causes import another_cause
from bot.answering.check.closeness import reading
from bot.answering.check.cloze import DOUBTED, MOST, misplaced
from bot.answering.check.quotes import locate
from bot.answering.check.rivals import printed_so, source
from bot.answering.check.support import Verdict, check
from vectorstore.encoders.loading import load_encoder

FARM = (
    "Der Hof Lindner hält 140 Kühe und gibt im Jahr 950.000 Liter Milch ab, der Nachbarhof Brandl hält 85 Kühe."
    " Bäuerin Rosa Lindner will 2027 einen neuen Stall bauen, Landwirt Georg Brandl hört 2029 auf."
)
CLIMB = (
    "Two climbers were rescued from the north face on Tuesday. Maria Stein, 41, had broken a leg, and her partner"
    " Paul Adler, 36, was suffering from frostbite. Ms Stein was flown to a hospital in Bern, Mr Adler to one in Sion."
)
BUDGET = (
    "The city spends 48 million euros on schools and 19 million on roads. Turnout was 58 percent; in 2021 it was 63."
)


def judged(passage: str, language: str, text: str, own: str) -> Verdict:
    """The verdict with the bundled reader."""
    return check(Statement(text, locate(text, found(passage, language=language, title=""))), own, None, READING)


READING = reading(load_encoder(""))


@pytest.mark.parametrize(
    ("passage", "language", "text", "own", "may"),
    [
        (FARM, "de", "Auf dem Hof Brandl stehen 140 Kühe.", "de", False),
        (FARM, "de", "Bei Brandl stehen 85 Kühe im Stall.", "de", True),
        (FARM, "de", "The neighbouring Brandl farm has 140 cows.", "en", False),
        (FARM, "de", "The Lindner farm has 140 cows.", "en", True),
        (FARM, "de", "Georg Brandl will 2027 einen neuen Stall bauen.", "de", False),
        (CLIMB, "en", "Paul Adler, who is 41, was suffering from frostbite.", "en", False),
        (CLIMB, "en", "Paul Adler, who is 36, was suffering from frostbite.", "en", True),
        (CLIMB, "en", "Die 36 Jahre alte Maria Stein hatte sich ein Bein gebrochen.", "de", False),
        (CLIMB, "en", "Die 41 Jahre alte Maria Stein hatte sich ein Bein gebrochen.", "de", True),
        (CLIMB, "en", "Paul Adler had broken a leg.", "en", False),
        (BUDGET, "en", "The city spends 19 million euros on schools.", "en", False),
        (BUDGET, "en", "Für Schulen gibt die Stadt 48 Millionen Euro aus.", "de", True),
        (BUDGET, "en", "2021 lag die Beteiligung bei 58 Prozent.", "de", False),
    ],
)
def test_a_value_of_something_else_is_not_shown(passage: str, language: str, text: str, own: str, *, may: bool) -> None:
    """In German, in English and across: the value of another thing in the same passage falls, its own stays."""
    verdict = judged(passage, language, text, own)
    assert (verdict.level != "unsupported") == may, verdict.reasons


def test_a_value_in_doubt_is_not_supported() -> None:
    """Where the reader is less sure across languages the sentence is shown as partly supported."""
    assert judged(FARM, "de", "The Brandl farm has 140 cows.", "en").level == "partly"


def test_what_is_verbatim_is_never_asked_for() -> None:
    """The extractive writer's sentences cost nothing: the reader is not even called."""

    def refuses(question: str, pieces: object) -> None:
        raise AssertionError((question, pieces))

    text = "Maria Stein, 41, had broken a leg, and her partner Paul Adler, 36, was suffering from frostbite."
    statement = Statement(text, locate(text, found(CLIMB, language="en")))
    assert check(statement, "en", None, refuses) == Verdict("supported")


def test_without_a_reader_the_rules_judge_alone() -> None:
    """An encoder without one gives None, and a suspicion of the rules stays."""
    text = "Die IG Holz fordert 2,1 Prozent mehr Lohn."
    pay = "Die IG Holz fordert 6,5 Prozent mehr Lohn, die Arbeitgeber bieten bisher 2,1 Prozent."
    statement = Statement(text, locate(text, found(pay, language="de")))
    assert check(statement, "de", None, lambda _, __: None) == check(statement, "de")
    assert check(statement, "de").level == "unsupported"


def scores(**wanted: float):
    """A reader that gives what it is told for the pieces that hold a word."""
    return lambda _, pieces: [max((wanted[word] for word in wanted if word in piece), default=-9.0) for piece in pieces]


PAIR = (("Rauner zahlt 30 Euro, Krantz zahlt 45 Euro.", "de"),)


def test_how_far_another_value_must_lead() -> None:
    """Clearly it removes, a little it is a doubt; what a rule suspects falls sooner, or is cleared."""
    said = "Bei Krantz kostet es 30 Euro."
    assert misplaced(said, "de", PAIR, scores(**{"30": 0.0, "45": 9.0})) == {"30 Euro": True}
    assert misplaced(said, "de", PAIR, scores(**{"30": 0.0, "45": DOUBTED + 0.5})) == {"30 Euro": False}
    assert misplaced(said, "de", PAIR, scores(**{"30": 5.0, "45": 0.0})) == {}
    assert misplaced(said, "de", PAIR, scores(**{"30": 1.0, "45": 0.0}), frozenset({"30 Euro"})) == {"30 Euro": True}
    assert misplaced(said, "de", PAIR, scores(**{"30": 9.0, "45": 0.0}), frozenset({"30 Euro"})) == {}


def test_of_several_passages_one_that_gives_the_value_is_enough() -> None:
    """What another passage tells of something else contradicts nothing."""
    both = (*PAIR, ("Bei Krantz kostet es 30 Euro, früher kostete es 20 Euro.", "de"))
    read = scores(**{"30": 0.0, "45": 9.0})
    assert misplaced("Krantz verlangt 30 Euro dafür.", "de", both, read) == {}


def test_a_long_list_is_not_asked_for() -> None:
    """A question for one of many has no answer."""
    names = ["Ada Berg", "Bo Carl", "Cy Dorn", "Di Ernst", "Ed Falk"]
    assert len(names) > MOST
    text = f"{', '.join(names)} und Gil Hahn kamen, Ira Jung blieb fort."
    assert misplaced(f"{', '.join(names)} kamen.", "de", ((text, "de"),), scores(Ira=9.0)) == {}


def test_what_is_listed_together_does_not_rival() -> None:
    """Ann and Ben both scored; Cora, in another clause, did not."""
    text = "Ann Berg and Ben Carl scored, while Cora Dorn watched."
    read = source(text, settled(values(text, "en"), ()))
    ann = next(one for one, _ in read.held if one.kind == PERSON)
    assert [read.pieces[piece] for piece in read.others(ann)] == ["Cora Dorn"]


def test_the_same_words_around_a_value() -> None:
    """With the same value in them it stands there, with another one it does not; else nothing is known."""
    text = "The Great Exhibition of 1851, with which Cole was involved, closed in 1852."
    wrong, right, other = (
        f"The Great Exhibition of {year}, with which Cole was busy." for year in ("1852", "1851", "1851")
    )
    assert printed_so(wrong, values(wrong, "en")[-2], text) is False
    assert printed_so(right, values(right, "en")[-2], text) is True
    assert printed_so(other.replace("with", "in"), values(other, "en")[-2], text) is None


def test_kinds_of_names() -> None:
    """By given name, title, office or speech somebody, by "in" a place; a last name follows its full one."""
    text = "Trainer Bo Wiik holte Okoro aus Lillehammer. Danny Okoro traf."
    assert [one.kind for one in settled(values(text, "de"), ())] == [PERSON, PERSON, PLACE, PERSON]


@pytest.mark.parametrize(
    ("text", "quotes", "language", "another"),
    [
        ("Prices rose because sales rose.", "Sales rose because of higher prices.", "en", True),
        ("Die Ernte fiel aus, weil die Preise stiegen.", "Die Preise stiegen, weil die Ernte ausfiel.", "de", True),
        ("Die Preise stiegen wegen der Ernte.", "Die Preise stiegen, weil die Ernte ausfiel.", "de", False),
        ("The dam was emptied after cracks were found.", "Cracks were found after the dam was emptied.", "en", True),
        ("The dam was emptied after cracks were found.", "The dam was emptied after cracks were found.", "en", False),
    ],
)
def test_cause_and_effect(text: str, quotes: str, language: str, *, another: bool) -> None:
    """What the quotes tell as the effect is no cause; where the words stand on both sides nothing is known."""
    assert another_cause(text, language, quotes, language) == another


@pytest.mark.parametrize(
    ("passage", "language", "text", "own", "may"),
    [
        ("Das Werk will 300 Stellen streichen.", "de", "The factory has cut 300 jobs.", "en", False),
        ("Das Werk will 300 Stellen streichen.", "de", "The factory wants to cut 300 jobs.", "en", True),
        ("Das Werk strich 300 Stellen.", "de", "The factory has cut 300 jobs.", "en", True),
        ("Chief executive Ida Moe will step down in May.", "en", "Ida Moe was dismissed.", "en", False),
        ("Zwei Klubs stiegen ab.", "de", "Zwei Klubs stiegen ab, keiner stieg auf.", "de", False),
        ("One of the paintings was damaged.", "en", "Both paintings were damaged.", "en", False),
        ("A woman of 38 is being sought in Sweden.", "en", "A 38-year-old woman is sought in Sweden.", "en", True),
        (
            "Im Westen sind es 3,7 Prozent, im Osten 4,2.",
            "de",
            "Im Westen sind es 3,7, im Osten 4,2 Prozent.",
            "de",
            True,
        ),
        ("Nach dem Spiel lobte Thiem seinen Trainer.", "de", "Thiem, Gegner von Berg, lobte den Trainer.", "de", False),
    ],
)
def test_rules_beside_it(passage: str, language: str, text: str, own: str, *, may: bool) -> None:
    """Plans told as done in other words, one for both, ages, units told once."""
    statement = Statement(text, locate(text, found(passage, language=language, title="")))
    verdict = check(statement, own)
    assert (verdict.level != "unsupported") == may, verdict.reasons
