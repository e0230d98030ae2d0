"""How well what was read out of articles agrees with gold: what two careful people noted down.

Knows nothing of how values were read; `gold` is the form of gold, `matching` says what is right,
`scoring` counts, `calibration` asks whether a confidence means what it says.
"""
