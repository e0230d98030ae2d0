-- The first form of a project file. Frozen: a later change is a new file beside this one.
-- Times are ISO 8601 in UTC, days YYYY-MM-DD, values and spans JSON as in model/values.py.

CREATE TABLE codebooks (
    sha256 TEXT PRIMARY KEY,              -- of source
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    source TEXT NOT NULL,                 -- the file's whole text
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE project (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    codebook TEXT NOT NULL REFERENCES codebooks (sha256),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE reviewers (
    name TEXT PRIMARY KEY,
    added_at TEXT NOT NULL
) STRICT;

-- Articles: the row is small so that a page of the queue is quick; the text stands apart.

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,           -- order of import
    id TEXT NOT NULL UNIQUE,              -- SHA-256 of the text: the same in every project
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,                 -- of the original bytes
    title TEXT,
    source TEXT,
    url TEXT,
    published TEXT,
    language TEXT,
    status TEXT NOT NULL DEFAULT 'new'
        CHECK (status IN ('new', 'in_progress', 'reviewed', 'no_incident')),
    n_proposals INTEGER NOT NULL DEFAULT 0,
    n_accounts INTEGER NOT NULL DEFAULT 0,
    imported_at TEXT NOT NULL,
    reviewed_at TEXT,
    reviewed_by TEXT REFERENCES reviewers (name) ON UPDATE CASCADE,
    title_key TEXT NOT NULL,              -- the title folded, for sorting
    source_key TEXT NOT NULL,
    newest_key TEXT GENERATED ALWAYS AS (coalesce(published, '')) VIRTUAL,
    oldest_key TEXT GENERATED ALWAYS AS (coalesce(published, '9999-99-99')) VIRTUAL
) STRICT;

-- One index for each order of the queue; status at the end so that filtering needs no row.
CREATE INDEX articles_by_status ON articles (status, number);
CREATE INDEX articles_by_source ON articles (source, number);
CREATE INDEX articles_newest ON articles (newest_key, number, status);
CREATE INDEX articles_oldest ON articles (oldest_key, number, status);
CREATE INDEX articles_by_title ON articles (title_key, number, status);
CREATE INDEX articles_by_source_key ON articles (source_key, number, status);
CREATE INDEX articles_by_proposals ON articles (n_proposals, number, status);

CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

-- Contentless: the words of the folded title and text; articles are never changed, a changed
-- title is taken out and put in again.
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE status_counts (
    status TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) STRICT;
INSERT INTO status_counts VALUES ('new', 0), ('in_progress', 0), ('reviewed', 0), ('no_incident', 0);

CREATE TABLE source_counts (
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (source, status)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER articles_counted_in AFTER INSERT ON articles BEGIN
    UPDATE status_counts SET articles = articles + 1 WHERE status = NEW.status;
    INSERT INTO source_counts SELECT NEW.source, NEW.status, 1 WHERE NEW.source IS NOT NULL
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER articles_counted_out AFTER DELETE ON articles BEGIN
    UPDATE status_counts SET articles = articles - 1 WHERE status = OLD.status;
    UPDATE source_counts SET articles = articles - 1
        WHERE source = OLD.source AND status = OLD.status;
    DELETE FROM source_counts WHERE source = OLD.source AND status = OLD.status AND articles = 0;
END;

CREATE TRIGGER articles_counted_again AFTER UPDATE OF status, source ON articles
WHEN OLD.status IS NOT NEW.status OR OLD.source IS NOT NEW.source BEGIN
    UPDATE status_counts SET articles = articles - 1 WHERE status = OLD.status;
    UPDATE status_counts SET articles = articles + 1 WHERE status = NEW.status;
    UPDATE source_counts SET articles = articles - 1
        WHERE source = OLD.source AND status = OLD.status;
    DELETE FROM source_counts WHERE source = OLD.source AND status = OLD.status AND articles = 0;
    INSERT INTO source_counts SELECT NEW.source, NEW.status, 1 WHERE NEW.source IS NOT NULL
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER texts_never_change BEFORE UPDATE ON texts BEGIN
    SELECT RAISE(ABORT, 'the text of an article never changes');
END;

-- What extractors read. A proposal is what was read where (its id is a hash of that), so that a
-- later run finds it again; run, position, rank, confidence and rule are those of its last run.

CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    extractor TEXT NOT NULL,
    published TEXT,                       -- the publication day it was read with
    at TEXT NOT NULL
) STRICT;
CREATE INDEX runs_of_article ON runs (article, number);

CREATE TABLE proposed_accounts (
    run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    salience TEXT NOT NULL CHECK (salience IN ('main', 'background')),
    follows TEXT,
    relation TEXT,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposals (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs (number),
    position INTEGER NOT NULL,
    account_key TEXT NOT NULL,
    field TEXT NOT NULL,
    rank INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    spans TEXT NOT NULL,                  -- [[start, end], ...] in code points of the text
    confidence REAL NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

-- What was reviewed.

CREATE TABLE incidents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE
) STRICT;

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    proposed_key TEXT,
    salience TEXT NOT NULL CHECK (salience IN ('main', 'background')),
    follows TEXT REFERENCES accounts (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    relation TEXT,
    incident TEXT REFERENCES incidents (id) ON DELETE SET NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    reviewed_at TEXT NOT NULL
) STRICT;
CREATE INDEX accounts_of_article ON accounts (article, position);
CREATE INDEX accounts_of_incident ON accounts (incident);
CREATE INDEX accounts_that_follow ON accounts (follows) WHERE follows IS NOT NULL;

CREATE TABLE dismissed_accounts (
    article INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    article INTEGER NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('accepted', 'corrected', 'manual')),
    proposal TEXT,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    FOREIGN KEY (article, proposal) REFERENCES proposals (article, id)
) STRICT;
CREATE INDEX claims_of_account ON claims (account, field, position);
CREATE INDEX claims_of_proposal ON claims (article, proposal) WHERE proposal IS NOT NULL;

CREATE TABLE evidence (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

-- Every decision that was ever saved; 'reopened' says that the one before it no longer stands.
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    article INTEGER NOT NULL,
    proposal TEXT NOT NULL,
    verdict TEXT NOT NULL
        CHECK (verdict IN ('accepted', 'corrected', 'rejected', 'skipped', 'reopened')),
    claim TEXT,                           -- the claim it led to, which may be gone since
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    FOREIGN KEY (article, proposal) REFERENCES proposals (article, id)
) STRICT;
CREATE INDEX decisions_on_proposal ON decisions (article, proposal, number);

CREATE TRIGGER decisions_never_change BEFORE UPDATE OF id, article, proposal, verdict, claim, at
ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever added');
END;
CREATE TRIGGER decisions_never_go BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever added');
END;

CREATE VIEW standing_decisions AS
SELECT * FROM decisions AS d
WHERE verdict <> 'reopened' AND number = (
    SELECT max(number) FROM decisions WHERE article = d.article AND proposal = d.proposal
);

CREATE TABLE incident_values (
    incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    rule TEXT NOT NULL,                   -- how it was chosen among the accounts
    PRIMARY KEY (incident, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_value_claims (
    incident TEXT NOT NULL,
    field TEXT NOT NULL,
    position INTEGER NOT NULL,
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    PRIMARY KEY (incident, field, position, claim),
    FOREIGN KEY (incident, field, position)
        REFERENCES incident_values (incident, field, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_value_claims_of_claim ON incident_value_claims (claim);

CREATE TABLE incident_relations (
    id TEXT PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    to_incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    account TEXT REFERENCES accounts (id) ON DELETE CASCADE, -- the account that says so, if one does
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX relations_from_incident ON incident_relations (incident);
CREATE INDEX relations_to_incident ON incident_relations (to_incident);
CREATE INDEX relations_of_account ON incident_relations (account);

-- What was typed and not yet saved, and what was done.

CREATE TABLE drafts (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    payload TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,                -- the id of the article, incident or codebook
    detail TEXT NOT NULL,                 -- JSON
    hash TEXT NOT NULL                    -- SHA-256 of the former row's hash and this row
) STRICT;
CREATE INDEX history_of_subject ON history (subject, number);

CREATE TRIGGER history_never_changes BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'history is only ever added to');
END;
CREATE TRIGGER history_never_goes BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'history is only ever added to');
END;
