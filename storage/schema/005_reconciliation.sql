-- Many reports of one incident: who tells the same, what is held of it, and who repeats whom.

-- Said while reviewing: that an account tells of an incident. JSON of model.account.Join.
ALTER TABLE accounts ADD COLUMN joined TEXT;
-- When the account came into the incident that it is in, if it was moved there.
ALTER TABLE accounts ADD COLUMN moved_at TEXT;

-- An incident's own words: a name where the researcher gives one, and notes.
ALTER TABLE incidents ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Where an account was that comes back.
CREATE INDEX history_of_leaving ON history (detail ->> '$.account', number)
    WHERE what IN ('account left', 'incident removed');

-- No number is given twice, so that what is undone comes back in its place.
ALTER TABLE project ADD COLUMN last_incident INTEGER NOT NULL DEFAULT 0;
UPDATE project SET last_incident = (SELECT coalesce(max(number), 0) FROM incidents);
CREATE TRIGGER incident_numbered AFTER INSERT ON incidents BEGIN
    UPDATE project SET last_incident = max(last_incident, NEW.number);
END;

-- The rule chosen for one field of one incident; where there is none, that of default_rules, else
-- the one that suits the kind of field (model/reconciliation).
CREATE TABLE incident_rules (
    incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,                 -- why, of a value chosen by hand
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    PRIMARY KEY (incident, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE default_rules (
    field TEXT PRIMARY KEY,
    rule TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where an incident went that was merged into another: what still names it is led on.
CREATE TABLE merged_incidents (
    id TEXT PRIMARY KEY,
    into_incident TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Accounts found to tell of different incidents, the smaller id first. Ids stay although an account
-- goes: undoing brings it back.
CREATE TABLE kept_apart (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_apart_from ON kept_apart (other);

ALTER TABLE incident_relations ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE relation_evidence (
    relation TEXT NOT NULL REFERENCES incident_relations (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (relation, position)
) STRICT, WITHOUT ROWID;

-- What was checked of an incident, by the ids of the checklist.
CREATE TABLE incident_checks (
    incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'failed', 'not_applicable')),
    note TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    PRIMARY KEY (incident, item)
) STRICT, WITHOUT ROWID;

-- Pictures, videos, documents: kept in a folder beside the project, under their SHA-256.
CREATE TABLE evidence_files (
    id TEXT PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    name TEXT NOT NULL,                   -- as it was called where it came from
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    note TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_files_of_incident ON evidence_files (incident);

-- What is compared to find reports of one incident: a row for each reviewed account, and for each
-- proposed account of an article that no account was reviewed of yet. Days are ordinals; they and
-- the place that a row is found by are those of model.reconciliation.matching.blocks.
CREATE TABLE account_facts (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    key TEXT NOT NULL,                    -- the account's id; of a proposed one its key
    reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
    first_day INTEGER,
    last_day INTEGER,
    block TEXT NOT NULL,
    division TEXT NOT NULL,
    land TEXT NOT NULL,
    facts TEXT NOT NULL,                  -- JSON of model.reconciliation.facts
    PRIMARY KEY (article, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_facts_by_day ON account_facts (first_day, last_day);
CREATE INDEX account_facts_by_block ON account_facts (block, first_day, last_day);
CREATE INDEX account_facts_by_division ON account_facts (division, first_day, last_day);
CREATE INDEX account_facts_by_land ON account_facts (land, first_day, last_day);
CREATE INDEX account_facts_by_key ON account_facts (key);

-- Articles whose rows in account_facts are no longer, or not yet, those of what stands here.
CREATE TABLE facts_waiting (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE
) STRICT;
INSERT INTO facts_waiting SELECT DISTINCT article FROM runs UNION SELECT article FROM accounts;

-- Asked first, for the ON CONFLICT of what sets a trigger off goes before that of its INSERT.
CREATE TRIGGER facts_wait_for_run AFTER INSERT ON runs BEGIN
    INSERT INTO facts_waiting SELECT NEW.article
        WHERE NOT EXISTS (SELECT 1 FROM facts_waiting WHERE article = NEW.article);
END;
CREATE TRIGGER facts_wait_for_claim AFTER INSERT ON claims BEGIN
    INSERT INTO facts_waiting SELECT NEW.article
        WHERE NOT EXISTS (SELECT 1 FROM facts_waiting WHERE article = NEW.article);
END;
CREATE TRIGGER facts_wait_for_change AFTER UPDATE OF account, field, value ON claims BEGIN
    INSERT INTO facts_waiting SELECT NEW.article
        WHERE NOT EXISTS (SELECT 1 FROM facts_waiting WHERE article = NEW.article);
END;
CREATE TRIGGER facts_wait_without_claim AFTER DELETE ON claims BEGIN
    INSERT INTO facts_waiting SELECT OLD.article
        WHERE NOT EXISTS (SELECT 1 FROM facts_waiting WHERE article = OLD.article);
END;
CREATE TRIGGER facts_wait_for_account AFTER UPDATE OF salience, follows ON accounts BEGIN
    INSERT INTO facts_waiting SELECT NEW.article
        WHERE NOT EXISTS (SELECT 1 FROM facts_waiting WHERE article = NEW.article);
END;
CREATE TRIGGER facts_wait_for_article AFTER UPDATE OF published, status ON articles
WHEN OLD.published IS NOT NEW.published OR OLD.status IS NOT NEW.status BEGIN
    INSERT INTO facts_waiting SELECT NEW.number
        WHERE NOT EXISTS (SELECT 1 FROM facts_waiting WHERE article = NEW.number);
END;

-- Copies of one text. Signatures and their bands find them at import.
CREATE TABLE text_signatures (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    signature BLOB NOT NULL
) STRICT;
CREATE TABLE text_bands (
    band INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (band, bucket, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_bands_of_article ON text_bands (article);
CREATE TABLE text_copies (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    copy_of INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    likeness REAL NOT NULL,               -- Jaccard's, of word shingles
    PRIMARY KEY (article, copy_of)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_copies_of ON text_copies (copy_of);

-- Outlets and original sources, as the project sees them.
CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    scale TEXT NOT NULL,
    leaning TEXT NOT NULL,                -- in the researcher's words
    trust INTEGER CHECK (trust BETWEEN 1 AND 5),
    note TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE source_names (
    key TEXT PRIMARY KEY,                 -- the name folded
    source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX source_names_of ON source_names (source);

-- What the researcher holds of two accounts against what was computed, the smaller id first.
CREATE TABLE source_verdicts (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'independent')),
    note TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES reviewers (name) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

-- What the list of incidents is sorted and filtered by. All but the number of fields on which
-- accounts contradict each other is kept by triggers, whoever writes the values. ``first_day`` is
-- the first that is possible.
ALTER TABLE incidents ADD COLUMN n_accounts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incidents ADD COLUMN contradicted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incidents ADD COLUMN first_day TEXT;
ALTER TABLE incidents ADD COLUMN place TEXT;
ALTER TABLE incidents ADD COLUMN grade TEXT;
ALTER TABLE incidents ADD COLUMN newest_key TEXT AS (coalesce(first_day, ''));
ALTER TABLE incidents ADD COLUMN oldest_key TEXT AS (coalesce(first_day, '9999-12-31'));
ALTER TABLE incidents ADD COLUMN place_key TEXT AS (coalesce(place, '􏿿'));
UPDATE incidents SET
    n_accounts = (SELECT count(*) FROM accounts WHERE incident = incidents.id),
    first_day = (SELECT value ->> '$.start' FROM incident_values
        WHERE incident = incidents.id AND field = 'date' AND kind = 'date' AND position = 0),
    place = (SELECT value ->> '$.name' FROM incident_values
        WHERE incident = incidents.id AND field = 'place' AND kind = 'place' AND position = 0),
    grade = (SELECT value ->> '$' FROM incident_values
        WHERE incident = incidents.id AND field = 'verification' AND position = 0);

-- What it is filtered by stands at the end of each order, so that filtering needs no row.
CREATE INDEX incidents_newest ON incidents (newest_key, number, n_accounts, contradicted, grade);
CREATE INDEX incidents_oldest ON incidents (oldest_key, number, n_accounts, contradicted, grade);
CREATE INDEX incidents_by_place ON incidents (place_key, number, n_accounts, contradicted, grade);
CREATE INDEX incidents_by_accounts ON incidents (n_accounts, number, contradicted, grade);
CREATE INDEX incidents_by_change ON incidents (changed_at, number, n_accounts, contradicted, grade);
CREATE INDEX incidents_named ON incidents (number) WHERE name <> '';

CREATE TRIGGER accounts_counted_in AFTER INSERT ON accounts WHEN NEW.incident IS NOT NULL BEGIN
    UPDATE incidents SET n_accounts = n_accounts + 1 WHERE id = NEW.incident;
END;
CREATE TRIGGER accounts_counted_out AFTER DELETE ON accounts WHEN OLD.incident IS NOT NULL BEGIN
    UPDATE incidents SET n_accounts = n_accounts - 1 WHERE id = OLD.incident;
END;
CREATE TRIGGER accounts_counted_again AFTER UPDATE OF incident ON accounts
WHEN OLD.incident IS NOT NEW.incident BEGIN
    UPDATE incidents SET n_accounts = n_accounts - 1 WHERE id = OLD.incident;
    UPDATE incidents SET n_accounts = n_accounts + 1 WHERE id = NEW.incident;
END;
CREATE TRIGGER incident_values_listed AFTER INSERT ON incident_values
WHEN NEW.position = 0 AND NEW.field IN ('date', 'place', 'verification') BEGIN
    UPDATE incidents SET
        first_day = iif(NEW.kind = 'date', NEW.value ->> '$.start', first_day),
        place = iif(NEW.kind = 'place', NEW.value ->> '$.name', place),
        grade = iif(NEW.field = 'verification', NEW.value ->> '$', grade)
        WHERE id = NEW.incident;
END;
CREATE TRIGGER incident_values_unlisted AFTER DELETE ON incident_values
WHEN OLD.position = 0 AND OLD.field IN ('date', 'place', 'verification') BEGIN
    UPDATE incidents SET
        first_day = iif(OLD.field = 'date', NULL, first_day),
        place = iif(OLD.field = 'place', NULL, place),
        grade = iif(OLD.field = 'verification', NULL, grade)
        WHERE id = OLD.incident;
END;
CREATE TRIGGER incident_values_listed_again AFTER UPDATE OF value ON incident_values
WHEN NEW.position = 0 AND NEW.field IN ('date', 'place', 'verification') BEGIN
    UPDATE incidents SET
        first_day = iif(NEW.kind = 'date', NEW.value ->> '$.start', first_day),
        place = iif(NEW.kind = 'place', NEW.value ->> '$.name', place),
        grade = iif(NEW.field = 'verification', NEW.value ->> '$', grade)
        WHERE id = NEW.incident;
END;
