-- What a researcher says of a whole article (more statuses, each with its reason; a flag; a note),
-- and what the queue is worked through by: likelihood and place, saved filters, where one stopped.

-- The list of statuses stands in the column's check, which SQLite cannot change: a new column takes
-- the old one's place. Rebuilding the table would touch every other one that names an article.
DROP TRIGGER articles_counted_in;
DROP TRIGGER articles_counted_out;
DROP TRIGGER articles_counted_again;
DROP INDEX articles_by_status;
DROP INDEX articles_newest;
DROP INDEX articles_oldest;
DROP INDEX articles_by_title;
DROP INDEX articles_by_source_key;
DROP INDEX articles_by_proposals;
ALTER TABLE articles RENAME COLUMN status TO former_status;
ALTER TABLE articles ADD COLUMN status TEXT NOT NULL DEFAULT 'new' CHECK (status IN
    ('new', 'in_progress', 'reviewed', 'no_incident', 'second_look', 'skipped'));
UPDATE articles SET status = former_status;
ALTER TABLE articles DROP COLUMN former_status;

-- A code of model/standing.py.
ALTER TABLE articles ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN reason_words TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1));
ALTER TABLE articles ADD COLUMN note TEXT NOT NULL DEFAULT '';
-- How likely it holds an incident, and where: from its latest run, whose proposals say more.
ALTER TABLE articles ADD COLUMN priority REAL NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN place TEXT;
ALTER TABLE articles ADD COLUMN place_key TEXT NOT NULL DEFAULT '􏿿';

-- One index for each order of the queue; status at the end so that filtering needs no row.
CREATE INDEX articles_by_status ON articles (status, number);
CREATE INDEX articles_newest ON articles (newest_key, number, status);
CREATE INDEX articles_oldest ON articles (oldest_key, number, status);
CREATE INDEX articles_by_title ON articles (title_key, number, status);
CREATE INDEX articles_by_source_key ON articles (source_key, number, status);
CREATE INDEX articles_by_proposals ON articles (n_proposals, number, status);
CREATE INDEX articles_by_priority ON articles (priority, number, status);
CREATE INDEX articles_by_place ON articles (place_key, number, status);
-- And for what the queue is filtered by.
CREATE INDEX articles_flagged ON articles (number, status) WHERE flagged = 1;
CREATE INDEX articles_by_status_and_day ON articles (status, published, number);
CREATE INDEX articles_by_source_and_day ON articles (source, published, number);
CREATE INDEX articles_by_day ON articles (published, number);

INSERT INTO status_counts VALUES ('second_look', 0), ('skipped', 0);

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

-- What was decided on whole articles, one after another; the last one stands.
CREATE TABLE article_decisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (number),
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_words TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_on_article ON article_decisions (article, number);
CREATE INDEX article_decisions_by_time ON article_decisions (reviewer, at);

INSERT INTO article_decisions (id, article, status, reason, reason_words, reviewer, at)
    SELECT lower(hex(randomblob(16))), number, status, '', '', reviewed_by, reviewed_at
    FROM articles WHERE status IN ('reviewed', 'no_incident') AND reviewed_by IS NOT NULL
    ORDER BY reviewed_at, number;

CREATE TRIGGER article_decisions_never_change
BEFORE UPDATE OF id, article, status, reason, reason_words, at ON article_decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever added');
END;
CREATE TRIGGER article_decisions_never_go BEFORE DELETE ON article_decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever added');
END;

CREATE TABLE saved_filters (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,                  -- JSON
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;

-- Where each reviewer stopped.
CREATE TABLE left_off (
    reviewer TEXT PRIMARY KEY REFERENCES reviewers (name) ON UPDATE CASCADE,
    query TEXT NOT NULL,                  -- JSON: what the queue showed
    article INTEGER REFERENCES articles (number) ON DELETE SET NULL,
    account TEXT,
    field TEXT,
    at TEXT NOT NULL
) STRICT;

CREATE VIEW articles_wide AS
SELECT id AS article_id, name AS article_name, title AS article_title, source AS article_source,
    url AS article_url, published AS article_published, status AS article_status,
    nullif(reason, '') AS status_reason, nullif(reason_words, '') AS status_reason_words,
    flagged AS article_flagged, nullif(note, '') AS article_note,
    n_proposals AS proposals, n_accounts AS accounts, priority, place,
    reviewed_by AS reviewer, reviewed_at
FROM articles ORDER BY number;
