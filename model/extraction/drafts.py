"""An account while it is put together out of its tellings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from model.extraction.mentions import Act
from model.extraction.sameness import View, opened, view_of

FRONT_ZONES = ("headline", "caption")


@dataclass(slots=True)
class Draft:
    """An account while it is put together: its tellings, the account it answers, if any."""

    acts: list[Act] = field(default_factory=list)
    answers: Draft | None = None
    in_headline: bool = False
    _own: View | None = None

    def join(self, act: Act) -> None:
        """Add a telling."""
        self.acts.append(act)
        self._own = None

    @property
    def own_view(self) -> View:
        """What its tellings say."""
        if self._own is None:
            self._own = view_of(self.acts)
        return self._own

    @property
    def view(self) -> View:
        """What its tellings say; an answer has the day of what it answers."""
        mine = self.own_view
        if mine.days or self.answers is None:
            return mine
        return replace(mine, days=self.answers.own_view.days)

    @property
    def open_view(self) -> View:
        """The same of deaths alone, which a headline may tell by what act they came."""
        return opened(self.view, self.acts) if self.is_harm else self.view

    @property
    def is_harm(self) -> bool:
        """Whether it tells who was killed or hurt, and not by what act."""
        return all(a.clause.only_harm for a in self.acts)

    @property
    def sentences(self) -> frozenset[int]:
        return frozenset(a.line.sentence for a in self.acts)
