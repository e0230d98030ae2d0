"""How long a job will still take, by how long it took so far."""

from __future__ import annotations

_TOO_SOON_S = 2.0
_MINUTE = 60


def seconds_left(elapsed: float, done: int, total: int | None) -> int | None:
    """Seconds, coarser the more they are; None where nothing can be said yet, or little is left."""
    if not total or done <= 0 or elapsed < _TOO_SOON_S:
        return None
    left = elapsed * (total - done) / done
    if left < 1:
        return None
    if left > _MINUTE:
        return round(left / _MINUTE) * _MINUTE
    step = 10 if left > 20 else 5 if left > 5 else 1
    return max(1, round(left / step) * step)
