"""English questions and the time they speak of, read off a calendar: ``clock | question | since | until | flags``.

Times are local to Berlin, "-" is open; flags: S strict (about publication), N wants the newest.
Clocks: SUN 2026-11-22 14:30, WED 2026-03-18 10:00, THU 2025-01-02 09:00, MON 2026-07-06 22:00, LEAP 2024-02-29 08:15.
"""

TABLE = """
SUN | What happened yesterday? | 2026-11-21 | 2026-11-22 | S
SUN | What happened in Berlin today? | 2026-11-22 | 2026-11-23 | S
SUN | What happened this morning? | 2026-11-22 | 2026-11-22T12:00 | S
SUN | What happened yesterday morning? | 2026-11-21 | 2026-11-21T12:00 | S
SUN | What did the court decide yesterday afternoon? | 2026-11-21T12:00 | 2026-11-21T18:00 | S
SUN | What happened yesterday evening? | 2026-11-21T18:00 | 2026-11-22 | S
SUN | What did the Fed decide last night? | 2026-11-21T18:00 | 2026-11-22T06:00 | S
SUN | What happened overnight? | 2026-11-21T22:00 | 2026-11-22T06:00 | S
SUN | Who is playing tonight? | 2026-11-22T18:00 | 2026-11-23 |
MON | Who is playing tonight? | 2026-07-06T18:00 | 2026-07-07 | S
SUN | What is planned for tomorrow? | 2026-11-23 | 2026-11-24 |
LEAP | What happened yesterday? | 2024-02-28 | 2024-02-29 | S
THU | What happened yesterday? | 2025-01-01 | 2025-01-02 | S
SUN | What are today's headlines? | 2026-11-22 | 2026-11-23 | S
SUN | What happened in last week's news? | 2026-11-09 | 2026-11-16 | S
SUN | What happened last week? | 2026-11-09 | 2026-11-16 | S
SUN | Give me the top stories of the week | 2026-11-16 | 2026-11-23 | S
SUN | What were the headlines of the month? | 2026-11-01 | 2026-12-01 | S
SUN | Who scored the goal of the month? | - | - |
SUN | Please recap the week | 2026-11-16 | 2026-11-23 | S
SUN | What are the top stories of the week of May 4? | 2026-05-04 | 2026-05-11 | S
SUN | What happened this week? | 2026-11-16 | 2026-11-23 | S
SUN | What happened the week before last? | 2026-11-02 | 2026-11-09 | S
SUN | What happened this past week? | 2026-11-15 | 2026-11-23 | S
SUN | What happened over the last week? | 2026-11-15 | 2026-11-23 | S
SUN | What happened in the past week? | 2026-11-15 | 2026-11-23 | S
SUN | What is due next week? | 2026-11-23 | 2026-11-30 |
WED | What happened last week? | 2026-03-09 | 2026-03-16 | S
THU | What happened last week? | 2024-12-23 | 2024-12-30 | S
WED | What happened earlier this week? | 2026-03-16 | 2026-03-19 | S
WED | What is due later this week? | 2026-03-18 | 2026-03-23 | S
WED | What happened early last week? | 2026-03-09 | 2026-03-11 | S
WED | What happened late last week? | 2026-03-13 | 2026-03-16 | S
SUN | How far did exports fall last month? | 2026-10-01 | 2026-11-01 |
SUN | What happened this month? | 2026-11-01 | 2026-12-01 | S
SUN | What happened in the last month? | 2026-10-22 | 2026-11-23 | S
SUN | What is due next month? | 2026-12-01 | 2027-01-01 |
THU | How far did exports fall last month? | 2024-12-01 | 2025-01-01 |
SUN | How much did Meta earn this year? | 2026-01-01 | 2027-01-01 |
SUN | How many people defected last year? | 2025-01-01 | 2026-01-01 |
SUN | What happened in the past year? | 2025-11-22 | 2026-11-23 |
SUN | What happened late last year? | 2025-09-01 | 2026-01-01 |
SUN | What changes next year? | 2027-01-01 | 2028-01-01 |
SUN | How did Apple do last quarter? | 2026-07-01 | 2026-10-01 |
WED | How did Apple do last quarter? | 2025-10-01 | 2026-01-01 |
SUN | How did Apple do this quarter? | 2026-10-01 | 2027-01-01 |
SUN | What happened in the last 3 days? | 2026-11-19 | 2026-11-23 | S
SUN | What happened in the past 48 hours? | 2026-11-20T14:30 | 2026-11-22T14:30 | S
SUN | What happened in the last 24h? | 2026-11-21T14:30 | 2026-11-22T14:30 | S
SUN | What was said during the last three weeks? | 2026-11-01 | 2026-11-23 | S
SUN | What was said over the past two months? | 2026-09-22 | 2026-11-23 | S
SUN | What happened in the past few days? | 2026-11-15 | 2026-11-23 | S
SUN | What happened in the last couple of weeks? | 2026-11-08 | 2026-11-23 | S
SUN | What happened in recent days? | 2026-11-15 | 2026-11-23 | S
SUN | How did rents rise over the last five years? | 2021-11-22 | 2026-11-23 |
MON | What happened in the last hour? | 2026-07-06T21:00 | 2026-07-06T22:00 | S
SUN | What happened three days ago? | 2026-11-19 | 2026-11-20 | S
SUN | What happened a week ago? | 2026-11-09 | 2026-11-16 | S
SUN | What did the ECB decide two weeks ago? | 2026-11-02 | 2026-11-09 | S
SUN | What happened two months ago? | 2026-09-01 | 2026-10-01 |
SUN | Who won ten years ago? | 2016-01-01 | 2017-01-01 |
SUN | What happened about three weeks ago? | 2026-10-26 | 2026-11-02 | S
SUN | What happened a few days ago? | 2026-11-15 | 2026-11-23 | S
SUN | What happened two hours ago? | 2026-11-22T11:30 | 2026-11-22T13:30 | S
SUN | What changed since Monday? | 2026-11-16 | - | S
MON | What has happened since Monday? | 2026-07-06 | - | S
SUN | What has happened since yesterday? | 2026-11-21 | - | S
SUN | What has happened since last week? | 2026-11-09 | - | S
SUN | What has happened since last Friday? | 2026-11-20 | - | S
SUN | What has happened since March 3? | 2026-03-03 | - | S
SUN | What has happened since March 3, 2025? | 2025-03-03 | - | S
SUN | What has Tesla announced since March? | 2026-03-01 | - | S
SUN | What has been decided since early May? | 2026-05-01 | - | S
SUN | What has been reported since the beginning of the year? | 2026-01-01 | - |
SUN | Who has ruled Poland since 2015? | 2015-01-01 | - |
SUN | What has changed since 2024? | 2024-01-01 | - | S
SUN | Who has owned the island since 1867? | 1867-01-01 | - |
SUN | What has happened since Easter? | 2026-04-03 | - | S
WED | What has happened since 8 am? | 2026-03-18T08:00 | - | S
WED | What has happened since 8:30? | 2026-03-18T08:30 | - | S
SUN | What did Merz say on Monday? | 2026-11-16 | 2026-11-17 | S
SUN | What did Merz say on Sunday? | 2026-11-22 | 2026-11-23 | S
SUN | What did Merz say last Sunday? | 2026-11-15 | 2026-11-16 | S
SUN | What did Apple announce Tuesday? | 2026-11-17 | 2026-11-18 | S
SUN | What happened last Friday? | 2026-11-20 | 2026-11-21 | S
SUN | What happened on Monday evening? | 2026-11-16T18:00 | 2026-11-17 | S
SUN | What happened this past Tuesday? | 2026-11-17 | 2026-11-18 | S
SUN | What happened on Monday last week? | 2026-11-09 | 2026-11-10 | S
SUN | Who plays next Friday? | 2026-11-27 | 2026-11-28 |
SUN | Who will play on Friday? | 2026-11-27 | 2026-11-28 |
WED | What happened from Monday to Wednesday? | 2026-03-16 | 2026-03-19 | S
WED | What happened between Friday and Monday? | 2026-03-13 | 2026-03-17 | S
SUN | What happened over the weekend? | 2026-11-21 | 2026-11-23 | S
WED | What happened at the weekend? | 2026-03-14 | 2026-03-16 | S
WED | What happened last weekend? | 2026-03-14 | 2026-03-16 | S
SUN | What happened last weekend? | 2026-11-14 | 2026-11-16 | S
SUN | How high was inflation in January 2025? | 2025-01-01 | 2025-02-01 |
SUN | What did Apple announce in May? | 2026-05-01 | 2026-06-01 |
WED | What did Apple announce in May? | 2025-05-01 | 2025-06-01 |
SUN | What happened in may 2024? | 2024-05-01 | 2024-06-01 |
SUN | What happened last May? | 2026-05-01 | 2026-06-01 |
SUN | What happened in May of last year? | 2025-05-01 | 2025-06-01 |
SUN | What happened in early March? | 2026-03-01 | 2026-03-11 |
SUN | What happened in mid-March 2025? | 2025-03-11 | 2025-03-21 |
SUN | What happened at the end of February 2024? | 2024-02-21 | 2024-03-01 |
SUN | What happened in the last week of March? | 2026-03-25 | 2026-04-01 |
SUN | How much did Meta spend on data centers in 2024? | 2024-01-01 | 2025-01-01 |
SUN | What was the result of the 2007 election? | 2007-01-01 | 2008-01-01 |
SUN | Which country sold Alaska in 1867? | 1867-01-01 | 1868-01-01 |
SUN | What happened in early 2024? | 2024-01-01 | 2024-05-01 |
SUN | What happened in mid 2024? | 2024-05-01 | 2024-09-01 |
SUN | What happened in late 2023? | 2023-09-01 | 2024-01-01 |
SUN | What did rents cost between 2022 and 2024? | 2022-01-01 | 2025-01-01 |
SUN | How much was cleared from 2000 to 2005? | 2000-01-01 | 2006-01-01 |
SUN | How did prices rise 2022-2024? | 2022-01-01 | 2025-01-01 |
SUN | Who won the 2023-24 season? | 2023-01-01 | 2025-01-01 |
SUN | How many jobs will go by 2030? | - | 2031-01-01 |
SUN | When did Polonia win prior to 2000? | - | 2000-01-01 |
SUN | Whose seat was it until 2000? | - | 2001-01-01 |
SUN | Who was favoured before the 2024 election? | - | 2025-01-01 |
SUN | What happened in the 1990s? | 1990-01-01 | 2000-01-01 |
SUN | What happened in the '90s? | 1990-01-01 | 2000-01-01 |
SUN | What happened in the nineties? | 1990-01-01 | 2000-01-01 |
SUN | How many Huguenots fled in the 1700s? | 1700-01-01 | 1800-01-01 |
SUN | Who was a Roman Catholic of the 15th century? | 1401-01-01 | 1501-01-01 |
SUN | What happened from January to March 2025? | 2025-01-01 | 2025-04-01 |
SUN | What happened between November and January 2025? | 2024-11-01 | 2025-02-01 |
SUN | What happened from March 2024 to May? | 2024-03-01 | 2024-06-01 |
SUN | What happened between March 3 and March 10, 2026? | 2026-03-03 | 2026-03-11 |
SUN | What happened between May 3 and 5? | 2026-05-03 | 2026-05-06 |
SUN | What happened on May 3-5, 2025? | 2025-05-03 | 2025-05-06 |
SUN | What happened from 3 to 5 May 2025? | 2025-05-03 | 2025-05-06 |
SUN | What happened between 28 April and 5 May? | 2026-04-28 | 2026-05-06 |
SUN | What was known until May 5? | - | 2026-05-06 |
SUN | What had been decided by May 5, 2025? | - | 2025-05-06 |
SUN | What was known by the end of March? | - | 2026-04-01 |
SUN | What applied before March 2025? | - | 2025-03-01 |
SUN | What applied before June 3? | - | 2026-06-03 |
SUN | What happened after May 5? | 2026-05-06 | - | S
SUN | What was written after November 1, 2023 at 10:00? | 2023-11-01T10:00 | - | S
SUN | What was written after November 1, 2023, at 9:30 pm? | 2023-11-01T21:30 | - | S
SUN | What applied after May 8, 1945? | 1945-05-09 | - |
SUN | What was known until yesterday? | - | 2026-11-22 | S
SUN | How did Nvidia do in Q4? | 2026-10-01 | 2027-01-01 |
WED | How did Nvidia do in Q4? | 2025-10-01 | 2026-01-01 |
SUN | How did Nvidia do in Q1 2025? | 2025-01-01 | 2025-04-01 |
SUN | How did Nvidia do in 2025 Q1? | 2025-01-01 | 2025-04-01 |
SUN | How did Nvidia do in the fourth quarter of 2023? | 2023-10-01 | 2024-01-01 |
SUN | What were Nvidia's third-quarter results? | 2026-07-01 | 2026-10-01 |
SUN | How did sales do in the first half of 2025? | 2025-01-01 | 2025-07-01 |
SUN | How did sales do in the first half of the year? | 2026-01-01 | 2026-07-01 |
SUN | How hot was it in summer 2024? | 2024-06-01 | 2024-09-01 |
SUN | How hot was it last summer? | 2026-06-01 | 2026-09-01 |
MON | How hot was it last summer? | 2025-06-01 | 2025-09-01 |
SUN | What happened in the fall of 2024? | 2024-09-01 | 2024-12-01 |
WED | How cold was the winter of 2024? | 2024-12-01 | 2025-03-01 |
SUN | What happened on May 12, 2026? | 2026-05-12 | 2026-05-13 |
SUN | What happened on May 12 2026? | 2026-05-12 | 2026-05-13 |
SUN | What happened on 12 May? | 2026-05-12 | 2026-05-13 |
SUN | What happened on the 12th of May? | 2026-05-12 | 2026-05-13 |
WED | What happened on May 12th? | 2025-05-12 | 2025-05-13 |
SUN | What happened on 2026-05-12? | 2026-05-12 | 2026-05-13 |
SUN | What happened on 5/12/2026? | 2026-05-12 | 2026-05-13 |
SUN | What happened on 25/12/2025? | 2025-12-25 | 2025-12-26 |
SUN | What happened on Tuesday, May 12? | 2026-05-12 | 2026-05-13 |
SUN | What happened on Sept. 26, 2023? | 2023-09-26 | 2023-09-27 |
SUN | What happened on February 29? | 2024-02-29 | 2024-03-01 |
SUN | What did polls say before the election on February 23? | - | 2026-02-23 |
SUN | What did polls say ahead of the vote on February 23, 2025? | - | 2025-02-23 |
SUN | Who resigned after the election on February 23, 2025? | 2025-02-23 | - |
SUN | What happened at Easter 2025? | 2025-04-18 | 2025-04-22 |
WED | What happened at Christmas? | 2025-12-24 | 2025-12-27 |
SUN | How were sales at Christmas 2024? | 2024-12-24 | 2024-12-27 |
SUN | What happened last Christmas? | 2025-12-24 | 2025-12-27 |
SUN | What was open on Thanksgiving? | 2025-11-27 | 2025-11-28 |
SUN | What was cheap on Black Friday 2023? | 2023-11-24 | 2023-11-25 |
THU | What happened on New Year's Eve? | 2024-12-31 | 2025-01-01 |
SUN | What happened on Good Friday? | 2026-04-03 | 2026-04-04 |
SUN | What happened on Labor Day? | 2026-09-07 | 2026-09-08 |
SUN | What does the TechCrunch article published on October 5, 2023 say? | 2023-10-05 | 2023-10-06 | S
SUN | What does the report from The Verge on 2023-11-02 say? | 2023-11-02 | 2023-11-03 | S
SUN | What did TechCrunch report in the article from December 15, 2023? | 2023-12-15 | 2023-12-16 | S
SUN | What does the November 1, 2023, article explain? | 2023-11-01 | 2023-11-02 | S
SUN | Do the Verge report on October 6, 2023 and the one on October 9, 2023 agree? | 2023-10-06 | 2023-10-10 | S
SUN | Which articles from January 2025 mention Nvidia? | 2025-01-01 | 2025-02-01 | S
SUN | What was published between May 3 and May 5? | 2026-05-03 | 2026-05-06 | S
SUN | Do the Verge report on October 6, 2023 and the Wired report on Google agree? | 2023-10-06 | 2023-10-07 |
SUN | Which company will release a console on November 16, 2023? | 2023-11-16 | 2023-11-17 |
SUN | How many cases did China report in the second quarter of 2018? | 2018-04-01 | 2018-07-01 |
SUN | What article was published in 1937? | 1937-01-01 | 1938-01-01 |
SUN | How did he fare in last week's game? | 2026-11-09 | 2026-11-16 |
SUN | What did Merz say yesterday about the 2025 budget? | 2026-11-21 | 2026-11-22 | S
SUN | What is the latest on OpenAI? | - | - | N
SUN | What did she play in her most recent match? | - | - | N
SUN | What has Apple recently announced? | - | - | N
SUN | Which party is currently the largest? | - | - | N
SUN | What's new at Google? | - | - | N
SUN | Who is the current chancellor? | - | - | N
SUN | What is the newest iPhone? | - | - | N
SUN | What is the situation now? | - | - | N
SUN | What are the latest reports from yesterday? | 2026-11-21 | 2026-11-22 | SN
SUN | How much does alternating current lose? | - | - |
SUN | The president may resign, may he not? | - | - |
SUN | Who led the fall of Kabul? | - | - |
SUN | What did USA Today write about fires? | - | - |
SUN | Who hosted Saturday Night Live? | - | - |
SUN | Which drug is known today as aspirin? | - | - |
SUN | Where was the Summer Theatre located? | - | - |
SUN | What happened in the last days of the war? | - | - |
SUN | Who had 2,000 receiving yards? | - | - |
SUN | What is Theresa May doing? | - | - |
SUN | How many eruptions were there within 24 hours? | - | - |
SUN | Who scored in the first quarter of the game? | - | - |
SUN | Who owns a quarter of the harbour? | - | - |
SUN | Which clubs lost one quarter of their members? | - | - |
SUN | What are three quarters of drivers afraid of? | - | - |
SUN | How long did the four day loss of power last? | - | - |
SUN | what happened last week’s monday | 2026-11-09 | 2026-11-10 | S
SUN | What happened this past March? | 2026-03-01 | 2026-04-01 |
SUN | How did Intel do in Q4 of last year? | 2025-10-01 | 2026-01-01 |
SUN | Do the article published on September 28 and the later article on November 30 agree? | 2025-09-28 | 2025-12-01 | S
SUN | How did sales do in June and in May? | 2026-05-01 | 2026-07-01 |
SUN | Were there protests the day before yesterday? | 2026-11-20 | 2026-11-21 | S
SUN | What happens the day after tomorrow? | 2026-11-24 | 2026-11-25 |
WED | What has happened since 2pm? | 2026-03-18T14:00 | - |
SUN | What has happened since 1pm? | 2026-11-22T13:00 | - | S
SUN | Who is the president of France? | - | - |
SUN | What did the ECB decide in June '24? | 2024-06-01 | 2024-07-01 |
SUN | What did the ECB decide on June 24? | 2026-06-24 | 2026-06-25 |
SUN | What did the ECB decide on 6 June 24? | 2024-06-06 | 2024-06-07 |
SUN | What was the revenue in Q3 '24? | 2024-07-01 | 2024-10-01 |
SUN | What did the 24 ministers decide in June? | 2026-06-01 | 2026-07-01 |
SUN | Who plays Wednesday Addams? | - | - |
SUN | What did Jack Friday say? | - | - |
SUN | What is Tuesday Morning Corp? | - | - |
SUN | How many viewers did the first season of Wednesday draw? | - | - |
SUN | Did Sheffield Wednesday win? | - | - |
SUN | What happened in New York Friday? | 2026-11-20 | 2026-11-21 | S
SUN | What happened at Silica Tuesday? | 2026-11-17 | 2026-11-18 | S
SUN | What did the board decide Tuesday? | 2026-11-17 | 2026-11-18 | S
SUN | News on Silica from 20 February to today | 2026-02-20 | 2026-11-23 | S
SUN | What changed from yesterday to today? | 2026-11-21 | 2026-11-23 | S
SUN | What changed from last Friday until now? | 2026-11-20 | 2026-11-23 | S
SUN | How did rents rise from 2024 to today? | 2024-01-01 | 2026-11-23 |
SUN | What happened from March through today? | 2026-03-01 | 2026-11-23 | S
SUN | Which customs exist to today? | - | - |
SUN | What happened in 2025-03? | 2025-03-01 | 2025-04-01 |
SUN | What changed since 2025-11? | 2025-11-01 | - | S
SUN | News 2025-01 to 2025-03 | 2025-01-01 | 2025-04-01 |
SUN | What happened in 03/2025? | 2025-03-01 | 2025-04-01 |
SUN | What happened on 23-02-2026? | 2026-02-23 | 2026-02-24 |
SUN | Who won the 2010-11 season? | 2010-01-01 | 2012-01-01 |
SUN | What is CVE-2024-3094? | - | - |
SUN | What happened in Feb? | 2026-02-01 | 2026-03-01 |
SUN | what happened in nov | 2026-11-01 | 2026-12-01 |
SUN | What changed since Dec? | 2025-12-01 | - | S
SUN | What happened in Oct. about oil? | 2026-10-01 | 2026-11-01 |
SUN | What happened from Dec to Feb? | 2025-12-01 | 2026-03-01 |
SUN | Sales Nov-Jan | 2025-11-01 | 2026-02-01 |
SUN | Sales Jan-Mar 2025 | 2025-01-01 | 2025-04-01 |
SUN | Sales in Nov/Dec 2025 | 2025-11-01 | 2026-01-01 |
SUN | Did Ant and Dec win? | - | - |
SUN | What did Jan say in Dec? | 2025-12-01 | 2026-01-01 |
SUN | What happened in early Feb? | 2026-02-01 | 2026-02-11 |
SUN | How did news from Feb to now look? | 2026-02-01 | 2026-11-23 | S
SUN | What happened on 23rd Feb? | 2026-02-23 | 2026-02-24 |
SUN | What happened one year ago today? | 2025-11-22 | 2025-11-23 |
LEAP | What happened four years ago today? | 2020-02-29 | 2020-03-01 |
SUN | What happened a week ago yesterday? | 2026-11-14 | 2026-11-15 | S
WED | What happened a week ago Monday? | 2026-03-09 | 2026-03-10 | S
WED | What happened Friday a week ago? | 2026-03-06 | 2026-03-07 | S
WED | What happened on Tuesday of last week? | 2026-03-10 | 2026-03-11 | S
WED | What happened last week on Monday? | 2026-03-09 | 2026-03-10 | S
WED | What will happen a week from Friday? | 2026-03-27 | 2026-03-28 |
WED | What will happen next week on Tuesday? | 2026-03-24 | 2026-03-25 |
WED | What happened last week on Monday evening? | 2026-03-09T18:00 | 2026-03-10 | S
WED | What happened a week ago? | 2026-03-09 | 2026-03-16 | S
SUN | What happened last year in May? | 2025-05-01 | 2025-06-01 |
SUN | What happened last year in the third quarter? | 2025-07-01 | 2025-10-01 |
SUN | What happened last year at Christmas? | 2025-12-24 | 2025-12-27 |
SUN | What happened last year on 24 December? | 2025-12-24 | 2025-12-25 |
SUN | What happened three years ago in June? | 2023-06-01 | 2023-07-01 |
SUN | What opens next year in spring? | 2027-03-01 | 2027-06-01 |
SUN | What happened last year in Austin? | 2025-01-01 | 2026-01-01 |
SUN | What did May do last year? | 2025-01-01 | 2026-01-01 |
SUN | What happened on the second Tuesday of February? | 2026-02-10 | 2026-02-11 |
SUN | What happened on the last Friday in October 2025? | 2025-10-31 | 2025-11-01 |
SUN | What happened on the weekend of 7 November? | 2026-11-07 | 2026-11-09 |
SUN | What happened on the weekend of Nov 7-8? | 2026-11-07 | 2026-11-09 |
SUN | What happened in the week of November 11? | 2026-11-09 | 2026-11-16 |
SUN | What happened in the week ending 15 November 2026? | 2026-11-09 | 2026-11-16 |
SUN | What happened in the week beginning 9 November? | 2026-11-09 | 2026-11-16 |
SUN | What happened the day after 26 February 2026? | 2026-02-27 | 2026-02-28 |
SUN | What happened on the Friday before Christmas? | 2025-12-19 | 2025-12-20 |
SUN | What happened in the week after Easter 2025? | 2025-04-22 | 2025-04-29 |
SUN | What happened two days before 20 February 2026? | 2026-02-18 | 2026-02-19 |
SUN | What happened in the days after 20 February 2026? | 2026-02-21 | 2026-02-28 |
SUN | What happened the day before the election on November 3? | 2026-11-02 | 2026-11-03 |
SUN | What happened the day after the storm? | - | - |
SUN | Who won on the first Monday of the trial? | - | - |
SUN | What happened within a week of 20 February 2026? | 2026-02-13 | 2026-02-28 |
WED | What happened this weekend? | 2026-03-14 | 2026-03-16 | S
WED | Who won this weekend? | 2026-03-14 | 2026-03-16 | S
WED | What is on this weekend? | 2026-03-21 | 2026-03-23 |
WED | How cold was it this winter? | 2025-12-01 | 2026-03-01 |
WED | What happened this autumn? | 2025-09-01 | 2025-12-01 |
WED | What happened this Christmas? | 2025-12-24 | 2025-12-27 |
WED | What happened in late March? | 2025-03-21 | 2025-04-01 |
WED | What will happen in March? | 2026-03-01 | 2026-04-01 |
WED | What happens this summer? | 2026-06-01 | 2026-09-01 |
WED | What is due by Friday? | - | 2026-03-21 |
WED | What must be done until Friday? | - | 2026-03-21 |
WED | What is expected before Friday? | - | 2026-03-20 |
WED | What is planned for Monday? | 2026-03-23 | 2026-03-24 |
WED | What is coming in autumn? | 2026-09-01 | 2026-12-01 |
WED | What changes on 1 May? | 2026-05-01 | 2026-05-02 |
WED | What changes from April? | 2026-04-01 | - |
WED | What was expected before Friday? | - | 2026-03-13 | S
WED | What has Apple planned on Monday? | 2026-03-16 | 2026-03-17 | S
WED | What happened on Monday? | 2026-03-16 | 2026-03-17 | S
SUN | What happened twenty-five years ago? | 2001-01-01 | 2002-01-01 |
SUN | What happened thirty-five days ago? | 2026-10-18 | 2026-10-19 | S
SUN | What happened in the last forty-eight hours? | 2026-11-20T14:30 | 2026-11-22T14:30 | S
SUN | What happened a hundred years ago? | 1926-01-01 | 1927-01-01 |
SUN | What happened in the last couple of days? | 2026-11-20 | 2026-11-23 | S
SUN | What happened a couple of days ago? | 2026-11-20 | 2026-11-21 | S
SUN | What happened in the past couple of months? | 2026-09-22 | 2026-11-23 | S
SUN | What happened in the past year and a half? | 2025-05-22 | 2026-11-23 | S
SUN | What happened half a year ago? | 2026-05-01 | 2026-06-01 |
SUN | What happened one and a half years ago? | 2025-05-01 | 2025-06-01 |
SUN | What happened in the last half hour? | 2026-11-22T14:00 | 2026-11-22T14:30 | S
SUN | What happened over the past fortnight? | 2026-11-08 | 2026-11-23 | S
SUN | What happened a fortnight ago? | 2026-11-08 | 2026-11-09 | S
SUN | What happened in the last two or three days? | 2026-11-19 | 2026-11-23 | S
SUN | What happened in the past day? | 2026-11-21 | 2026-11-23 | S
SUN | What happened in the last 1.5 years? | 2025-05-22 | 2026-11-23 | S
SUN | What happened exactly a year ago? | 2025-11-22 | 2025-11-23 |
SUN | What happened on the last day? | - | - |
SUN | Who scored in the second half? | - | - |
SUN | Which articles were published on or after 5 May 2026? | 2026-05-05 | - | S
SUN | Which articles were published on or before May 5, 2026? | - | 2026-05-06 | S
SUN | Since May took office, what changed? | - | - |
SUN | Who followed after May resigned? | - | - |
SUN | What applied before Winter came to power? | - | - |
SUN | What has changed since May? | 2026-05-01 | - | S
SUN | What was announced after March? | 2026-04-01 | - | S
SUN | Who since May led the party? | 2026-05-01 | - | S
SUN | what happened on fri | 2026-11-20 | 2026-11-21 | S
SUN | What happened on tue? | 2026-11-17 | 2026-11-18 | S
SUN | What happened thurs? | 2026-11-19 | 2026-11-20 | S
SUN | What happened on Tues? | 2026-11-17 | 2026-11-18 | S
SUN | What changed since Fri? | 2026-11-20 | - | S
SUN | News on Sat. | 2026-11-21 | 2026-11-22 | S
SUN | Who played Sat/Sun? | 2026-11-21 | 2026-11-23 | S
SUN | What happened Mon-Wed? | 2026-11-16 | 2026-11-19 | S
SUN | What happened on Wed in Oslo? | 2026-11-18 | 2026-11-19 | S
SUN | Who sat on the panel? | - | - |
SUN | What does The Sun report? | - | - |
SUN | What is the report on Sun Microsystems? | - | - |
SUN | Wed in Oslo: who got married? | - | - |
SUN | What is the effect on sun lotion? | - | - |
SUN | Was Do Kwon sentenced? | - | - |
WED | What happened in week 8? | 2026-02-16 | 2026-02-23 |
WED | What happened in week 8 of 2025? | 2025-02-17 | 2025-02-24 |
WED | What happened in calendar week 8? | 2026-02-16 | 2026-02-23 |
WED | Who won in week 8 of the NFL season? | - | - |
WED | What is week 8 of the trial about? | - | - |
WED | Who played in Week 12? | - | - |
WED | What happened on the 4th? | 2026-03-04 | 2026-03-05 |
WED | What happened on the 20th in Berlin? | 2026-02-20 | 2026-02-21 |
WED | What will happen on the 25th? | 2026-03-25 | 2026-03-26 |
WED | What happened on the 20th of last month? | 2026-02-20 | 2026-02-21 |
WED | What happened on the 3rd of this month? | 2026-03-03 | 2026-03-04 |
WED | What happened on February the 23rd? | 2026-02-23 | 2026-02-24 |
WED | What happened on the twentieth of February? | 2026-02-20 | 2026-02-21 |
WED | What happened on the twenty-third of February? | 2026-02-23 | 2026-02-24 |
WED | What happened on 27 and 28 February? | 2026-02-27 | 2026-03-01 |
WED | What happened on February 27 and 28? | 2026-02-27 | 2026-03-01 |
WED | What happened on the 5th floor? | - | - |
WED | What happened on the 5th of the trial? | - | - |
WED | Who finished on the 4th place? | - | - |
WED | What happened on the third day? | - | - |
WED | What is due in two weeks? | 2026-03-30 | 2026-04-06 |
WED | What will happen in the next three months? | 2026-03-18 | 2026-06-19 |
WED | What will happen in the next few days? | 2026-03-18 | 2026-03-26 |
WED | What will happen two weeks from now? | 2026-03-30 | 2026-04-06 |
WED | Which elections are in the next 6 months? | 2026-03-18 | 2026-09-19 |
WED | What will happen within two weeks? | 2026-03-18 | 2026-04-02 |
WED | Did sales double in a week? | - | - |
WED | What happened in the following three days? | - | - |
WED | How long is the game in two halves? | - | - |
WED | Oil price year to date | 2026-01-01 | 2026-03-19 |
WED | Oil price YTD | 2026-01-01 | 2026-03-19 |
WED | Oil price month to date | 2026-03-01 | 2026-03-19 | S
WED | What was the oil price this time last year? | 2025-03-11 | 2025-03-26 |
WED | What happened this day last year? | 2025-03-18 | 2025-03-19 |
WED | What was the revenue in FY2025? | 2025-01-01 | 2026-01-01 |
WED | What was the revenue in 3Q25? | 2025-07-01 | 2025-10-01 |
WED | What was the revenue in 2025Q3? | 2025-07-01 | 2025-10-01 |
WED | What was the revenue in 1H25? | 2025-01-01 | 2025-07-01 |
WED | What happened in '25? | 2025-01-01 | 2026-01-01 |
WED | What happened the previous day? | 2026-03-17 | 2026-03-18 | S
WED | What happened in the previous month? | 2026-02-01 | 2026-03-01 |
WED | What has happened since 3pm yesterday? | 2026-03-17T15:00 | - | S
WED | What happened yesterday after 6pm? | 2026-03-17T18:00 | 2026-03-18 | S
WED | What happened after 6 pm on Monday? | 2026-03-16T18:00 | - | S
WED | What has happened since 8 am today? | 2026-03-18T08:00 | - | S
WED | news no older than a week on Silica | 2026-03-11 | - | S
WED | Who is no older than 30 years? | - | - |
WED | Who is younger than Silica? | - | - |
WED | What happened in the run-up to Christmas? | 2025-11-26 | 2025-12-24 |
WED | What happened in the first half of February? | 2026-02-01 | 2026-02-16 |
WED | What happened in the second half of last month? | 2026-02-16 | 2026-03-01 |
WED | What happened in the first two weeks of February? | 2026-02-01 | 2026-02-15 |
WED | What happened in the first ten days of February? | 2026-02-01 | 2026-02-11 |
WED | How were sales in the first three months of 2025? | 2025-01-01 | 2025-04-01 |
WED | What happened on the last day of February? | 2026-02-28 | 2026-03-01 |
WED | What happened in the final weeks of 2025? | 2025-12-04 | 2026-01-01 |
WED | What happened in the closing months of 2024? | 2024-10-01 | 2025-01-01 |
WED | What happened in the July-September quarter of 2025? | 2025-07-01 | 2025-10-01 |
WED | What happened in midsummer 2025? | 2025-07-01 | 2025-08-01 |
WED | What happened in the second week of May 2025? | 2025-05-08 | 2025-05-15 |
WED | What happened in the last weeks of the war? | - | - |
WED | Who scored in the second half of the match? | - | - |
WED | What happened in the first days of the trial? | - | - |
WED | What happened on the first weekend in February? | 2026-02-07 | 2026-02-09 |
WED | What happened around New Year? | 2025-12-31 | 2026-01-02 |
WED | What happened since New Year? | 2025-12-31 | - | S
WED | What happened on new year's eve? | 2025-12-31 | 2026-01-01 |
WED | What happened at the turn of the year? | 2025-12-28 | 2026-01-05 |
WED | What happened between Christmas and New Year? | 2025-12-24 | 2026-01-02 |
WED | What happened on Memorial Day 2025? | 2025-05-26 | 2025-05-27 |
WED | What happened on Presidents' Day? | 2026-02-16 | 2026-02-17 |
WED | What happened on Martin Luther King Day? | 2026-01-19 | 2026-01-20 |
WED | What happened on Election Day? | 2024-11-05 | 2024-11-06 |
WED | What happened on Inauguration Day 2025? | 2025-01-20 | 2025-01-21 |
WED | What happened on St. Patrick's Day 2025? | 2025-03-17 | 2025-03-18 |
WED | What happened on Mother's Day 2025? | 2025-05-11 | 2025-05-12 |
WED | What happened over Thanksgiving weekend 2025? | 2025-11-27 | 2025-12-01 |
WED | What happened on July 4th weekend 2025? | 2025-07-04 | 2025-07-07 |
WED | What happened on May Day? | 2025-05-01 | 2025-05-02 |
WED | Who was Mother Teresa? | - | - |
WED | What does the new year bring? | - | - |
WED | What did the election day cost? | - | - |
WED | What is Project 2025? | - | - |
WED | Who directed Blade Runner 2049? | - | - |
WED | What is UN resolution 1973? | - | - |
WED | Who lives at 1600 Pennsylvania Avenue? | - | - |
WED | What is Expo 2030? | - | - |
WED | How much is the Audi Q4? | - | - |
WED | Where does the Q1 train stop? | - | - |
WED | Who won the second quarter-final? | - | - |
WED | How many people came to the March for Life? | - | - |
WED | What is the March on Rome? | - | - |
WED | Who wrote The Hunt for Red October? | - | - |
WED | What is the May Day rally? | - | - |
WED | When did the Long March 5 rocket launch? | - | - |
WED | Which films start in June? | 2025-06-01 | 2025-07-01 |
WED | What happened at the end of March 2025? | 2025-03-21 | 2025-04-01 |
WED | What happened Friday night? | 2026-03-13T18:00 | 2026-03-14T06:00 | S
WED | What happened two weekends ago? | 2026-03-07 | 2026-03-09 | S
WED | Who won Euro 2024? | 2024-01-01 | 2025-01-01 |
WED | How did Nvidia do in Q4? | 2025-10-01 | 2026-01-01 |
WED | Who scored on the fourth day of the season on Thursday? | 2026-03-12 | 2026-03-13 | S
WED | What was seen billions of years ago? | - | - |
WED | How does it compare to the 9th-gen model? | - | - |
WED | What opens from 6am to 9pm on Black Friday? | 2026-11-27 | 2026-11-28 |
WED | Since Thanksgiving is a holiday, which stores close? | 2025-11-27 | 2025-11-28 |
WED | What is on TV on the weekends? | - | - |
WED | When is Apple due to release its Q3 earnings? | 2025-07-01 | 2025-10-01 |
WED | Who led in Week 9 of the 2023 NFL season? | 2023-01-01 | 2024-01-01 |
WED | Where is the smoke coming from in March? | 2026-03-01 | 2026-04-01 |
WED | What happened on Friday of the week before last? | 2026-03-06 | 2026-03-07 | S
WED | What happened between last Monday and now? | 2026-03-16 | 2026-03-19 | S
WED | What happened in the last week of last year? | 2025-12-25 | 2026-01-01 |
WED | What must be done no later than Friday? | - | 2026-03-21 |
WED | What was published no earlier than 1 February 2026? | 2026-02-01 | - | S
WED | What happened on the 1st of the month? | 2026-03-01 | 2026-03-02 |
WED | What happened in mid-Feb? | 2026-02-11 | 2026-02-21 |
WED | What happened on Sat night? | 2026-03-14T18:00 | 2026-03-15T06:00 | S
WED | What did they say last week in March? | 2026-03-09 | 2026-03-16 | S
WED | What is expected after Monday's vote? | 2026-03-17 | - | S
WED | What will happen after Monday's vote? | 2026-03-24 | - |
WED | What happened on Friday the 13th? | 2026-03-13 | 2026-03-14 |
WED | What must be paid by Friday? | - | 2026-03-21 |
WED | What happened from yesterday at 6 pm to today? | 2026-03-17T18:00 | 2026-03-19 | S
WED | What happened from Monday to today? | 2026-03-16 | 2026-03-19 | S
SUN | What happened in Leeds on 5/6 May 2024? | 2024-05-05 | 2024-05-07 |
SUN | How many cars were sold in the first nine months 2024? | 2024-01-01 | 2024-10-01 |
WED | What happened on May 13 a year ago? | 2025-05-13 | 2025-05-14 |
WED | Where were the floods in the summer three years ago? | 2023-06-01 | 2023-09-01 |
WED | What did Biden say the Tuesday before last? | 2026-03-10 | 2026-03-11 | S
SUN | Where were the fires the summer before last? | 2025-06-01 | 2025-09-01 |
SUN | What happened two Sundays ago? | 2026-11-08 | 2026-11-09 | S
SUN | How many joined the second plastic-free Friday? | - | - |
SUN | How many joined a meat-free Friday? | - | - |
SUN | Who won the first game Friday? | 2026-11-20 | 2026-11-21 | S
SUN | Who was hit by the car-bomb on Friday? | 2026-11-20 | 2026-11-21 | S
WED | What is open on Sundays? | - | - |
MON | What happened in Istanbul two weeks ago on Monday? | 2026-06-22 | 2026-06-23 | S
WED | Who plays Dortmund the week after next? | 2026-03-30 | 2026-04-06 |
WED | What happened on 12/31? | 2025-12-31 | 2026-01-01 |
WED | What happened on 31/12? | 2025-12-31 | 2026-01-01 |
WED | What did oil cost since 02/15? | 2026-02-15 | - | S
WED | What changed after 9/11? | - | - |
WED | Was it passed by 2/3? | - | - |
WED | What happened on 10/11 March? | 2026-03-10 | 2026-03-12 |
WED | What did oil cost in apr 25? | 2025-04-01 | 2025-05-01 |
WED | What did oil cost on apr 25? | 2025-04-25 | 2025-04-26 |
WED | What was said up to and including February 20? | - | 2026-02-21 |
WED | What was promised after the election of 23 February? | 2026-02-23 | - |
WED | How has rent developed over the course of the year? | 2026-01-01 | 2027-01-01 |
WED | What happened in the course of the week? | 2026-03-16 | 2026-03-23 | S
WED | What happened during the week of the vote? | - | - |
WED | What happened in the night to Tuesday? | 2026-03-16T22:00 | 2026-03-17T06:00 | S
WED | What happened last wk? | 2026-03-09 | 2026-03-16 | S
SUN | Who directed the film 1917? | - | - |
SUN | Which film 2024 won the prize? | 2024-01-01 | 2025-01-01 |
SUN | What is the moral of Orwell's 1984? | - | - |
SUN | What was in Germany's 2024 budget? | 2024-01-01 | 2025-01-01 |
SUN | What was the band's hit in '89? | 1989-01-01 | 1990-01-01 |
SUN | Who plays in The Day After Tomorrow? | - | - |
SUN | What happened between Christmas and New Year 2023? | 2023-12-24 | 2024-01-02 |
SUN | What happened between Christmas and New Year's Day 2023? | 2023-12-24 | 2024-01-02 |
SUN | What happened between Christmas 2022 and New Year 2023? | 2022-12-24 | 2023-01-02 |
SUN | What happened from Christmas to New Year 2026? | 2025-12-24 | 2026-01-02 |
SUN | What happened on Maundy Thursday? | 2026-04-02 | 2026-04-03 |
SUN | What happened on Palm Sunday 2025? | 2025-04-13 | 2025-04-14 |
SUN | What happened between Mother's Day and Ascension Day? | 2026-05-10 | 2026-05-15 |
SUN | Who marched on Juneteenth? | 2026-06-19 | 2026-06-20 |
SUN | Who owns Palm Springs? | - | - |
WED | What happened in Myanmar this past weekend? | 2026-03-14 | 2026-03-16 | S
SUN | What happened in Myanmar over the past weekend? | 2026-11-14 | 2026-11-16 | S
SUN | What happened since the election on 23 February 2025? | 2025-02-23 | - |
SUN | What has changed since the summit on 12 November? | 2026-11-12 | - |
SUN | What has been done since the crash of 12 March? | 2026-03-12 | - |
SUN | What has been done since the flood in March 2025? | 2025-03-01 | - |
SUN | What has happened since the start of the strike at the port of Ems on 12 October? | 2026-10-12 | - |
SUN | What happened until the vote on 23 February 2025? | - | 2025-02-24 |
SUN | What happened until the 2024 election? | - | 2025-01-01 |
SUN | What was decided by the court on 23 February 2025? | 2025-02-23 | 2025-02-24 |
SUN | What was said since the report on 5 May 2026? | 2026-05-05 | 2026-05-06 | S
SUN | What happened since the crash in Ems? | - | - |
SUN | What happened on Nov. 12th, 2026? | 2026-11-12 | 2026-11-13 |
SUN | What happened on Nov 12th? | 2026-11-12 | 2026-11-13 |
SUN | What happened on Sept. 3rd? | 2026-09-03 | 2026-09-04 |
SUN | What happened on the 12th of Nov. 2026? | 2026-11-12 | 2026-11-13 |
THU | What happened on Thursday evening? | 2024-12-26T18:00 | 2024-12-27 | S
THU | What happened after 6 pm on Thursday? | 2024-12-26T18:00 | - | S
THU | What happened on Thursday morning? | 2025-01-02 | 2025-01-02T12:00 | S
THU | What will be shown on Thursday evening? | 2025-01-02T18:00 | 2025-01-03 |
SUN | Why was the reopening of the bridge delayed until August? | - | - |
SUN | Why was the reopening delayed until at least August? | - | - |
SUN | Why was the vote put off until 12 May 2026? | - | - |
SUN | Why was it postponed to May? | - | - |
SUN | Why is the bridge closed until Friday? | - | - |
SUN | Why was the fair moved from May to August? | - | - |
SUN | Why was the vote of 3 May postponed to June? | 2026-05-03 | 2026-05-04 |
SUN | Who moved to Ems in May? | 2026-05-01 | 2026-06-01 |
SUN | How many roads were closed by May 5? | - | 2026-05-06 |
SUN | What margin did Orbis expect in March 2026 for the current year? | 2026-03-01 | 2026-04-01 |
SUN | What did the ECB predict for 2027 in March and April? | 2026-03-01 | 2026-05-01 |
SUN | What does Orbis expect for the current year? | 2026-01-01 | 2027-01-01 |
SUN | What is the forecast for Friday and Saturday? | 2026-11-20 | 2026-11-22 | S
SUN | What was paid for 2024 compared with 2025? | 2024-01-01 | 2026-01-01 |
SUN | single ticket price from January | 2027-01-01 | - |
SUN | How much are bus fares from 1 January? | 2027-01-01 | - |
SUN | What was the ticket price from January? | 2026-01-01 | 2026-02-01 |
WED | single ticket price from January | 2026-01-01 | 2026-02-01 |
SUN | ticket prices from January 2026 | 2026-01-01 | 2026-02-01 |
SUN | news 25.11 | 2025-11-25 | 2025-11-26 | S
SUN | headlines 03.10 | 2026-10-03 | 2026-10-04 | S
SUN | news on Ubuntu 25.10 | - | - |
SUN | news 25.11% | - | - |
SUN | news 32.11 | - | - |
SUN | Why did the crane not arrive until Monday evening? | - | - |
SUN | Why didn't the crane arrive until 3 May? | - | - |
SUN | How many people moved to Ems from January to March 2026? | 2026-01-01 | 2026-04-01 |
SUN | How many contracts were renewed from January to March 2026? | 2026-01-01 | 2026-04-01 |
SUN | How many flights were delayed from Monday to Wednesday? | 2026-11-16 | 2026-11-19 | S
SUN | Which stocks moved from Monday to Friday? | 2026-11-16 | 2026-11-21 | S
SUN | Why were trains delayed from Monday to Wednesday? | 2026-11-16 | 2026-11-19 | S
SUN | Who moved to Ems from January 2026? | 2026-01-01 | 2026-02-01 |
SUN | Why was the opening moved from March to September? | - | - |
SUN | Why was the vote put off from May to June? | - | - |
SUN | Why did the city move the fair from May to August? | - | - |
SUN | How many banks had failed until May 2026, and which are open? | - | 2026-06-01 |
SUN | Which banks had failed until May 2026, and which are closed? | - | 2026-06-01 |
SUN | What was in the news until Monday about the office fire? | - | 2026-11-17 | S
SUN | What happened until Monday at the closed factory? | - | 2026-11-17 | S
SUN | How many people worked in the office through March 2026? | - | 2026-04-01 |
SUN | Who worked in the office until May 2026? | - | 2026-06-01 |
SUN | Why does the mayor stay in office until May 2027? | - | - |
SUN | Which shops are open until Friday? | - | - |
SUN | Who paid taxes from March? | 2026-03-01 | 2026-04-01 |
SUN | Which fares changed from March? | 2026-03-01 | 2026-04-01 |
SUN | Which tickets doubled in price from January? | 2026-01-01 | 2026-02-01 |
SUN | Which companies raised prices from January? | 2026-01-01 | 2026-02-01 |
SUN | Which reduced fares apply from January? | 2027-01-01 | - |
SUN | How much is the discounted ticket from January? | 2027-01-01 | - |
SUN | What happened to the euro rate since 1.12? | - | - |
"""
