"""The desk's calendar: days and ranges chosen by key or pointer, with their Islamic dates.

`words` tells of days, `grid` draws a month, `popup` opens it under a line.
"""
