"""English time words, one table: ``kind value | words``."""

TABLE = """
month 1 | january
month 2 | february
month 3 | march
month 4 | april
month 5 | may
month 6 | june
month 7 | july
month 8 | august
month 9 | september
month 10 | october
month 11 | november
month 12 | december
shortmonth 1 | jan
shortmonth 2 | feb
shortmonth 3 | mar
shortmonth 4 | apr
shortmonth 6 | jun
shortmonth 7 | jul
shortmonth 8 | aug
shortmonth 9 | sep sept
shortmonth 10 | oct
shortmonth 11 | nov
shortmonth 12 | dec
name 1 | may march april june august
weekday 0 | monday
weekday 1 | tuesday
weekday 2 | wednesday
weekday 3 | thursday
weekday 4 | friday
weekday 5 | saturday
weekday 6 | sunday
shortday 0 | mon
shortday 1 | tue tues
shortday 2 | wed
shortday 3 | thu thur thurs
shortday 4 | fri
shortday 5 | sat
shortday 6 | sun
day 0 | today
day -1 | yesterday
day 1 | tomorrow
part 0 | morning
part 2 | midday noon lunchtime
part 3 | afternoon
part 4 | evening
part 5 | night
tonight 0 | tonight
tonight -1 | overnight
which -1 | last previous past
which 0 | this current
which 1 | next coming upcoming following
rolling 1 | last past previous recent
past 1 | past
unit MINUTE | minute minutes mins
unit HOUR | hour hours hrs
unit DAY | day days
unit WEEK | week weeks wk wks
unit MONTH | month months
unit QUARTER | quarter quarters
unit HALF | half
unit YEAR | year years yr yrs
unit DECADE | decade decades
unit CENTURY | century
unit WEEKEND | weekend weekends
plural 1 | minutes hours days weekends weeks months years decades mins hrs wks yrs
season 1 | spring
season 2 | summer
season 3 | autumn fall
season 4 | winter
name 2 | fall spring
number 1 | one a an
number 2 | two couple
number 3 | three
number 4 | four
number 5 | five
number 6 | six
number 7 | seven
number 8 | eight
number 9 | nine
number 10 | ten
number 11 | eleven
number 12 | twelve
number 13 | thirteen
number 14 | fourteen
number 15 | fifteen
number 16 | sixteen
number 17 | seventeen
number 18 | eighteen
number 19 | nineteen
number 20 | twenty
number 30 | thirty
number 40 | forty
number 50 | fifty
number 60 | sixty
number 70 | seventy
number 80 | eighty
number 90 | ninety
number 100 | hundred
halfof 1 | half
bundledays 14 | fortnight
few 1 | few several
ordinal 1 | first
ordinal 2 | second
ordinal 3 | third
ordinal 4 | fourth
ordinal 5 | fifth
ordinal 6 | sixth
ordinal 7 | seventh
ordinal 8 | eighth
ordinal 9 | ninth
ordinal 10 | tenth
ordinal 11 | eleventh
ordinal 12 | twelfth
ordinal 13 | thirteenth
ordinal 14 | fourteenth
ordinal 15 | fifteenth
ordinal 16 | sixteenth
ordinal 17 | seventeenth
ordinal 18 | eighteenth
ordinal 19 | nineteenth
ordinal 20 | twentieth
ordinal 30 | thirtieth
edge 0 | early beginning start
edge 1 | mid middle
edge 2 | late end
todate YEAR | ytd
todate MONTH | mtd
runup 1 | run runup lead
closing 1 | final closing
halves 1 | half
thirds 1 | third
seasonthird 21 | midsummer
seasonthird 41 | midwinter
sofar 1 | earlier
sofar 2 | later
decade 1950 | fifties
decade 1960 | sixties
decade 1970 | seventies
decade 1980 | eighties
decade 1990 | nineties
holiday EASTER | easter
holiday WHITSUN | whitsun pentecost
holiday CHRISTMAS | christmas xmas
holiday THANKSGIVING | thanksgiving
holiday HALLOWEEN | halloween
holiday EPIPHANY | epiphany
holiday JUNETEENTH | juneteenth
holiday ADVENT | advent
opening 1 | memorial presidents president martin mlk columbus veterans election inauguration st saint mother mothers
opening 1 | father fathers all turn mardi corpus valentines maundy palm shrove ascension remembrance
opening 1 | no not newer younger good whit ash boxing black cyber independence labor valentine new prior ahead up
relation SINCE | since
relation UNTIL | until till by through
relation BEFORE | before
relation AFTER | after
relation FROM | from
relation BETWEEN | between
ago 1 | ago
link 1 | on in at of during over around for within throughout as from
determiner 1 | the
till 1 | to until till through
ofyear 1 | of in the year calendar quarter
ofweek 1 | of in on
about 1 | about around roughly some almost nearly over
about 2 | exactly precisely
shortly 1 | shortly just
onward 1 | on onward onwards
and 1 | and
at 1 | at around
oclock 0 | am
oclock 12 | pm
told 1 | did was were happened won had took said came went lost scored beat died
planned 2 | due planned expected
planned 1 | must changes begins starts opens expires deadline
future 1 | will upcoming scheduled
newest 1 | latest newest recently lately currently presently nowadays
fresh 1 | recent last
article 2 | article articles news story stories headlines headline coverage reporting piece pieces column newsletter
article 1 | report reports review reviews post posts interview update edition paper
single 1 | article report story piece review post update interview column
reporting 1 | published dated posted appeared
reporting 2 | reported report wrote covered mentioned announced
printed 1 | published
change 1 | changed change new news happened developments updates
compared 1 | later subsequent subsequently change changed changes consistent inconsistent consistency
compared 1 | inconsistency compared same contradict differ different remained
counted 1 | euros dollars percent people employees residents soldiers
counted 1 | kilometers kilometres miles meters metres tons yards
counted 1 | feet jobs cases points members pages cars vehicles participants victims receiving square times users
sport 1 | game games quarterback touchdown touchdowns nfl nba score scored season match yards ball lead
vote 1 | the and is who what how where when why which did does do was were has have will of on to for with by at it
vote 1 | from that are an about after before since between his her their its according
"""

# Words of the other language's table that are ordinary English words or names.
ORDINARY = frozenset(
    {
        *("am", "an", "ab", "die", "mai", "bis", "um", "in", "im", "den", "des", "das", "neu", "text", "stand", "acht"),
        *("mo", "di", "mi", "do", "fr", "sa", "so", "war", "plant", "gab"),
    }
)
