"""What several accounts say of one incident, in the project file and beside it.

`incident_rows` reads incidents as values, `putting` writes the difference between two states of
some, `incident_list` pages through all, `reported` tells of their accounts.
"""
