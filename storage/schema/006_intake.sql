-- How an article was taken in: by which reader (its name and version), and written by whom.

ALTER TABLE articles ADD COLUMN author TEXT;
ALTER TABLE articles ADD COLUMN reader TEXT NOT NULL DEFAULT '';

-- Which columns of a table hold what, remembered by its folded headings.
CREATE TABLE column_choices (
    headings TEXT PRIMARY KEY,
    choice TEXT NOT NULL                  -- JSON: the column by what it holds
) STRICT, WITHOUT ROWID;

DROP VIEW articles_wide;
CREATE VIEW articles_wide AS
SELECT id AS article_id, name AS article_name, title AS article_title, source AS article_source,
    url AS article_url, published AS article_published, status AS article_status,
    nullif(reason, '') AS status_reason, nullif(reason_words, '') AS status_reason_words,
    flagged AS article_flagged, nullif(note, '') AS article_note,
    n_proposals AS proposals, n_accounts AS accounts, priority, place,
    reviewed_by AS reviewer, reviewed_at, author AS article_author, reader AS article_reader,
    sha256 AS article_sha256
FROM articles ORDER BY number;
