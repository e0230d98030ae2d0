-- What a project's researchers taught it: entries of their own, and gazetteers that they imported.

CREATE TABLE lexicon_entries (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('actor', 'place', 'source')),
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,                -- a JSON list
    sort TEXT NOT NULL,                   -- an actor's ACLED code, a place's kind
    country TEXT NOT NULL,                -- ISO 3166-1 alpha-2, empty where none
    admin1 TEXT NOT NULL,
    lat REAL,
    lon REAL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL                      -- when it was last changed
) STRICT;

CREATE TABLE gazetteers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    licence TEXT NOT NULL,                -- licence and attribution, as they are to be shown
    file TEXT NOT NULL,                   -- the name of the file it was read from
    sha256 TEXT NOT NULL,                 -- of that file
    digest TEXT NOT NULL,                 -- SHA-256 of the places as they were taken in
    places INTEGER NOT NULL,
    left_out TEXT NOT NULL,               -- JSON: how many rows were left out, by reason
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE gazetteer_places (
    gazetteer TEXT NOT NULL REFERENCES gazetteers (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,                -- separated by |
    latin TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    admin1 TEXT NOT NULL,
    lat REAL,
    lon REAL,
    population INTEGER NOT NULL,
    PRIMARY KEY (gazetteer, position)
) STRICT, WITHOUT ROWID;
