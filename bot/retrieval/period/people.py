"""Weekdays, months and seasons that are people: "Robert Freitag", "Minister Sonntag", "Paul März", "Donna Summer"."""

from __future__ import annotations

from bot.retrieval.period.words import Line

_TITLES = frozenset({
    *("herr", "herrn", "frau", "fräulein", "familie", "ehepaar", "dr", "prof", "professor", "professorin", "doktor"),
    *("mr", "mrs", "ms", "miss", "sir", "lord", "lady", "dame", "doctor", "senator", "senatorin", "general", "oberst"),
    *("judge", "justice", "captain", "colonel", "sergeant", "inspector", "detective", "agent", "officer", "sheriff"),
    *("governor", "president", "chancellor", "secretary", "mayor", "coach", "pope", "king", "queen", "prince"),
    *("papst", "könig", "königin", "prinz", "kardinal", "bischof", "pfarrer", "pastor", "kommissar", "kommissarin"),
    *("anwalt", "anwältin", "autor", "autorin", "sänger", "sängerin", "schauspieler", "schauspielerin", "experte"),
    *("expertin", "ökonom", "ökonomin", "stürmer", "torwart", "vorstand", "genosse", "kollege", "kollegin"),
})  # fmt: skip
# "Finanzminister", "Vizepräsidentin", "Bundestrainer": a title is the end of a longer word.
_TITLE_STEMS = "minister präsident kanzler chef sprecher meister trainer richter sekretär direktor kandidat".split()
_TITLE_ENDINGS = (
    *(stem + ending for stem in _TITLE_STEMS for ending in ("", "in", "s")),
    *("abgeordneter", "abgeordnete", "abgeordneten", "forscher", "forscherin"),
)
_FIRST_NAMES = frozenset(
    """
    adam albert alex alexander alice amy andrea andreas angela anja anna anne anton axel ben benjamin bernd bettina
    birgit björn brian carl carla charles charlotte chris christian christina christine christoph claudia clara daniel
    david dieter dirk donna edward elisabeth elizabeth ella emily emma eric erik ernst eva felix florian frank franz
    franziska friedrich fritz georg george gerd gerhard grace günter hannah hans harald harry heike heinz heinrich
    helena helga helmut henry holger horst ingrid jack jacob jakob james jana jane jens jessica joachim joe johann
    johannes john jonas jörg josef joseph julia julian julius jürgen kai karen karin karl karla kate katharina
    katja kevin klaus konrad kurt lars laura lea lena leon lisa luca lucas ludwig luis luisa lukas manfred marc maria
    marie mark markus martin martina mary matthias max maximilian melanie mia michael monika moritz nadine nicole nils
    nina norbert oliver oskar otto patrick paul paula peter petra philipp rainer ralf richard robert roland rolf ruth
    sabine sally sam sandra sara sarah sebastian silke simon sofia sophie stefan stefanie stephan susan susanne sven
    tanja theo theresa thomas thorsten tim tobias tom ulrich ulrike ursula ute uwe vera walter werner wilhelm william
    wolfgang yvonne
    """.split()
)
_PLACED_IN = frozenset({"in", "at", "near", "im", "nahe"})
_SERIES = frozenset(
    "season episode series cast star stars finale show film movie song actress staffel folge serie lied".split()
)

_PRONOUNS = frozenset(
    {"der", "die", "das", "wer", "er", "sie", "es", "welcher", "welche", "who", "which", "that", "he", "she"}
)
_FINITE = frozenset({"ist", "war", "wurde", "wird", "sind", "waren", "amtiert", "amtierte", "regiert", "regierte"})
_IRREGULAR = frozenset(
    "took came won lost left became went said was is had has made gave began stood spoke led fell rose quit won".split()
)


def titled(line: Line, i: int) -> bool:
    """A title or a first name stands right before ``i``: "Herr Freitag", "Prof. Winter", "Paul März"."""
    k = i - 1 - line.says(i - 1, ".")
    word = line.at(k).fold
    return line.capital(k) and line.capital(i) and (word in _FIRST_NAMES or _is_title(word))


def _is_title(word: str) -> bool:
    return word in _TITLES or word.endswith(_TITLE_ENDINGS)


def clause_subject(line: Line, i: int) -> bool:
    """The month or season at ``i`` is who a clause tells of: "since May took office", "seit März Minister ist"."""
    if line.get(i - 1, "relation") is None or not line.capital(i) or line.at(i - 2).fold in _PRONOUNS:
        return False
    after = line.at(i + 1)
    if line.language == "en":
        return after.fold in _IRREGULAR or (after.fold.endswith("ed") and after.text.islower())
    office = _is_title(after.fold) or (line.says(i + 1, "im") and line.says(i + 2, "amt"))
    return office and any(line.at(i + n).fold in _FINITE for n in (2, 3, 4))


def surname(line: Line, i: int) -> bool:
    """The weekday at ``i`` follows a capitalised word as a surname does, not a place or the word of a headline."""
    if line.get(i, "dayspart") is not None or line.get(i + 1, "part") is not None:
        return False  # nobody is called Freitagabend
    if titled(line, i):
        return True
    before = line.at(i - 1)
    if not line.capital(i - 1) or before.means or not line.capital(i):
        return False
    if line.language == "de" and i == 1:  # the first word of a question or search: "Wetter Sonntag"
        return False
    return not _in_a_place(line, i) and not _headline(line, i) and not _common_noun(line, i - 1)


def _in_a_place(line: Line, i: int) -> bool:
    """In "in New York Friday" and "at Silica Tuesday" the capitalised words are where it was."""
    for k in range(i - 1, i - 5, -1):
        if line.at(k).fold in _PLACED_IN or not line.capital(k):
            return line.at(k).fold in _PLACED_IN
    return False


def _headline(line: Line, i: int) -> bool:
    """The weekday ends a search of capitalised words: "Streik Lakeland Freitag"."""
    return i > 1 and not line.at(i + 1).text[:1].isalnum() and all(line.capital(k) for k in range(i))


def _common_noun(line: Line, k: int) -> bool:
    """A German noun with its article: "Wie wird das Wetter Sonntag?"."""
    return line.language == "de" and bool(line.get(k - 1, "determiner") or line.says(k - 1, "ein", "eine", "einen"))


def leads_a_name(line: Line, i: int) -> bool:
    """The weekday at ``i`` begins a name or is a title: "Wednesday Addams", "the second season of Wednesday"."""
    k = i - 1 - line.says(i - 1, "of", "von")
    bare = "link" not in line.at(k).means and "relation" not in line.at(k).means
    if line.at(k).fold in _SERIES or (bare and line.at(i + 1).fold in _SERIES):
        return True
    english = line.language == "en" or line.foreign(i)
    if not english or not bare or not line.capital(i) or line.get(i - 1, "which") is not None:
        return False
    after = i + 1 + (line.get(i + 1, "part") is not None and line.capital(i + 1))
    code = line.at(after).text.isupper()  # "6am Monday AEDT"
    return line.capital(after) and not code and not line.at(after).means.keys() - {"vote", "name"}
