"""What a question asks how many or how much of it is, and how German and English texts speak of it: money and counts.

Pairs of patterns for asked/fact.py: what is asked, and one of which a text that tells it speaks.
"""

from __future__ import annotations

SUMS = (
    (
        (
            r"\bhow many (?:people|inhabitants|residents|\w+) (?:live|lived|are living|reside)\b|\bpopulation of\b"
            r"|\bwie ?viele (?:\w+ )?(?:einwohner\w*|bewohner\w*)\b|\bwie ?viele\b.*\b(?:leben|wohnen|lebten|wohnten)\b"
            r"|\b(?:einwohnerzahl|inhabitants)\b"
        ),
        (
            r"\blive|\bliving|lives|\bleb|wohn|inhabit|resident|populat|bevölk|bürger|citizen|souls|seelen|home to"
            r"|menschen|people|zuhause|zu hause|heimat|\bzähl|\bcount|\bresid|\bhous|village|dorf"
        ),
    ),
    (
        (
            r"\bhow many\b.*\b(?:employees|staff|workers|workforce|people (?:work|are employed))\b"
            r"|\bhow many people does\b.*\bemploy\b"
            r"|\bwie ?viele (?:\w+ )?(?:mitarbeiter\w*|beschäftigte\w*|angestellte\w*|arbeitnehmer\w*)\b"
            r"|\bwie ?viele\b.*\b(?:arbeiten|beschäftigt|beschäftigen)\b"
        ),
        (
            r"employ|\bwork|staff|mitarbeit|beschäftig|angestell|\bjobs?\b|stelle|arbeit|personal|belegschaft|\bteam"
            r"|payroll|kräfte|people|menschen|\bleuten?\b|köpfe|crew|headcount|colleagues|kolleg|redundan|personnel"
            r"|\bhire|\bmitglied|engineer|ingenieur"
        ),
    ),
    (
        (
            r"\bhow many (?:seats|places)\b|\bwie ?viele (?:sitz\w*|plätze)\b|\bcapacity of\b"
            r"|\bfassungsvermögen\b"
        ),
        (
            r"seat|sitz|\bplatz|plätze|capacity|kapazität|\bfass|\bhold|room for|abgeordnete|mandat|members|mitglied"
            r"|places|spaces|bänke|bench|accommodat|pass(?:t|en)\b|fit|bett|beds|legislat|\b(?:in|an) \d+ orten"
            r"|\b(?:for|für|up to|bis zu|fits?|sat|saßen) (?:[\d.,]+ )?\d[\d.,]* (?:gäste|guests|people|menschen"
            r"|personen|kinder|children|zuschauer|zuhörer|schüler|pupils)"
        ),
    ),
    (
        (
            r"\b(?:tickets?|eintritt\w*|admission|entry|(?:fahr|eintritts)?karten?)\b.*\b(?:cost\w*|price\w*|kost\w*)\b"
            r"|\b(?:how much|what|was|wie ?viel|wie teuer)\b"
            r".*\b(?:cost\w*|kostet|kosten|kostete|is|ist|are|sind|charge\w*|teuer)\b"
            r".*\b(?:tickets?|eintritt\w*|admission|entry|(?:fahr)?karten?|fares?|fahrscheine?)\b"
        ),
        (
            r"ticket|eintritt|karte|admission|\bentry|entran|fare|fahrschein|\bpass\b|\bpässe|\bfree\b|kostenlos|gratis"
            r"|frei\b|umsonst|zahl|pay|charge|cost|kost|price|preis|gebühr|\bfee|(?:euros?|pounds?|dollars?) each"
            r"|\bje\b"
        ),
    ),
    (
        (
            r"\b(?:how (?:much|high|great)|wie (?:hoch|groß|viel))\b.*\b(?:damage|\w*schaden|\w*schäden)\b"
            r"|\bdamage\b.*\b(?:estimated|cost)\b"
        ),
        (
            r"damage|schad|schäd|\bcost|kost|loss|verlust|insur|versicher|repair|repar|destroy|zerstör|wert|worth|bill"
            r"|summe"
        ),
    ),
    (
        (
            r"\b(?:salary|salaries|wages?|gehalt|gehälter|lohn|stundenlohn|gage)\b"
            r"|\bhow much (?:does|did|do|is|was|are|will) [\w .'’-]+ (?:earn|make a (?:year|month))\b"
            r"|\bwie ?viel verdien\w+\b"
        ),
        (
            r"salar|\bwage|gehalt|gehält|lohn|löhne|verdien|\bearn|\bpay|paid|income|einkommen|einkünfte|compens|vergüt"
            r"|gage|bezahl|bezüge|bonus|zahl|tarif|stipend|remunerat|besold|per hour|an hour|stunde|contract|vertrag"
            r"|dotiert|bekomm|bekam|erhält|erhielt|erhalten|\bget|\bgot|receiv|profit|gewinn|\bplus\b|prize|preis"
            r"|a year"
            r"|im jahr|month|monat|a week|die woche|wöchentlich|offer"
        ),
    ),
    (
        (
            r"\bhow many votes\b|\bwie ?viele (?:\w+ )?(?:stimmen|gegenstimmen)\b|\bwie ?viele\b.*\bstimmten\b"
            r"|\bhow many (?:\w+ )?(?:mps|lawmakers|deputies|senators|delegates|councillors)\b"
            r".*\b(?:vote\w*|back\w*|support\w*|reject\w*)\b"
        ),
        (
            r"vot|stimm|ballot|wahl|elect|wähl|mehrheit|majorit|\bto \d+|\d+ (?:zu|to|gegen|against)|back|support|votum"
            r"|abgelehnt|reject|approv|angenommen|enthalt|abstain|favour|favor|dafür|dagegen"
        ),
    ),
    (
        (
            r"\bhow many (?:pages|episodes|copies|seasons|chapters|tracks|songs)\b"
            r"|\bwie ?viele (?:seiten|folgen|episoden|exemplare|staffeln|kapitel|lieder|songs)\b"
        ),
        (
            r"pag|seit(?:e|en|ig)\b|episod|folge|cop(?:y|ies)|exemplar|staffel|season|series|chapter|kapitel|track|song"
            r"|lied|titel|\bparts?\b|teil|\bsold|verkauf|auflage|print|edition|stück|tunes|numbers|\btimes\b|\d ?mal\b"
        ),
    ),
    (
        r"\bhow many members\b|\bwie ?viele mitglieder\b|\bmitgliederzahl\b",
        (
            r"member|mitglied|\bstrong\b|genoss|angehör|\bjoin|beigetret|people|menschen|vertr|anhäng|follower|aktiv"
            r"|gehören|köpf|zähl|belong|\bsing|player|spieler|personen"
        ),
    ),
    (
        (
            r"\bhow many (?:subscribers|downloads|followers|readers|listeners)\b"
            r"|\bwie ?viele (?:\w+ )?(?:abonnent\w*|downloads|follower\w*|leser\w*|hörer\w*)\b"
            r"|\bwie oft\b.*\b(?:heruntergeladen|gestreamt|geklickt|aufgerufen)\b"
        ),
        (
            r"subscri|abonn|\babos?\b|user|nutz|download|herunter|follow|folg|custom|kund|reader|leser|listen|hör"
            r"|client"
            r"|member|mitglied|stream|click|klick|aufruf|install|account|konten|konto|people|menschen|household"
            r"|haushalt"
            r"|view|zuschau|visitor|besuch|\bpay|zahl|\buse|consum|circulat|auflage|passag|fahrgäst|audience|\bcopies"
            r"|cancel|kündig|those|davon"
        ),
    ),
    (
        r"\b(?:compensation|entschädigung\w*|schadene?rsatz|schmerzensgeld|abfindung|severance)\b",
        (
            r"compens|entschäd|ersatz|schmerzensgeld|abfind|damages|payout|\bpay|paid|zahl|settle|vergleich|award"
            r"|refund"
            r"|erstatt|receiv|erhalt|erhielt|bekomm|bekam|severance|redundan|\bget|\bgot|reimburs|gutschein|voucher"
            r"|credit"
            r"|ausgleich|offer|geld\b|money"
        ),
    ),
    (r"\b(?:rent|miete|kaltmiete|warmmiete|pacht)\b", r"\brent|miet|leas|pacht|quadratmeter|square|tenan|\blet\b"),
    (
        (
            r"\b(?:profit|gewinn|net income|überschuss)\b.*\b(?:m[ae]ke?|made|macht\w*|report\w*|meld\w*|ist|war|is"
            r"|was|were)\b"
            r"|\b(?:m[ae]ke?|made|macht\w*|report\w*|meld\w*|ist|war|is|was|were|big|hoch)\b.*\b(?:profit|gewinn"
            r"|net income)\b"
        ),
        (
            r"profit|gewinn|earn|überschuss|verdien|surplus|\bloss|verlust|ergebnis|result|income|zahlen|in the black"
            r"|ebit|margin|unter(?:m| dem) strich|bottom line|\bplus\b|made|cleared|proceeds|einnahm|erlös"
        ),
    ),
    (
        r"\b(?:revenues?|turnover|umsatz|umsätze)\b",
        (
            r"revenue|turnover|\bsales|umsatz|umsätz|umsetz|umgesetzt|erlös|einnahm|takings|\bsold|verkauf|income|gross"
            r"|made|earn|receipts|business|geschäft"
        ),
    ),
    (
        r"\bhow many (?:\w+ )?passengers\b|\bwie ?viele (?:\w+ )?(?:passagiere|fahrgäste|reisende|fluggäste)\b",
        (
            r"passeng|passag|fahrg|reisend|travel|people|menschen|rider|board|fluggäst|insass|commut|pendl|journey"
            r"|fahrt"
            r"|\btrips?|personen|kunden|tourist|urlauber|carr(?:y|ied)|beförder|\bnutz|\bus(?:e|ed|ing)\b"
        ),
    ),
    (
        r"\bhow many (?:\w+ )?signatures\b|\bwie ?viele (?:\w+ )?unterschriften\b",
        r"signatur|unterschr|\bsign|unterzeichn|petition|\bnames|begehren|support|backed|gesammelt|collect",
    ),
    (
        r"\bhow many (?:\w+ )?jobs\b|\bwie ?viele (?:\w+ )?(?:stellen|jobs|arbeitsplätze)\b",
        (
            r"\bjob|stelle|arbeitspl|\bposts?\b|employ|mitarbeit|\bwork|beschäft|redundan|positions|people|menschen"
            r"|staff"
            r"|entlass|roles|lay off|laid off|\bleute|kräfte"
        ),
    ),
    (
        r"\bhow many (?:\w+ )?goals\b|\bwie ?viele (?:\w+ )?(?:tore|saisontore|treffer)\b",
        (
            r"goal|\btore?n?\b|\w+tore?n?\b|treffer|scor|nett?ed|\btraf|doppelpack|hat-?trick|strikes?|getroffen"
            r"|\d ?[:–-] ?\d|found the net"
        ),
    ),
    (
        r"\bhow many (?:\w+ )?points\b|\bwie ?viele (?:\w+ )?punkte\b",
        r"point|punkt|zähler|pts|scor|\bpoäng",
    ),
    (
        r"\bhow many (?:\w+ )?assists\b|\bwie ?viele (?:\w+ )?(?:assists|vorlagen|torvorlagen)\b",
        r"assist|vorlage|vorbereit|set up|bereitete",
    ),
    (
        (
            r"\bhow much\b.*\b(?:pay(?:s|ing)?|paid)\b.*\bfor\b|\bwas (?:zahlte?|bezahlte?)\b.*\bfür\b"
            r"|\bwie ?viel (?:hat\b.*\b)?(?:zahlte?|bezahlte?|gezahlt|bezahlt)\b.*\bfür\b"
        ),
        (
            r"\bpay|paid|zahl|cost|kost|\bfor (?:about |around |some |almost |nearly |more than |just )?[$£€\d]|price"
            r"|preis"
            r"|kauf|bought|\bbuy|acqui|deal\b|purchas|übern[ai]|übernomm|takeover|\bsum|\bsell|sold\b|fee\b|ablöse|sign"
            r"|spen[dt]|ausg[ae]b|\bbill\b|rechnung|für (?:rund |knapp |etwa |mehr als |nur )?\d|auction|versteiger"
            r"|raised"
        ),
    ),
    (
        (
            r"\bhow many\b.*\b(?:destroyed|burn(?:ed|t) down|gutted)\b|\bwie ?viele\b.*\b(?:zerstört\w*|abgebrannt)\b"
            r"|\bwie ?viele\b.*\bbrannten\b.*\b(?:ab|aus|nieder)\b"
        ),
        (
            r"destr[uo]|zerstör|burn|brannt|brenn|brand|gutted|ruin|razed|\blost|flatten|level|collaps|eingestürzt"
            r"|vernicht"
            r"|wreck|verwüst|verlor|swept|wiped|damag|beschädig|uninhabit|unbewohn|without a home|homeless|obdachlos"
            r"|rubble"
            r"|trümmer|schutt|demolish|fire\b|flames|flammen|feuer"
        ),
    ),
)
