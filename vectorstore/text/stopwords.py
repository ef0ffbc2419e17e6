"""Function words of German and English: left out of lexical questions, counted to tell the two languages apart."""

from __future__ import annotations

GERMAN = frozenset(
    """
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei
    beim bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darin darüber darum
    das dass daß davon dazu dein deine dem den denen denn der deren des deshalb dessen die dies diese dieselbe
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige einigem einigen einiger
    einiges er es etwa etwas euch euer eure für gab gegen geht gibt gewesen hab habe haben hat hatte hätte hatten
    hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist jede jedem jeden
    jeder jedes jene jetzt kann kein keine keinem keinen keiner können könnte machen man manche mehr mein meine mich
    mir mit muss musste müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner
    seines seit selbst sich sie sind so solche soll sollte sondern sonst über um und uns unser unsere unter viel
    viele vom von vor während war wäre waren wären warst was weil welche welchem welchen welcher welches wem wen
    wenn wer werde werden wessen wie wieder wieso wieviel will wir wird wirst wo woher wohin wollen wollte worden
    wurde würde wurden würden zu zum zur zwar zwischen wann warum wofür womit woran worauf worum wodurch
    """.split()
)
ENGLISH = frozenset(
    """
    a about after again against all also am an and any are as at be because been before being between both but by
    can could did do does doing down during each few for from further had has have having he her here hers herself
    him himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only
    or other our ours out over own same she should so some such than that the their theirs them themselves then
    there these they this those through to too under until up very was we were what when where which while who whom
    whose why will with would you your yours
    """.split()
)
STOPWORDS = {"de": GERMAN, "en": ENGLISH}
