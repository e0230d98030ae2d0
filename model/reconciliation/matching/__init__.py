"""Which accounts may tell of one incident: found by block, scored part by part, with reasons.

Every part that two accounts both speak of adds to the odds that they tell of the same, or takes
from them, in bits (powers of two), as Fellegi and Sunter link records: `when_where` the day and the
place, `what_who` the act, its sides, its means, the harm and the words. What one of them is silent
on says nothing. `company` weighs an article's accounts against one another: they are different
incidents, so at most one of them is the same as a given account of another article. `blocks` says
which accounts are worth comparing at all.

The windows follow what datasets of events use to match reports: xSub joins what falls within 1 or
5 km and 1 or 2 days, MELTT lets both be widened by how exact a day or place is. The weights were
set by reading pairs of a corpus of news.
"""
