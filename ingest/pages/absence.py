"""Pages that only say that their article is not there: not found, taken down, being worked on. Pure functions."""

from __future__ import annotations

import re

_LONGEST = 400  # characters: a judgement; such notices have a sentence or three, a report about one has more
_WHAT = r"(?:artikel|beitrag|text|seite|webseite|website|inhalte?|meldung|dokument|video|url|adresse|angebot)"
_NAMED = (
    r"(?:dies(?:er|e|es)|(?:der|die|das|ihre?)(?: von ihnen)?"
    r"(?: (?:gewünscht|angefordert|gesucht|aufgerufen)e[nrs]?)?) " + _WHAT
)
_STATE = (
    r"(?:nicht (?:mehr |länger )?(?:verfügbar|gefunden|erreichbar|vorhanden|online|abrufbar|zur verfügung)|"
    r"existiert(?: leider)? nicht|entfernt|gelöscht|depubliziert|offline genommen|zurückgezogen|vom netz genommen)"
)
_THING = r"(?:article|page|story|content|post|video|report|site|website|url|address)"
_CONDITION = (
    r"(?:(?:is|are|was) (?:no longer|not|currently not) (?:available|found|online)|"
    r"(?:has|have) been (?:removed|deleted|withdrawn|taken down|unpublished)|was removed|"
    r"(?:does not|doesn['’]t|no longer) exists?|(?:could not|couldn['’]t|cannot|can['’]t) be found|"
    r"(?:is|are) (?:currently |temporarily )?(?:unavailable|down for maintenance|undergoing maintenance))"
)
_SENTENCES = (
    rf"{_NAMED}\b[^.!?]{{0,80}}?{_STATE}",
    rf"{_WHAT} (?:wurde |konnte )?(?:leider )?nicht (?:mehr )?(?:gefunden|verfügbar)",
    r"wegen (?:\w+ )?wartungsarbeiten\b[^.!?]{0,60}\bnicht (?:erreichbar|verfügbar)",
    rf"(?:this|the|that|our) {_THING}\b[^.!?]{{0,60}}?{_CONDITION}",
    rf"{_THING} not found|(?:we|sorry, we) (?:can['’]t|cannot|could not|couldn['’]t) find (?:that|the|this) {_THING}",
    r"we(?:['’]re| are) (?:currently )?(?:down for|undergoing|performing) (?:\w+ )?maintenance",
)
_SAYS_SO = re.compile(
    rf"(?:^|[.!?–-]\s+|\n)\W*(?:(?:sorry|ups|oops|hoppla|leider|hinweis)\W+)*(?:{'|'.join(_SENTENCES)})",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:(?:fehler|error)\W*[45]\d\d\b.*|404(?:\W.*)?|"
    r"[45]\d\d(?:$| (?:error|not found|gone|bad|internal|service)\b.*)|"
    r"(?:seite|artikel|beitrag) nicht (?:gefunden|verfügbar)|not found|(?:page|article) not found|"
    r"wartung(?:sarbeiten|smodus)?|(?:under )?maintenance|service unavailable|"
    r"(?:temporarily|site) (?:unavailable|offline))\W*(?:[|–—·-].*)?$",
    re.IGNORECASE,
)


def is_absence(title: str, text: str) -> bool:
    """True when a page of few words says by its title, or in a sentence of its own, that there is nothing to read."""
    if len(text) > _LONGEST:
        return False
    return bool(_TITLE.match(title.strip()) or _SAYS_SO.search(text))
