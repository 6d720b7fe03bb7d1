-- What operators have written for an answer and seen as a preview, until they publish it.
CREATE TABLE answer_drafts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,              -- never given twice: old buttons carry it
    topic      TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    words      TEXT    NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
