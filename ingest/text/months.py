"""Dates in the words of other languages than German and English, and in Chinese, Japanese and Korean signs. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

# French, Spanish, Italian, Dutch, Portuguese, Danish, Norwegian, Swedish, Finnish, Polish, Czech, Romanian, Turkish,
# Russian, Ukrainian, Greek; as they stand in dates.
_MONTHS = """
    janvier enero gennaio januari janeiro januar tammikuuta stycznia ledna ianuarie ocak января січня ιανουαρίου
    février febrero febbraio februari fevereiro februar helmikuuta lutego února februarie \
    şubat февраля лютого φεβρουαρίου
    mars marzo maart março marts maaliskuuta marca března martie mart марта березня μαρτίου
    avril abril aprile april huhtikuuta kwietnia dubna aprilie nisan апреля квітня απριλίου
    mai mayo maggio mei maio maj toukokuuta maja května mayıs мая травня μαΐου
    juin junio giugno juni junho kesäkuuta czerwca června iunie haziran июня червня ιουνίου
    juillet julio luglio juli julho heinäkuuta lipca července iulie temmuz июля липня ιουλίου
    août agosto augustus august augusti elokuuta sierpnia srpna ağustos августа серпня αυγούστου
    septembre septiembre setiembre settembre september setembro syyskuuta września září septembrie \
    eylül сентября вересня σεπτεμβρίου
    octobre octubre ottobre oktober outubro lokakuuta października října octombrie ekim октября жовтня οκτωβρίου
    novembre noviembre november novembro marraskuuta listopada listopadu noiembrie kasım ноября \
    листопада νοεμβρίου
    décembre diciembre dicembre december dezembro desember joulukuuta grudnia prosince decembrie \
    aralık декабря грудня δεκεμβρίου
""".strip().split("\n")
_NUMBER = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
_SHARED = frozenset("januar februar mai juni juli august september oktober november december".split())
_NAMES = "|".join(sorted(_NUMBER, key=len, reverse=True))
_CLOCK = (
    r"(?:\D{1,22}?(?P<afternoon>오후|午後|下午)?\s?"
    r"(?P<hour>[01]?\d|2[0-3])\s?[:.h時시点]\s?(?P<minute>[0-5]\d)?(?::[0-5]\d)?)?"
)
_ZONE = r"(?:\D{0,8}?(?P<zone>[+-]\d{4}))?"
_WORDS = (
    rf"^\D{{0,40}}\b(?P<day>\d{{1,2}})(?:er|º|\.|-)? ?(?:de |a )?(?P<month>{_NAMES})\.?,? "
    r"(?:de |del )?(?P<year>(?:19|20)\d\d)"
)
_SIGNS = r"^\D{0,40}(?P<year>(?:19|20)\d\d) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]"
_DATES = tuple(re.compile(f"{one}{_CLOCK}{_ZONE}\\D{{0,20}}$", re.IGNORECASE) for one in (_WORDS, _SIGNS))


def abroad(text: str, *, shared: bool = False) -> datetime | None:
    """The moment that a line names in another language, UTC where it names no zone; None for anything else.

    A month spelled as in German or English counts only if ``shared``: its line is theirs first.
    """
    found = next((match for match in (date.match(text) for date in _DATES) if match), None)
    if found is None or (found["month"].lower() in _SHARED and not shared):
        return None
    month = _NUMBER.get(found["month"].lower()) or int(found["month"])
    hour = int(found["hour"] or 0)
    hour += 12 if found["afternoon"] and hour < 12 else 0  # noqa: PLR2004 — of the clock
    try:
        day = datetime(int(found["year"]), month, int(found["day"]), tzinfo=_zone(found["zone"]))
    except ValueError:
        return None
    return day.replace(hour=hour, minute=int(found["minute"] or 0))


def _zone(offset: str | None) -> timezone:
    if not offset:
        return UTC
    minutes = int(offset[1:3]) * 60 + int(offset[3:])
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))
