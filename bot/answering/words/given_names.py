"""Given names that tell whether "she" or "he" can mean who bears them, folded; those that both bear are in neither."""

from __future__ import annotations

HERS = frozenset(
    """
    ada adaeze adele agnes aisha alessandra alexandra alice alina amanda amelia amina amy ana anastasia andrea angela
    angelina anita anja anke ann anna anne annalena anneliese annette annika antonia astrid ayse barbara beate beatrice
    bettina bianca birgit birte britta brigitte camilla carla carmen carola caroline catherine cecilia charlotte
    chiara christa christiane christina christine claire clara claudia cornelia corinna dagmar daniela deborah diana
    donna dora doris dorothea dorte edith elena eleanor elif elisa elisabeth elizabeth elke ella ellen elsa emilia
    emily emma erika esther eva eve ewa fatima fatma fiona florence franziska frieda gabriele gabriela gertrud gisela
    giorgia giulia grace greta gudrun hanna hannah heather heidi heike helen helena helene helga henriette hilda
    hildegard hillary ida ilse ines inga inge ingeborg ingrid irene iris irina isabel isabella isabelle jacinda jana
    jane janet janine jasmin jeanne jennifer jessica joan joanna johanna josephine judith julia juliane julie jutta
    kaja kamala karen karin karla karoline katarina katharina kathrin katja katrin kate katherine kerstin klara kristin
    kristina lara laura lea leah lena leni leonie liana lisa lina linda lisbeth liz liza lotte louise lucia lucy luisa
    luise lydia magdalena maja manuela mara margaret margarete margarita margot maria marianne marie marina marine
    marion marlene marta martha martina mary mathilda maya mechthild melanie mia michelle miriam mira monica monika
    nadia nadine nadja nancy naomi natalia natalie natasha nicola nicole nina nino nora olga olivia patricia paula
    petra pia rachel rahel ramona rebecca regina renate rita rosa rosalie rosemarie ruth sabine sally samantha sandra
    sara sarah sibylle sigrid silke silvia simone sofia sonja sophia sophie stefanie stella stephanie susan susanne
    svenja sylvia tamara tanja tatjana teresa theresa theresia tina ulrike ursula ute valentina valerie vanessa vera
    verena veronika victoria viktoria viola virginia wiebke yasmin yvonne zeynep zoe
    """.split()
)
HIS = frozenset(
    """
    aaron abel achim adam adrian ahmed alan albert alejandro alessandro alexander alfred ali anders andre andreas
    andrew anthony anton antonio armin arne arnold arthur axel barack bart ben benedikt benjamin bent bernd bernhard
    bjorn bernie bernard boris brian bruno carl carlos carsten charles chris christian christoph claus clemens
    cornelius daniel david denis dennis detlef dieter dietmar dirk dmitri dominik donald eberhard edgar eduard edward
    elias elon emil emmanuel emre eric erich erik ernst erwin eugen fabian felix ferdinand filip florian francis
    francois frank franz fred frederik friedrich fritz gary geoffrey georg george gerald gerd gerhard gert giovanni
    giuseppe gordon graham gregor gunter gustav guy hans harald harold harry hartmut hassan heiko heiner heinrich heinz
    helmut hendrik henning henry herbert hermann holger horst hubert hugo ian ibrahim igor ingo ivan jack jacob jakob
    james jan janek jannik jason jean jeff jens jerome jim joachim joe joel johann johannes john jonas jonathan jorg
    jorn jose josef joseph julian julius jurgen justin kai karl karsten kenneth kevin klaus konrad konstantin kurt lars
    leo leon leonard lorenz louis luca lucas ludwig luis luke lukas lutz magnus malte manfred manuel marc marcel marco
    marcus mario mark marko markus martin marvin mathias mats matteo matthew matthias maurice max maximilian mehmet
    michael michel miguel mike mohammed moritz mustafa neil niels niklas nick nicholas nicolas nikolai nikolaus nils
    norbert olaf ole oliver oscar oskar otto owen pablo pascal patrick paul pedro peter philip philipp pierre rainer
    ralf ralph raphael ray reinhard reinhold rene richard rob robert roberto roland rolf roman ronald rudolf rudiger
    sam samuel sascha sebastian sergej siegfried sigmar simon stefan stephan stephen steffen steve steven sven tayyip
    theo theodor thilo thomas thorsten till tim timo tobias tom tomas toni torsten udo ulf uli ulrich uwe valentin
    viktor
    vincent vladimir volker volodymyr walter werner wilhelm william willi winfried wladimir wolf wolfgang xi yannick
    yusuf zack
    """.split()
)
