"""The support check on sentences in which one thing is turned round, and on paraphrases beside them."""

from __future__ import annotations

import pytest
from answering_articles import found
from support_turned_cases import CASES, Case

from bot.answering.answer import Statement
from bot.answering.check.quotes import locate
from bot.answering.check.shares import shares, wrong_shares
from bot.answering.check.support import check
from bot.answering.check.who_whom import agreed, deeds, swapped


@pytest.mark.parametrize("case", CASES, ids=[case[2] for case in CASES])
def test_what_is_turned_round_is_not_shown(case: Case) -> None:
    """A turned sentence falls, the paraphrase beside it stays."""
    passage, language, text, may = case
    verdict = check(Statement(text, locate(text, found(passage, language=language, title=""))))
    assert (verdict.level != "unsupported") == may, verdict.reasons


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        ("Den TSV Bergheim besiegte der SV Altenau.", "Der TSV Bergheim besiegte den SV Altenau.", True),
        ("Bergheim verlor 1:3 gegen Altenau.", "Altenau gewann 3:1 gegen Bergheim.", False),
        ("Doyle was beaten by Castell.", "Castell beat Doyle.", False),
        ("Doyle lost the election to Castell.", "Doyle beat Castell.", True),
        ("Norvik sued Halden.", "Halden verklagte Norvik.", True),
        ("Norvik übernachtete in Halden.", "Halden übernimmt Norvik.", False),
    ],
)
def test_who_did_it_to_whom(one: str, other: str, *, turned: bool) -> None:
    """Active, passive, object first and the loser's side are read alike, in both languages."""
    told = [
        deeds(text, "en" if " was " in text or "sued" in text or "beat" in text or "lost" in text else "de")
        for text in (one, other)
    ]
    assert swapped(*told) == turned
    assert agreed(*told) == (not turned and bool(told[0]))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Zwei Drittel der Wähler", ["2/3"]),
        ("a third of the cost, half of it paid", ["1/3", "1/2"]),
        ("one in five pupils", ["1/5"]),
        ("jeder dritte Haushalt", ["1/3"]),
        ("profit doubled", ["2"]),
        ("in the third quarter, for a third time, a second-half goal", []),
        ("jeden zweiten Tag, every second year", []),
    ],
)
def test_shares_in_words(text: str, values: list[str]) -> None:
    """Shares and multiples are read, ordinals and rhythms are none."""
    assert [str(one.value) for one in shares(text)] == values


def test_a_share_may_be_a_percentage_or_a_ratio() -> None:
    """33 percent are a third, 24 to 48 is double; less than half is not more than half."""
    assert wrong_shares("A third left.", (("33 percent left.", "en"),)) == ()
    assert wrong_shares("Der Preis hat sich verdoppelt.", (("Der Preis stieg von 24 auf 48 Euro.", "de"),)) == ()
    assert wrong_shares("Der Preis hat sich halbiert.", (("Der Preis stieg von 24 auf 40 Euro.", "de"),)) != ()
    assert wrong_shares("Less than half of it left.", (("More than half of it left.", "en"),)) == ("half of",)
