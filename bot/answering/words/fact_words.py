"""What a question asks of a person or a thing, and how German and English texts speak of it: birth, designer, weight.

Pairs of patterns for asked/fact.py: what is asked, and one of which a text that tells it speaks.
"""

from __future__ import annotations

FACTS = (
    (
        (
            r"\bwho (?:co-?)?(?:founded|established)\b|\bwer (?:gründete|hat\b.*\bgegründet)\b"
            r"|\b(?:co-?)?(?:founders?(?! on)|gründer(?:in|s)?)\b"
        ),
        (
            r"\b(?:co-?)?found(?:ed|er|ing)|(?<!be)gründ(?!lich|e für)|establish|creat|start(?!-?up)|launch|set up"
            r"|brainchild|ins leben|began|begann|geschaffen|schuf|incorporat|formed|opened|eröffnet|built"
            r"|aufgebaut|behind the"
        ),
    ),
    (
        r"\bwhen\b.*\b(?:founded|established|set up)\b|\bwann\b.*\bgegründet\b|\bgründungsjahr\b|\bfounding year\b",
        (
            r"found|gründ|establish|creat|start(?!-?up)|since|\bseit\b|launch|jubil|annivers|year-old|jährig|jahre alt"
            r"|years old"
            r"|origins|date[sd]? back|zurück|began|begann|entstand|set up|ins leben|incorporat|formed|geschaffen|opened"
            r"|eröffnet|inception|debut|traditionsreich"
        ),
    ),
    (
        (
            r"\b(?:where|in (?:which|what) (?:city|town|country|state)|wo|in welche[mr] (?:stadt|ort|land))\b"
            r".*\b(?:born|geboren|zur welt)\b|\b(?:geburtsort|birthplace)\b"
        ),
        (
            r"\bborn|gebor|geburt|birth|native|stamm|zur welt|auf die welt|hail|raised|grew up|aufgewachs|wuchs"
            r"|gebürtig"
            r"|kommt aus|comes from|\bfrom [A-Z]|\baus [A-ZÄÖÜ]"
        ),
    ),
    (
        r"\b(?:when|in (?:which|what) year|wann|in welchem jahr)\b.*\b(?:born|geboren|zur welt)\b|\bgeburtsjahr\b",
        (
            r"\bborn|gebor|geburt|birth|zur welt|auf die welt|year-old|jährig|delivered|nachwuchs|\baged?\b|\bim alter"
            r"|[,(] ?\d\d?[,)]"
        ),
    ),
    (
        r"\b(?:wife|husband|spouse|married to|ehefrau|ehemann|ehepartner\w*|verheiratet|gatt(?:e|in))\b",
        (
            r"wife|husband|spouse|marri|ehefrau|ehemann|\bfrau\b|\bmann\b|gatt|verheirat|hochzeit|\bwed(?:ding|s"
            r"|ded)?\b|\bwidow|witwe"
            r"|partner|\bcouple|\bpaar|ehepaar|\behe|divorc|geschied|girlfriend|boyfriend|freundin|\bfreund\b|fianc"
            r"|heirat|together|zusammen|\bmit\b.{0,40}\blebt|schwieger|-in-law|\blove"
        ),
    ),
    (
        (
            r"\bhow many (?:children|kids|sons|daughters|siblings) (?:does|do|did|has|have)\b"
            r"|\bwie ?viele (?:kinder|söhne|töchter|geschwister) (?:hat|hatte|haben)\b"
        ),
        (
            r"child|\bkids?\b|\bsons?\b|daughter|kind|sohn|söhn|tochter|töchter|father|mother|vater|mutter|nachwuchs"
            r"|bab(?:y|ies)|twin|zwilling|eltern|parent|\bmum\b|\bdad\b|sibling|geschwister|bruder|brüder|schwester"
            r"|brother|sister|drilling|triplet|family of"
        ),
    ),
    (
        (
            r"\b(?:lawyer|attorney(?! general)|solicitor|barrister|defence counsel|anwalt|anwältin|verteidiger(?:in)?"
            r"|rechtsanwalt|rechtsanwältin)\b"
        ),
        (
            r"lawyer|attorney|solicitor|barrister|counsel|defen[cs]e|defend|anwalt|anwält|verteidig|jurist|represent"
            r"|vertr[aei]t|legal|kanzlei|law firm|\bKC\b|\bQC\b|prosecut|argued"
        ),
    ),
    (
        (
            r"\bwho (?:designed|drew up|was the architect)\b|\b(?:which|what) (?:architects?|designers?)\b"
            r"|\bwelche[rs]? (?:architekt\w*|designer\w*)\b|\bwho is the (?:architect|designer)\b"
            r"|\bwer\b.*\b(?:entworfen|gestaltet|entwarf|gestaltete|designt)\b|\barchitekt(?:in)?\b"
        ),
        (
            r"design|archite|entw[aou]rf|entwürf|entwickel|develop|plan|draw|drew|gestalt|konzip|schuf|geschaffen|creat"
            r"|built|\bbau|gebaut|engineer|studio|büro|works? (?:by|of)|werk|conceiv|stammt|sculpt|skulpt|artist"
            r"|künstler"
            r"|zeichn|skizz|sketch|layout|feder|winner|sieger|competition|wettbewerb|invent|erdacht|made"
        ),
    ),
    (
        (
            r"\bwho (?:built|is building|constructed|manufactur\w+)\b|\bwer (?:hat|hatte)\b.*\bgebaut\b"
            r"|\bwer (?:baut|baute|errichtet\w*|konstruiert\w*)\b|\bwelche (?:firma|werft)\b.*\b(?:baut\w*|gebaut)\b"
            r"|\b(?:which|what) (?:firm|company|shipyard|contractor)\b.*\b(?:buil[td]\w*|construct\w*)\b"
        ),
        (
            r"buil[dt]|(?<!ge)bau(?:t|en|er|firm|unter|konz|herr)|gebaut|\bbau\b|construct|konstru|errichte|manufactur"
            r"|herstell|hergestell|develop|entwickel|\bmade|\bmak(?:e|ing)|contractor|auftrag|contract|firma|compan"
            r"|konsorti|consorti|yard|werft|suppl|liefer|deliver|engineer|fertig|produ|design|entw[ou]rf|entwirft"
            r"|install|montier|assembl|\bfrom\b|\bby\b|\bvon\b|\bvom\b"
        ),
    ),
    (
        (
            r"\bwhen\b.*\b(?:built|constructed|erected)\b|\bwann\b.*\b(?:gebaut|errichtet|erbaut)\b"
            r"|\bbaujahr\b"
        ),
        (
            r"buil[dt]|(?<!ge)bau(?:t|en|jahr)|gebaut|\bbau\b|construct|errichte|erected|since|\bseit\b|aus dem jahr"
            r"|\bdat(?:e|es|ed|ing)\b|century|jahrhundert|year-old|jährig|jahre alt|years old|finish|complet|fertig"
            r"|\bopen|eröffn|start|begin|began|begonn|entstand|entsteh|from the|aus den|stamm|eingeweiht|inaugurat"
            r"|\b1\d\d\d\b"
        ),
    ),
    (
        (
            r"\bwho (?:wrote|is writing|penned|authored|is the author)\b|\b(?:drehbuch\w*|screenplay)\b"
            r"|\bwer (?:schrieb|hat\b.*\bgeschrieben|verfasste|ist der autor|ist die autorin)\b"
        ),
        (
            r"wr[io]te|written|writing|author|autor|schr(?:eib|ieb)|geschrieb|verfass|script|drehbuch|\bpen(?:ned|s)?\b"
            r"|novel|writer|playwright|dramatik|schriftstell|text|\bbook\b|\bbuch\b|\bby\b|stammt|feder|roman|memoir"
            r"|poet"
            r"|dichter|letter|brief|compos|komponi|songwrit|\bvon\b|\bvom\b"
        ),
    ),
    (
        (
            r"\bwhen\b.*\b(?:be (?:finished|completed|ready|done)|completion|completed|finished)\b"
            r"|\bwann\b.*\b(?:fertig\w*|abgeschlossen|vollendet|fertiggestellt)\b"
        ),
        (
            r"finish|complet|fertig|abgeschloss|abschluss|abschließ|vollend|beend|\bend|ready|\bdone|\bopen|öffn|öffn"
            r"|hand(?:ed)? over|übergab|übergeb|until|\bbis\b|\bby\b|deadline|frist|\blast|dauer|\btak(?:e|ing)|nehmen"
            r"|schedul|termin|\bdue\b|target|plan|wieder|again|\bab (?:dem )?\d|return|rückkehr|bezug|bezieh|einzieh"
            r"|move"
        ),
    ),
    (
        r"\bhow deep\b|\bwie tief\b|\b(?:what|which) depth\b|\bin welcher tiefe\b",
        (
            r"deep|depth|\btief|below|under|unter|bottom|grund\b|fathom|down|beneath|hinab|sohle|meeresboden|seabed"
            r"|snow|schnee|water|wasser"
        ),
    ),
    (
        r"\b(?:what|which) colou?rs?\b|\bwelche farben?\b",
        (
            r"colou?r|farb|\bred\b|blue|green|yellow|black|white|orange|pink|purple|brown|gr[ea]y|silver|gold|\brot"
            r"|blau|grün|gelb|schwarz|weiß|rosa|lila|violett|braun|grau|silber|türkis|turquoise|bunt|beige|cream|navy"
            r"|crimson|maroon|bronze|mint|bordeaux|teal"
        ),
    ),
    (
        (
            r"\bhow did\b.*\b(?:court|judges?|tribunal)\b.*\brule|\bwhat did\b.*\b(?:court|judges?"
            r"|tribunal)\b.*\b(?:decide|rule)"
            r"|\bwie (?:entschied|urteilte|entschieden)\b.*\b(?:gericht\w*|\w+gerichtshof|richter\w*)\b"
            r"|\bwie (?:hat|haben)\b.*\b(?:\w*gericht\w*|richter\w*)\b.*\b(?:entschieden|geurteilt)\b"
        ),
        (
            r"\brul|decid|decision|entsch[ie]|urteil|verdict|judge?ment|upheld|dismiss|overturn|acquit|convict|sentenc"
            r"|\bfound|quash|grant|reject|abgewiesen|\bwies\b|stattgegeben|gab\b.*\bstatt|\brecht\b|verwarf|verworfen"
            r"|gekippt|kippte|bestätig|confirm|order|beschl|sided|threw out|thrown|award|verurteil|freigesproch|block"
        ),
    ),
    (
        (
            r"\bwho (?:won|wins|has won)\b|\bwer (?:gewann|gewinnt|siegte|holte)\b|\bwer hat\b.*\bgewonnen\b"
            r"|\bwho (?:got|received|was awarded)\b.*\b(?:prize|award)\b|\bwer (?:bekam|erhielt)\b.*preis\b"
        ),
        (
            r"\bw[io]n|gew[aio]nn|sieg|victor|champion|\bbeat|defeat|setzte\b.*\bdurch|schlug|geschlagen|triumph|medal"
            r"|medaill|gold|crown|gekrönt|\bt[ao]o?k(?:es|en)?\b|geht an|ging an|\bgo(?:es)? to|went to|erhiel|erhält"
            r"|bekam|bekommt|laureat|preisträ|awarded|received|\d ?[:–-] ?\d|elected|gewählt|erste[rn]? platz|\bfirst\b"
            r"|platz eins|\bbest|\bprevail|\bdefend|verteidigte|majority|mehrheit|edged|overcame|bezwang|behielt|holte"
            r"|holt\b|secur|sicherte|\bclaim|land(?:ed|slide)|geehrt|ausgezeichnet|honou?red|\bahead\b|vorn\b|führ"
            r"|prozent|per ?cent|%|schnellst|fastest|next president|künftig"
        ),
    ),
    (
        (
            r"\bwem gehör(?:t|en)\b|\bwer besitzt\b|\bwho owns\b|\bwho (?:is|are) the owners?\b"
            r"|\bwer (?:ist|sind) (?:der |die )?(?:eigentümer|besitzer|inhaber|eigner)\w*"
        ),
        (
            r"gehör|besitz|eigentum|eigentüm|eigner|inhaber|\bown(?:s|ed|ing)?\b|owner|belong|mehrheit|majority|anteil"
            r"|aktion|\bstake|shareh|\bshares\b|\bhält\b|halten|\bholds?\b|holding|kauf|sold\b|\bsell|bought|\bbuy"
            r"|übern[aio]|übernehm|takeover|t[ao]o?k(?:es|en)? over|erw[aio]rb|acqui|tochter|subsidiar|parent"
            r"|mutter(?:konz|ges|haus|unter)|beteilig|invest|famil|stiftung|foundation|gründer|founder|milliardär"
            r"|billionaire|tycoon|oligarch|m[ao]gul|magnat|proprietor|\bGmbH|\bAG\b|staatlich|state-run"
        ),
    ),
    (
        (
            r"\bwer war\b.{0,40}\bvor [A-ZÄÖÜ]|\bwho (?:was|held)\b.*\bbefore (?!\d|the\b|it\b|that\b)"
            r"|\bpredecessors?\b"
            r"|\bvorgänger(?:in|s)?\b"
        ),
        (
            r"predecess|vorgäng|vorher|zuvor|bisher|former|previous|outgoing|succe|folgt|nachfolg|replac|ablös|abgelös"
            r"|löst|ersetz|\bscheid|aussch[ei]+d|\bex-|bis dahin|t[ao]o?ke?n? over|übern[ai]|übernomm|before|vor ih[mr]"
            r"|früher"
            r"|ehemalig"
            r"|einstig"
        ),
    ),
)
# Measures of a kind of their own: whoever tells them names the unit or the thing measured, however the reader reads.
MEASURES = (
    (  # what somebody was elected with is no turnout
        r"\b(?:turnout|wahlbeteiligung)\b",
        (
            r"turnout|turned out|beteilig|\bvoted|\bcast|wähler|voters|electorate|berechtigt|eligible"
            r"|(?:gingen|gehen)\b.*\bwähl|an die urne|zur urne|zur wahl|to the polls|abgegeben|abstimm|stimmte[nt]? ab"
        ),
    ),
    (
        r"\bhow (?:wide|broad)\b|\bwie breit\b|\bwelche breite\b",
        (r"\bwid(?:e|th)|breit|broad|across|span|diameter|durchmesser|\blane|spur|narrow|schmal|\d ?[x×] ?\d|by \d"),
    ),
    (
        (
            r"\bhow heavy\b|\bhow much (?:does|did|do|will)\b.*\bweigh\b|\bwhat (?:does|did)\b.*\bweigh\b"
            r"|\bwie ?viel (?:wiegt|wiegen|wog\w*)\b"
            r"|\bwie schwer (?:ist|war|sind|waren)\b(?!.*\b(?:verletzt|beschädigt|krank|zu)\b)"
        ),
        (
            r"weigh|\bwieg|\bwog|gewicht|heavy|schwer|kilo|\bkg\b|\btons?\b|tonn|\bgramm|\bgrams?\b|pound|pfund"
            r"|\blbs?\b"
            r"|ounce|unze|\bstone\b|zentner|\d ?g\b|\d ?t\b"
        ),
    ),
    (
        (
            r"\bhow fast\b|\bwie schnell\b|\b(?:what|which) speed\b|\bwelche[mr]? (?:geschwindigkeit|tempo)\b"
            r"|\btop speed\b|\bhöchstgeschwindigkeit\b"
        ),
        (
            r"km/h|kmh|\bkph|mph|per hour|an hour|pro stunde|stundenkilometer|in der stunde|knot|mach \d|speed|tempo"
            r"|schnell|geschwind|fast|quick|rapid|m/s|second|sekund|minut|hour|stund|gigabit|megabit|mbit|gbit"
            r"|\bdays?\b"
            r"|\btage?n?\b|week|woche|month|monat|hertz|\btime|\bzeit|sofort|immediate|tacho"
        ),
    ),
    (
        r"\bhow (?:hot|cold|warm)\b|\bwie (?:heiß|kalt|warm)\b|\b(?:what|which) temperature\b|\bwelche temperatur\b",
        (
            r"degree|grad\b|°|celsius|fahrenheit|temperatur|kelvin|\b\d+ ?c\b|minus|heiß|\bhot|cold|kalt|warm|kälte"
            r"|hitze|heat|frost|freez"
        ),
    ),
)
