"""How totals change with the rule: a window with a table and a plot that say the same.

`series` says which lines there are and how they are told apart, `chart` is what both plots share,
`time_chart` and `range_chart` lay out and paint months and places, `plot` is the widget around
them, `table` the rows, `pictures` makes files of the plots.
"""
