"""Names that German and English write differently, and their adjectives: "Warsaw" is "Warschau", "ECB" is "EZB"."""

from __future__ import annotations

_SAME_NAMES = """
germany deutschland german deutsch deutsche deutschen deutscher deutsches germans | france frankreich french
französische französischen französischer | austria österreich austrian österreichische | switzerland schweiz
swiss schweizer | italy italien italian italienische italienischen | spain spanien spanish spanische | greece
griechenland greek griechische | turkey türkei turkish türkische türkiye | russia russland russian russische
russischen | britain großbritannien uk british britische britischen britons briten brite | us usa america
amerika american amerikanische amerikanischen u.s | netherlands niederlande dutch niederländische | belgium
belgien | poland polen polish polnische polnischen | czechia tschechien czech | hungary ungarn hungarian |
ukraine ukrainian ukrainische ukrainischen | brussels brüssel | munich münchen münchner | cologne köln kölner |
vienna wien | moscow moskau | kyiv kiew kiev | warsaw warschau | prague prag | rome rom | milan mailand | geneva
genf | zurich zürich | nuremberg nürnberg | bavaria bayern bavarian bayerische bayerischen | saxony sachsen |
lower-saxony niedersachsen | hesse hessen | thuringia thüringen | rhine rhein | danube donau | alps alpen |
lisbon lissabon | copenhagen kopenhagen | athens athen | beijing peking | tokyo tokio | cairo kairo | egypt
ägypten | norway norwegen norwegian | sweden schweden swedish | denmark dänemark danish | finland finnland
finnish | ireland irland irish | europe europa european europäische europäischen europäischer | un uno | ecb ezb
| vw volkswagen
| ai ki | china chinese chinesische chinesischen | japan japanese japanische | india indien indian | brazil
brasilien brazilian | canada kanada canadian | australia australien | iraq irak | lebanon libanon | israel
israeli israelische israelischen | iran iranian | syria syrien | saudi-arabia saudi-arabien | south-korea
südkorea | north-korea nordkorea | croatia kroatien | romania rumänien | bulgaria bulgarien | serbia serbien |
lithuania litauen | latvia lettland | estonia estland | georgia georgien | strasbourg straßburg | venice venedig
| naples neapel | florence florenz | turin torino | bucharest bukarest | belgrade belgrad
"""
GROUPS = tuple(tuple(group.split()) for group in _SAME_NAMES.split("|"))
SAME_NAMES = {word: group[0] for group in GROUPS for word in group}
_GROUP_OF = {word: group for group in GROUPS for word in group}


def equivalents(word: str) -> tuple[str, ...]:
    """The other ways to write a name given in small letters; empty for any other word."""
    return tuple(other for other in _GROUP_OF.get(word, ()) if other != word)
