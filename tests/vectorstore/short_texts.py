"""Short sentences (60 to 120 letters), questions and bare keywords, by language, for telling which one they are in."""

from __future__ import annotations

FOREIGN = {
    "pl": """
    W Zagórzu otwarto nowy most za 45 milionów złotych w poniedziałek.
    Strażacy gasili pożar magazynu w Gdyni przez sześć godzin, nikt nie ucierpiał.
    Burmistrz Olsztyna zapowiedział budowę dwóch przedszkoli do końca roku.
    Kolej podnosi ceny biletów średnio o osiem procent, podała spółka we wtorek.
    """,
    "tr": """
    Karasu'da sel nedeniyle 120 kişi tahliye edildi, vali salı günü açıkladı.
    Belediye yeni metro hattının mart ayında hizmete gireceğini duyurdu.
    İzmir'de fırtına yüzünden vapur seferleri iptal edildi, okullar tatil.
    Merkez Bankası faizi yüzde 40 seviyesinde sabit tuttu, piyasa tepkisiz kaldı.
    """,
    "da": """
    Kommunen åbner en ny cykelbro over havnen i Aarhus til foråret, oplyser borgmesteren.
    Brand i lagerbygning nær Odense krævede tre timers slukningsarbejde natten til lørdag.
    Regeringen vil sænke afgiften på el fra januar, siger finansministeren tirsdag.
    To mænd blev anholdt efter røveri mod en guldsmed i Esbjerg midtby.
    """,
    "no": """
    Kommunen åpner en ny gangbro over elva i Drammen til våren, sier ordføreren.
    Brannvesenet rykket ut til en kraftig brann i et lagerbygg ved Tromsø natt til lørdag.
    Regjeringen vil kutte strømavgiften fra januar, opplyser finansministeren.
    Strømprisene falt kraftig i Bergen etter flere uker med mye regn.
    """,
    "sv": """
    Kommunen öppnar en ny gångbro över ån i Uppsala till våren, säger borgmästaren.
    Branden i lagerlokalen utanför Malmö släcktes efter tre timmar natten mot lördag.
    Regeringen vill sänka elskatten från januar, uppger finansministern på tisdagen.
    Två män greps misstänkta för rån mot en guldsmed i centrala Borås.
    """,
    "nl": """
    De gemeente opent in het voorjaar een nieuwe fietsbrug over de haven van Zwolle.
    Brandweer blust drie uur lang een brand in een loods bij Tilburg, niemand raakte gewond.
    Kabinet verlaagt energiebelasting vanaf januari, meldt de minister van Financiën.
    Spoorbedrijf verhoogt kaartjesprijs gemiddeld met acht procent.
    """,
    "fr": """
    La commune inaugure une nouvelle passerelle au-dessus du port de Lorient au printemps.
    Un incendie a ravagé un entrepôt près de Nîmes, les pompiers sont restés sur place trois heures.
    Le gouvernement baissera la taxe sur l'électricité dès janvier, annonce le ministre.
    Deux hommes arrêtés après le braquage d'une bijouterie à Bourges.
    """,
    "es": """
    El ayuntamiento abrirá en primavera una nueva pasarela sobre el puerto de Gijón.
    Un incendio arrasó un almacén cerca de Murcia; los bomberos trabajaron tres horas.
    El Gobierno bajará el impuesto de la luz desde enero, anuncia la ministra.
    Detenidos dos hombres tras asaltar una joyería céntrica de Burgos.
    """,
    "pt": """
    A câmara abre na primavera uma nova ponte pedonal sobre o porto de Aveiro.
    Um incêndio destruiu um armazém perto de Braga e os bombeiros trabalharam três horas.
    O Governo vai baixar o imposto da eletricidade em janeiro, anunciou a ministra.
    Dois homens detidos depois de assalto a ourivesaria no centro de Viseu.
    """,
    "it": """
    Il comune inaugura in primavera una nuova passerella sul porto di Ancona.
    Un incendio ha distrutto un magazzino vicino a Prato, pompieri al lavoro per tre ore.
    Il governo taglia le accise sull'elettricità da gennaio, annuncia la ministra.
    Arrestati due uomini dopo una rapina in gioielleria nel centro di Lecce.
    """,
    "hu": """
    Tavasszal nyílik meg az új gyaloghíd a kikötő felett Győrben, közölte a polgármester.
    Három órán át oltották a tüzet egy raktárban Szeged közelében, senki sem sérült meg.
    A kormány januártól csökkenti az áram adóját, jelentette be a miniszter kedden.
    Két férfit őrizetbe vettek egy pécsi ékszerbolt kirablása miatt.
    """,
    "cs": """
    Obec na jaře otevře novou lávku přes přístav v Ústí, oznámila starostka v pondělí.
    Hasiči tři hodiny likvidovali požár skladu u Brna, nikdo nebyl zraněn.
    Vláda od ledna sníží daň z elektřiny, uvedl ministr financí v úterý.
    Dva muži skončili ve vazbě po loupeži ve zlatnictví v centru Plzně.
    """,
    "ro": """
    Primăria va deschide la primăvară o pasarelă nouă peste portul din Galați.
    Pompierii au stins în trei ore incendiul izbucnit la un depozit de lângă Cluj.
    Guvernul va reduce taxa pe electricitate din ianuarie, a anunțat ministrul marți.
    Doi bărbați au fost reținuți după jaful de la o bijuterie din centrul Sibiului.
    """,
    "fi": """
    Kaupunki avaa keväällä uuden kevyen liikenteen sillan sataman yli Turussa.
    Palokunta sammutti varastopaloa Lahden lähellä kolme tuntia, kukaan ei loukkaantunut.
    Hallitus laskee sähköveroa tammikuusta alkaen, kertoo valtiovarainministeri.
    Kaksi miestä otettiin kiinni kultasepänliikkeen ryöstöstä Kuopion keskustassa.
    """,
    "hr": """
    Grad na proljeće otvara novi pješački most iznad luke u Zadru, rekao je gradonačelnik.
    Vatrogasci su tri sata gasili požar u skladištu kod Osijeka, nitko nije ozlijeđen.
    Vlada od siječnja smanjuje porez na struju, najavio je ministar u utorak.
    Dvojica muškaraca uhićena nakon pljačke zlatarnice u središtu Splita.
    """,
}

FOREIGN_QUESTIONS = """
Wat kostte de nieuwe brug?|Hoeveel mensen raakten gewond bij Tilburg?|Wanneer opent de tunnel?|Ile kosztował nowy most?
Kiedy otwarto most w Zagórzu?|Hvor mange blev anholdt i Esbjerg?|Hvad kostede den nye bro?|Vad kostade den nya bron?
Quanto custou a nova ponte?|Quanto è costato il nuovo ponte?|Combien a coûté le nouveau pont ?
¿Cuánto costó el puente nuevo?|Mennyibe került az új híd?|Kolik stál nový most?|Cât a costat podul nou?
Paljonko uusi silta maksoi?|Koliko je koštao novi most?|Yeni köprü kaça mal oldu?
Hva kostet den nye broen?|Kto został burmistrzem Olsztyna?
"""

GERMAN = """
eintrittspreis museum lindau|einzelfahrschein marlingen preis ab januar|öffnungszeiten freibad krems sommer
Brand in Lagerhalle bei Kassel: Feuerwehr drei Stunden im Einsatz, niemand verletzt.
Neue Radbrücke über den Hafen von Emden eröffnet im Frühjahr, sagt Bürgermeisterin Kruse.
Bahn erhöht Ticketpreise um durchschnittlich acht Prozent, teilte der Konzern mit.
Zwei Männer nach Überfall auf Juwelier in Bad Hersfeld festgenommen.
Łódź und Poznań bauen gemeinsam eine Schnellbahn, Kosten: 3,4 Milliarden Złoty.
Erdoğan besucht Şanlıurfa: Präsident kündigt Hilfen für Erdbebenopfer an.
Tödlicher Unfall nahe Mikulov, tschechische Polizei ermittelt gegen Fahrer.
Mietpreise steigen weiter, Experten warnen, Städte fordern strengere Regeln.
Strompreise sinken ab Januar|Streik Lokführer Termin|stadtwerke gaspreis erhöhung april|parkgebühren altstadt linz
Wie viele Menschen leben in Łódź?|Was kostet der Eintritt in São Paulo?|Wer trainiert Beşiktaş?|Wer ist Erdoğan?
Marek Nový wird neuer Trainer von Slavia Prag, Vertrag bis 2028.|museum lindau preise|feuerwehr einsatz marlingen
Was kostete die neue Brücke?|Was bedeutet de facto?|La Paz Seilbahn Baukosten
Tour de France 2026 Etappen Termine|Kurs der Novo-Nordisk-Aktie fällt deutlich, Anleger verunsichert, Prognose gesenkt.
Feuerwehrleute retten Hund aus Main, Besitzer überglücklich, Tier wohlauf.
"""

ENGLISH = """
ferry strike talks date|admission price museum lindau|single ticket price marlingen january|council tax rise april leeds
Fire at warehouse near Kassel: crews spent three hours at scene, nobody hurt.
Rail operator raises ticket prices by eight percent on average, company says.
Two men arrested after jewellery robbery in central Leeds, police say.
Łódź and Poznań plan joint high-speed line costing 3.4 billion złoty.
Erdoğan visits Şanlıurfa, pledges quake aid worth 3 billion lira.
Fed cuts rates, stocks rally, bond yields tumble, dollar weakens sharply.
Power bills fall in January|rail strike dates|gas price increase april|parking fees old town|bridge cost milo
How many people live in Łódź?|What does entry cost in São Paulo?|Who coaches Beşiktaş?|Who is Erdoğan?
Marek Nový named new coach of Slavia Prague, contract until 2028.|What did the new bridge cost?|What does de facto mean?
La Paz cable car cost|El Salvador prison population|Tour de France 2026 stages|los angeles fire damage
resumé and café costs|Shares of Novo Nordisk slump, investors rattled, outlook cut, analysts warn.
"""


def rows(table: str) -> list[str]:
    """The texts of a table, one a line or between bars."""
    return [text.strip() for line in table.strip().splitlines() for text in line.split("|")]
