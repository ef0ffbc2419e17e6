"""Function words of languages beside German and English: they tell a short text's language and are not searched for."""

from __future__ import annotations

from collections.abc import Collection

from vectorstore.text.stopwords import ENGLISH, GERMAN

_LISTS = {
    "fr": """
    le la les un une des du de à au aux et ou où est sont était été sera a ont avait qui que quoi quel quelle quels
    quelles quand combien comment pourquoi dans sur pour par avec sans ce cette ces son sa ses leur leurs il elle ils
    elles nous vous ne pas plus se en y depuis après avant entre selon chez contre fait faut coûte
    """,
    "es": """
    el la los las un una unos unas del de al y o es son era fue será ha han había qué que quién quiénes cuál cuándo
    cuánto cuánta cuántos cuántas cómo dónde porqué en por para con sin este esta estos su sus se no más lo le les
    desde hasta sobre entre según contra cuesta hay
    """,
    "it": """
    il lo la i gli le un uno una del dello della dei degli delle di al alla ai alle e o è sono era fu sarà ha hanno
    che chi cosa quale quali quando quanto quanta quanti quante come dove perché nel nella nei nelle in su per con
    senza questo questa suo sua suoi si non più da dal dalla sul sulla costa
    """,
    "pt": """
    o a os as um uma do da dos das de ao à e ou é são era foi será há que quem qual quais quando quanto quanta quantos
    quantas como onde porquê em no na nos nas por para com sem este esta seu sua se não mais desde até sobre entre custa
    """,
    "nl": """
    het een van de en of is zijn was waren wordt werd worden heeft hebben had wat wie welke wanneer hoeveel hoe waarom
    waar waarvoor op voor met zonder naar bij uit over onder tot dit deze dat die zijn haar hun er niet geen meer sinds
    tegen volgens kost gaat moet komt
    """,
    "pl": """
    w we z ze na do od po przez dla bez o i oraz lub jest są był była było były będzie ma mają kto co jaki jaka jakie
    który która które kiedy ile jak gdzie dlaczego nie więcej ten ta to tego się już od nad pod przed między według
    kosztuje
    """,
    "tr": """
    ve veya ile için bir bu şu ne kim kimin hangi nerede nereye neden niçin nasıl kaç zaman mi mı mu mü kişi değil
    var yok olarak olan oldu olacak göre kadar sonra önce çok daha en da de ki
    """,
    "sv": """
    och eller är var har hade blev ett en den det de som vad vem vilken vilka när hur varför många mycket på för med
    utan från till av om under över inte mer efter sedan enligt kostar
    """,
    "da": """
    og eller er var har havde blev et en den det de som hvad hvem hvilken hvilke hvornår hvordan hvorfor mange meget på
    for med uden fra til af om under over ikke mere efter siden ifølge koster
    """,
}
_SHARED = GERMAN | ENGLISH | frozenset("in am also man all me den der die de sei per via".split())
FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _LISTS.items()}
FOREIGN = {
    language: frozenset(word for word in words if len(word) > 1 and word not in _SHARED)
    for language, words in FUNCTION_WORDS.items()
}
ENOUGH = 2  # different function words of a language from which on a short text is taken to be in it


def foreign_language(words: Collection[str], known: Collection[str]) -> str:
    """The language that most of the words are function words of, ``known`` being those of German and English.

    "" where there are not two, or hardly more than of the known ones or no more than of another language. Words that
    German, English or names have as well ("die", "in", "de") and single letters tell nothing.
    """
    said = frozenset(words)
    counts = sorted(((len(said & own), language) for language, own in FOREIGN.items()), reverse=True)
    (most, language), (second, _) = counts[0], counts[1]
    ours = len(said & frozenset(known))
    return language if most >= ENOUGH and most > second and most > 2 * ours else ""
