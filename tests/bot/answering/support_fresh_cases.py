"""Statements about quotes, judged by hand, written in one go after the rules of support_cases; True may be shown."""

from __future__ import annotations

Case = tuple[str, str, str, bool]  # quote, its language, statement, may it be shown

WATER = "Der Bodensee stand am Montag 38 Zentimeter unter dem langjährigen Mittel, meldete der Pegel Konstanz."
DEBT = "Griechenland hat im vergangenen Jahr 12,7 Milliarden Euro an Schulden vorzeitig zurückgezahlt."
PAY = "Die IG Holz fordert 6,5 Prozent mehr Lohn, die Arbeitgeber bieten bisher 2,1 Prozent."
DRUG = "The regulator approved the malaria vaccine Rovax for children aged five months to three years."
SHIP = "The container ship Halcyon lost 43 containers in a storm off Ushant on Tuesday night."
BAN = "Das Verwaltungsgericht hob das Fahrverbot für ältere Dieselautos in Ludwigsburg auf."
VOTE = "Parliament voted 97 to 54 against lowering the voting age to 16."
BOSS = "Aufsichtsratschefin Karla Reuss verlässt den Energiekonzern Enavo zum Jahresende, Nachfolger wird Timo Harms."
LOSS = (
    "Die Reederei Baltica schrieb 2025 einen Verlust von 84 Millionen Euro"
    " nach einem Gewinn von 31 Millionen im Vorjahr."
)
WOLF = "Im Schwarzwald leben derzeit vier Wölfe, ein Rudel gibt es nach Angaben des Ministeriums nicht."
FIRE = "Firefighters contained the blaze near Coldwell after it had burned 2,400 hectares of heath."
TAX = "Finance minister Peter Vance ruled out a new wealth tax before the next election."
SCHOOL = "Von Herbst an dürfen Grundschüler in Hessen während des Unterrichts keine Handys mehr benutzen."
TRAIN = "Die Strecke zwischen Hamburg und Berlin bleibt bis zum 30. April 2026 gesperrt."
GOLD = "Lisa Marten gewann in Oslo Gold über 15 Kilometer vor der Norwegerin Ingrid Dahl."
RENT = "Average rents in Dublin rose 5.9 percent to €2,540 a month in the third quarter."
SPACE = "The probe Vesper is expected to reach Venus in December 2028."
MILK = "Der Milchpreis fiel im Oktober auf 41 Cent je Kilogramm, nach 46 Cent im September."

CASES: list[Case] = [
    (WATER, "de", "Der Bodensee lag am Montag 38 Zentimeter unter dem langjährigen Mittel.", True),
    (WATER, "de", "Der Bodensee lag am Montag 38 Zentimeter über dem langjährigen Mittel.", False),
    (WATER, "de", "Der Bodensee lag am Montag 83 Zentimeter unter dem Mittel.", False),
    (WATER, "de", "On Monday Lake Constance was 38 centimetres below its long-term average.", True),
    (DEBT, "de", "Griechenland zahlte im vergangenen Jahr 12,7 Milliarden Euro Schulden vorzeitig zurück.", True),
    (DEBT, "de", "Greece repaid 12.7 billion euros of debt early last year.", True),
    (DEBT, "de", "Greece repaid 12.7 million euros of debt early last year.", False),
    (DEBT, "de", "Portugal zahlte im vergangenen Jahr 12,7 Milliarden Euro Schulden vorzeitig zurück.", False),
    (PAY, "de", "Die IG Holz verlangt 6,5 Prozent mehr Lohn.", True),
    (PAY, "de", "Die Arbeitgeber bieten 2,1 Prozent.", True),
    (PAY, "de", "Die Arbeitgeber bieten 6,5 Prozent mehr Lohn.", False),
    (PAY, "de", "Die IG Holz fordert 2,1 Prozent mehr Lohn.", False),
    (DRUG, "en", "The vaccine Rovax was approved for children from five months to three years of age.", True),
    (DRUG, "en", "The regulator rejected the malaria vaccine Rovax.", False),
    (DRUG, "en", "The regulator has not approved the vaccine Rovax.", False),
    (DRUG, "en", "Der Malaria-Impfstoff Rovax wurde für Kinder von fünf Monaten bis drei Jahren zugelassen.", True),
    (SHIP, "en", "The Halcyon lost 43 containers off Ushant.", True),
    (SHIP, "en", "The Halcyon lost 34 containers off Ushant.", False),
    (SHIP, "en", "Die Halcyon verlor in einem Sturm vor Ushant 43 Container.", True),
    (SHIP, "en", "The Halcyon sank off Ushant on Tuesday night.", False),
    (BAN, "de", "Das Verwaltungsgericht hat das Fahrverbot in Ludwigsburg aufgehoben.", True),
    (BAN, "de", "Das Verwaltungsgericht bestätigte das Fahrverbot in Ludwigsburg.", False),
    (BAN, "de", "Das Verwaltungsgericht hob das Fahrverbot in Stuttgart auf.", False),
    (BAN, "de", "In Ludwigsburg gilt das Fahrverbot für ältere Dieselautos nach dem Urteil nicht mehr.", True),
    (VOTE, "en", "Parliament voted against lowering the voting age to 16.", True),
    (VOTE, "en", "Parliament voted for lowering the voting age to 16.", False),
    (VOTE, "en", "Lowering the voting age was rejected by 97 votes to 54.", True),
    (VOTE, "en", "Das Parlament lehnte es mit 97 zu 54 Stimmen ab, das Wahlalter auf 16 zu senken.", True),
    (BOSS, "de", "Karla Reuss verlässt Enavo zum Jahresende.", True),
    (BOSS, "de", "Timo Harms verlässt Enavo zum Jahresende.", False),
    (BOSS, "de", "Nachfolger von Karla Reuss wird Timo Harms.", True),
    (BOSS, "de", "Karla Reuss folgt auf Timo Harms.", False),
    (LOSS, "de", "Baltica machte 2025 einen Verlust von 84 Millionen Euro.", True),
    (LOSS, "de", "Baltica machte 2025 einen Gewinn von 84 Millionen Euro.", False),
    (LOSS, "de", "Baltica machte 2025 einen Verlust von 31 Millionen Euro.", False),
    (LOSS, "de", "Baltica lost 84 million euros in 2025.", True),
    (WOLF, "de", "Im Schwarzwald leben vier Wölfe.", True),
    (WOLF, "de", "Im Schwarzwald gibt es ein Wolfsrudel.", False),
    (WOLF, "de", "Ein Rudel gibt es im Schwarzwald nicht.", True),
    (WOLF, "de", "Im Schwarzwald leben vierzig Wölfe.", False),
    (FIRE, "en", "The blaze near Coldwell burned 2,400 hectares of heath.", True),
    (FIRE, "en", "The blaze near Coldwell burned 24,000 hectares of heath.", False),
    (FIRE, "en", "Nahe Coldwell verbrannten 2400 Hektar Heide.", True),
    (FIRE, "en", "The blaze near Coldwell is still out of control.", False),
    (TAX, "en", "Peter Vance ruled out a new wealth tax before the election.", True),
    (TAX, "en", "Peter Vance announced a new wealth tax before the next election.", False),
    (TAX, "en", "There will be no new wealth tax before the next election, according to Peter Vance.", True),
    (TAX, "en", "Finanzminister Peter Vance schloss eine neue Vermögensteuer vor der nächsten Wahl aus.", True),
    (SCHOOL, "de", "Grundschüler in Hessen dürfen im Unterricht keine Handys mehr benutzen.", True),
    (SCHOOL, "de", "Grundschüler in Hessen dürfen im Unterricht Handys benutzen.", False),
    (SCHOOL, "de", "Grundschüler in Bayern dürfen im Unterricht keine Handys mehr benutzen.", False),
    (TRAIN, "de", "Die Strecke zwischen Hamburg und Berlin ist bis 30. April 2026 gesperrt.", True),
    (TRAIN, "de", "Die Strecke zwischen Hamburg und Berlin ist bis 13. April 2026 gesperrt.", False),
    (TRAIN, "de", "The line between Hamburg and Berlin stays closed until 30 April 2026.", True),
    (GOLD, "de", "Lisa Marten gewann Gold vor Ingrid Dahl.", True),
    (GOLD, "de", "Ingrid Dahl gewann Gold vor Lisa Marten.", False),
    (GOLD, "de", "Lisa Marten won gold over 15 kilometres in Oslo.", True),
    (GOLD, "de", "Lisa Marten won gold over 50 kilometres in Oslo.", False),
    (RENT, "en", "Rents in Dublin rose by 5.9 percent to 2,540 euros a month on average.", True),
    (RENT, "en", "Rents in Dublin fell by 5.9 percent.", False),
    (
        RENT,
        "en",
        "Die Mieten in Dublin stiegen im dritten Quartal um 5,9 Prozent auf durchschnittlich 2540 Euro.",
        True,
    ),
    (SPACE, "en", "Vesper is due to reach Venus in December 2028.", True),
    (SPACE, "en", "Vesper is due to reach Mars in December 2028.", False),
    (MILK, "de", "Der Milchpreis sank im Oktober auf 41 Cent je Kilogramm.", True),
    (MILK, "de", "Der Milchpreis stieg im Oktober auf 41 Cent je Kilogramm.", False),
    (MILK, "de", "Der Milchpreis fiel im Oktober auf 46 Cent je Kilogramm.", False),
]
