-- Articles that a researcher marked as graphic: their text is veiled until it is asked for.

CREATE TABLE graphic_articles (
    article TEXT PRIMARY KEY REFERENCES articles (id) ON UPDATE CASCADE,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
