-- How things came in (originals, imports and what became of each file, watched folders, records and
-- labels of others), and how they go out (choices kept under a name, numbered releases).

-- The bytes of what was imported, where the researcher keeps them; articles.sha256 names them.
CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,               -- before they were packed
    content BLOB NOT NULL                 -- packed by zlib
) STRICT;

-- An import, ended or not: one that was stopped goes on from its inputs, as what is known is left.
CREATE TABLE imports (
    number INTEGER PRIMARY KEY,
    inputs TEXT NOT NULL,                 -- JSON: the files and folders that were asked for
    settings TEXT NOT NULL,               -- JSON
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE TABLE import_outcomes (
    import INTEGER NOT NULL REFERENCES imports (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    line INTEGER,                         -- the row, message or entry within the file
    result TEXT NOT NULL,                 -- of storage.importing.Result
    article INTEGER REFERENCES articles (number) ON DELETE SET NULL,
    ar TEXT NOT NULL,                     -- what is to be said of it
    en TEXT NOT NULL,
    PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_outcomes_of_article ON import_outcomes (article) WHERE article IS NOT NULL;

CREATE TABLE watched_folders (
    path TEXT PRIMARY KEY,
    settings TEXT NOT NULL,               -- JSON
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;

-- Records of another dataset that came in as incidents, with all their columns.
CREATE TABLE dataset_records (
    dataset TEXT NOT NULL,                -- acled, ucdp, gtd, airwars, …
    key TEXT NOT NULL,                    -- the record's own id
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    account TEXT NOT NULL,
    incident TEXT NOT NULL,               -- as it was made; merged_incidents leads on
    columns TEXT NOT NULL,                -- JSON: the cell by its heading, in the file's order
    PRIMARY KEY (dataset, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX dataset_records_of_article ON dataset_records (article);
CREATE INDEX dataset_records_of_incident ON dataset_records (incident);

-- Which labels of annotations, or columns of datasets, made elsewhere are which fields, remembered
-- by all of their names.
CREATE TABLE label_choices (
    labels TEXT PRIMARY KEY,
    choice TEXT NOT NULL                  -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE export_presets (
    name TEXT PRIMARY KEY,
    choice TEXT NOT NULL,                 -- JSON of model.export_choice
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;

-- Title, licence, citation and people of the datasets that are made of the project.
CREATE TABLE dataset_description (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    description TEXT NOT NULL,            -- JSON of model.dataset_description
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;

-- A dataset as it was given out, never changed afterwards. Its records stay, so that a later one is
-- compared with it.
CREATE TABLE releases (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version TEXT NOT NULL UNIQUE,         -- as the researcher calls it
    note TEXT NOT NULL,
    request TEXT NOT NULL,                -- JSON of model.releases: what it was asked by
    codebook TEXT NOT NULL REFERENCES codebooks (sha256),
    history TEXT NOT NULL,                -- the hash of the history's last row then
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE release_files (
    release INTEGER NOT NULL REFERENCES releases (number) ON DELETE CASCADE,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (release, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE release_tables (
    release INTEGER NOT NULL REFERENCES releases (number) ON DELETE CASCADE,
    what TEXT NOT NULL,                   -- incidents, accounts, …
    columns TEXT NOT NULL,                -- JSON: their names, in their order
    records INTEGER NOT NULL,
    PRIMARY KEY (release, what)
) STRICT, WITHOUT ROWID;
-- The records in the order of their keys, some hundreds together: alone each would take ten times
-- the room. A line for each: JSON of its key and its values by column, those that are null left out.
CREATE TABLE release_records (
    release INTEGER NOT NULL REFERENCES releases (number) ON DELETE CASCADE,
    what TEXT NOT NULL,
    position INTEGER NOT NULL,
    content BLOB NOT NULL,                -- packed by zlib
    PRIMARY KEY (release, what, position)
) STRICT;

CREATE TRIGGER releases_never_change
BEFORE UPDATE OF number, id, version, note, request, codebook, history, at ON releases BEGIN
    SELECT RAISE(ABORT, 'a release never changes');
END;
CREATE TRIGGER releases_never_go BEFORE DELETE ON releases BEGIN
    SELECT RAISE(ABORT, 'a release never changes');
END;
