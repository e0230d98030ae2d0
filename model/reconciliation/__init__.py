"""Many reports of one incident: found, linked, compared, resolved, weighed.

`knowledge` knows sides, sources and places, `agreement` says what two values have to do with one
another, `rules` which value an incident takes and `resolving` does so for a whole one, `matching`
which accounts may tell of the same, `incident_edits` what becomes of incidents when they are
linked, merged and split, `independence` how many sources there really are, `grading` how well an
incident is verified, `sensitivity` how totals change with the rule.
"""
