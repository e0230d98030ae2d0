"""The session: what is on the desk, and the desk's one door to the project.

Built up in layers: `state` (what is drawn), `reviewing` (undoable intentions), `accounts` (those on
whole accounts), `opening` (the project), `queueing` (its queue), `keeping` (the article and its
draft), `graphic` (whether it is veiled), `reading` (proposals), `lexicon` (what the project is
taught), `suggesting` (what is offered while one types), `finding` (by words), `codebook` (its
versions), `linking` (which incidents accounts tell of), `saving` (how far an article is), `copies`
(of its text), `archives` (whole projects), `training` (data for models), `intake` (articles in),
`watching` (folders), `originals` (the files themselves), `desk` (records out). Beside it stand
`incidents`, the desk of what is held of the incidents themselves, and `sources`, that of who told
it. Only this package of the desktop talks to storage.
"""

from ui.session.desk import Session

__all__ = ["Session"]
