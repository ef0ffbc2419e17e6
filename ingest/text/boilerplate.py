"""Lines on article pages that are not the article: invitations, links to other articles, sharing, notices. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.text.byline import is_date_line, persons
from vectorstore.domain import Article
from vectorstore.text.credits import credited, names_agency

if TYPE_CHECKING:
    from collections.abc import Collection

_HEAD, _FOOT = 6, 2  # paragraphs at the beginning and the end
_WORDS = re.compile(r"[\w-]+")
_TABLE = re.compile(r"\| .*\n\| ")  # of two rows at least: what a row says is its own
_YEAR = r"\d{4}(?:\s?[-–]\s?\d{2,4})?"
_COPYRIGHT = re.compile(
    rf"(?:(?:©|\(c\)|copyright (?=©|\(c\)|{_YEAR}))[^!?:]{{0,100}}?\W)?"
    r"(?:all rights reserved|alle rechte vorbehalten)\W*"
    rf"|(?:copyright )?(?:©|\(c\))(?: copyright)? ?{_YEAR}[^!?:]{{0,40}}",
    re.IGNORECASE,
)
_TITLE = 120  # characters of a title below an invitation that stands alone
_ALONE = re.compile(
    r"\W{0,3}(?:read (?:more|next|also)|more on this(?: story)?|related(?: stories| articles)?|see also|"
    r"lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|auch interessant|lire aussi|lees ook|leggi anche|"
    r"les også|läs också|læs også|czytaj więcej|leia também|lee también)\W{0,3}",
    re.IGNORECASE,
)
_LONGEST = 260  # characters of a line that is dropped for how it begins; longer ones carry more than an invitation
_CONSENT = re.compile(
    r"ich bin (?:damit )?einverstanden, dass mir (?:der |die )?externe|thank you for visiting \S+\. you are using"
)
_GERMAN = (
    r"lesen sie (?:auch|dazu|hier|jetzt|mehr|weiter|außerdem)\b",
    r"lies (?:auch|hier|mehr)\b",
    r"mehr (?:zum thema|dazu|zu diesem|lesen|infos|informationen|von uns)\b[^.]*:?$|mehr:\s[^.]{5,140}$",
    r"(?:mehr|weitere|alle) (?:news|nachrichten|artikel|infos|themen) [^.]*(?:finden sie|gibt es|lesen sie|hier)\b",
    r"weiterlesen\b|weiterführende links|weitere (?:artikel|nachrichten|themen)\b[^.]*$",
    r"das könnte (?:sie|dich) (?:auch|noch)|auch interessant\b|auch spannend\b|nicht verpassen:",
    r"(?:zum|unser) newsletter\b|newsletter\b[^.]*$|abonnieren sie\b|(?:whatsapp|telegram)-kanal$",
    r"jetzt (?:abonnieren|anmelden|registrieren|weiterlesen|testen|kostenlos|newsletter|hier|als amazon)\b",
    r"melden sie sich (?:hier|jetzt|für|an)\b|sie sind bereits abonnent",
    r"hier (?:anmelden|geht es zu[mr]? (?:newsletter|whatsapp)|können sie (?:sich|unseren newsletter))",
    r"(?:folgen sie|folge) (?:uns|der|dem|unserem)\b|folgst du\b",
    r"(?:artikel|beitrag|link) (?:teilen|merken|drucken|kopieren|vorlesen|versenden)\b",
    r"(?:teilen|merken|drucken|anzeige|werbung|nach oben|zum seitenanfang|mehr infos|kommentieren)$",
    r"kommentare?(?: \(\d+\))?$|diskutieren sie (?:mit|hier)\b|zur startseite\b",
    r"(?:fotos?|bild(?:er|rechte|quelle|nachweis)?|(?:titel|symbol|archiv|rubriklisten|vorschau|beitrags)bild|grafik|video)\s?:",
    r"rechte an (?:diesem|dem) (?:artikel|text)|© [^.]{0,60}rechte am (?:artikel|text)",
    r"(?:dieser|der) (?:artikel|inhalt|beitrag) ist (?:nur |exklusiv )+für\b",
    r"testen sie (?:unser|jetzt|uns|[\w+]+ (?:jetzt|kostenlos|gratis))\b|ja, ich möchte [\w+]+ (?:testen|lesen)",
    r"haben sie (?:einen )?fehler (?:entdeckt|gefunden)|möchten sie etwas kritisieren\b|zurück$",
    r"dieses thema im programm\b|über dieses thema (?:berichtete?|informierte?)\b",
    r"diese[rs]? (?:nachricht|beitrag|thema|sendung) (?:wurde|lief|ist)\b.{0,80} (?:gesendet|im programm)\b",
    r"der beitrag .{1,200} erschien zuerst (?:auf|bei)\b",
    r"bitte markieren sie\b|fehler (?:melden|gefunden|entdeckt)\b",
    r"(?:empfohlener |externer )(?:redaktioneller )?inhalt\b|an dieser stelle (?:finden sie|befindet sich)",
    r"(?:dieser|der) (?:externe )?inhalt (?:kann|konnte) nicht|ich bin (?:damit )?einverstanden|um diesen inhalt",
    r"wir (?:verwenden|nutzen|benötigen) [^.]*cookies|dieses element (?:enthält|beinhaltet)|mit dem (?:laden|klick)\b",
    r"(?:die )?mit einem\s*(?:symbol|stern|einkaufswagen)\b|affiliate-links?\b|transparenzhinweis\b",
    r"laden sie (?:sich )?(?:die|unsere) app|hören sie (?:jetzt|hier)\b|❤",
    r"aktualisiert am\W*$|embed$|(?:geschätzte )?(?:lesezeit|lesedauer)\s*:?\s*(?:ca\. ?)?\d+ ?min\w*\.?$",
)
_ENGLISH = (
    r"read (?:more|next|the full)\b|(?:also read|read also|see also)\b",
    r"(?:more|read) (?:on this|like this)\b|related(?: stories| articles|:|$)|recommended(?: reading| for you|:|$)",
    r"sign up\b|subscribe\b|never miss\b|don['’]t miss\b|already a subscriber|you can unsubscribe|we use your sign-up",
    r"follow (?:us|me|@|[\w' ]{2,40} on (?:x|twitter|facebook|instagram|youtube|google))\b",
    r"share (?:this|on|via)\b|share$|copy link$|print this\b|save (?:this )?article|comments?(?: \(\d+\))?$",
    r"advertisement\b|(?:article|story) continues\b|continue reading\b|scroll (?:down|to)\b|jump to\b",
    r"skip (?:to|ads?|advertisements?)\b",
    r"click here\b|tap here\b|download (?:the|our)\b[^.]*\bapp\b|listen to (?:our|this)\b|watch:|watch (?:more|now)$",
    r"image (?:source|caption|credit)\b|(?:photos?|images?|pictures?|photography|credit|video)\s?:",
    r"get (?:our|the|all|more)\b[^.]*\bnewsletter|join (?:our|the)\b[^.]*(?:whatsapp|community|newsletter)",
    r"more:\s[^.]{5,140}$|the post .{1,200} (?:appeared first|first appeared) on\b",
    r"a version of this article (?:appears|appeared|was published) in|order reprints\b|our standards:",
    r"most read$|trending$|leave a (?:comment|reply)|log in to\b|you (?:must|need to) be (?:logged|signed)",
    r"have (?:an?|any) [^.?]*(?:tip|story|news)[^.?]*\?|do you have a story\b",
    r"article content$|(?:recommended|related) videos$|get daily [^.]{0,40}news$|popular$|swipe\b[^.]{0,30}$",
    r"most read in [^.]{2,40}$|(?:latest|more) from [^.]{2,40}$|enjoying our latest content|reading time\b[^.]*$",
    r"(?:if|when) you (?:buy|purchase|click)[^.]{2,90}\b(?:links?|commission)\b",
    r"our community members are treated to|you can check out at any time",
)
_OTHERS = (  # French, Spanish, Portuguese, Dutch, Italian
    r"(?:à )?lire (?:aussi|également)\b|à (?:voir|écouter|découvrir) (?:aussi|également)\b|pour aller plus loin\W*$",
    r"abonnez-vous\b|inscrivez-vous\b|recevez (?:chaque|notre|nos|toute)\b|partagez? (?:cet|l['’]) ?article\b",
    r"(?:lee|leer|lea) (?:también|además)\b|más información\s*(?::|$)|te puede interesar\b|también te\b[^.]*$",
    r"suscríbe(?:te|se)\b|sigue leyendo\b|comparti[re](?:lo)?(?: (?:en|esta|este|questo)\b|$)|contenido relacionado$",
    r"(?:leia|veja|saiba) (?:também|mais)\b|continua após a publicidade",
    r"lees (?:ook|meer|verder)\b|bekijk ook\b|(?:abonneer|meld) je (?:nu|hier|aan)\b|deel (?:dit|via)\b",
    r"leggi anche\b|(?:continua a leggere|iscriviti|abbonati)\b",
    r"(?:publicité|publicidade?|pubblicità|advertentie|annonse?|annonce|reklama?)$",
    # Danish, Norwegian, Swedish, Finnish
    r"les (?:også|mer)\b\W|se også\b|læs (?:også|mere)\b|läs (?:också|mer|även)\b|lue (?:myös|lisää)\b",
    r"(?:del|dela) artik(?:kelen|eln)\b|artik(?:kelen|eln) fort(?:setter|sätter)\b|saken oppdateres",
    # Polish, Czech, Turkish, Hungarian, Romanian, Indonesian, Vietnamese
    r"(?:prze)?czytaj (?:więcej|też|także|również)\b|zobacz (?:też|także|również)\b",
    r"(?:pře)?čtěte (?:také|dále|si|více)\b|mohlo by vás zajímat|ilgili haber|haberin devamı|devamını oku",
    r"olvas(?:sa|d) (?:el|tovább)\b|citește și\b|baca juga\b",
    r"xem thêm\b|đọc thêm\b|čítajte aj\b",
    # Ukrainian, Russian, Greek, Arabic, Hindi, Japanese, Chinese, Korean
    r"чита(?:йте|ть) (?:також|также|ещё|еще)\b|п[оі]дпи[сш](?:ывайтесь|іться|уйтесь)\b|διαβάστε (?:επίσης|ακόμα)",
    r"اقرأ أيض|यह भी पढ़ें|関連記事|あわせて読みたい|最新の[^。]{1,12}記事$|相关(?:新闻|阅读)|延伸閱讀",
    r"分享让更多人看到|(?:评论|关注)$|관련 ?기사|기사 URL이 복사|.{0,80}무단 ?전재",
)
_LINE = re.compile(rf"^\W{{0,3}}(?:{'|'.join((*_GERMAN, *_ENGLISH, *_OTHERS))})", re.IGNORECASE)


def is_boilerplate(line: str) -> bool:
    """Whether a line only invites, links, shares or labels a picture."""
    stripped = line.strip()
    return (len(stripped) <= _LONGEST and bool(_LINE.match(stripped))) or bool(_CONSENT.match(stripped.casefold()))


def without_boilerplate(paragraphs: list[str], own: Collection[str] = ()) -> list[str]:
    """The paragraphs that belong to the article, its ``own`` headings too; a text of nothing else stays as it is."""
    kept = [
        paragraph
        for before, paragraph in zip(["", *paragraphs], paragraphs, strict=False)
        if not (is_boilerplate(paragraph) and not _TABLE.match(paragraph))
        and not (_is_link(paragraph) and _ALONE.fullmatch(before.strip()) and paragraph not in own)
    ]
    return kept or paragraphs


def _is_link(line: str) -> bool:
    """Whether a line may be the title of another article: short, and no sentence."""
    return len(line) <= _TITLE and not line.rstrip().endswith((".", "!", ":", "“", "”"))


def without_head_lines(paragraphs: list[str]) -> list[str]:
    """The paragraphs without the lines around the article that only say when it was published, who wrote or owns it.

    A byline or a notice with an agency in it is its credit, and stays.
    """
    heads = len(paragraphs) - _FOOT
    kept = [
        _without_lines(each, head=place < _HEAD, foot=place >= heads) if place < _HEAD or place >= heads else each
        for place, each in enumerate(paragraphs)
    ]
    return [each for each in kept if each.strip()] or paragraphs


def _without_lines(paragraph: str, *, head: bool, foot: bool) -> str:
    if _TABLE.match(paragraph):
        return paragraph
    lines = paragraph.split("\n")
    return "\n".join(
        line for line in lines if not (is_date_line(line) or (head and _is_byline(line)) or (foot and _is_notice(line)))
    )


def _is_byline(line: str) -> bool:
    names = persons(line)
    words = (", ".join(names), *_WORDS.findall(line)) if names else ()
    return bool(names) and not any(map(names_agency, words))


def _is_notice(line: str) -> bool:
    """Whether a line only says whose the text is."""
    return bool(_COPYRIGHT.fullmatch(line.strip())) and not credited(Article(text=line)).agencies
