-- Questions and answers: groups and what was answered there, questions without their askers, operators' own answers.

CREATE TABLE groups (
    id          INTEGER PRIMARY KEY,                           -- Telegram's chat id
    mode        TEXT    NOT NULL CHECK (mode IN ('off', 'addressed', 'automatic')),
    language    TEXT,                                          -- empty: that of whoever asks
    pause       TEXT    NOT NULL CHECK (pause IN ('none', 'short', 'usual', 'long')),
    self_delete INTEGER NOT NULL,                              -- minutes; 0: never
    hygiene     INTEGER NOT NULL,
    shield      INTEGER NOT NULL,
    present     INTEGER NOT NULL
) STRICT;

CREATE TABLE group_messages (                                  -- what the bot wrote in groups; kept for two days
    id         INTEGER PRIMARY KEY,
    group_id   INTEGER NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    topic      TEXT    NOT NULL,                               -- empty: no answer but an offer, a warning, a greeting
    asked_in   INTEGER NOT NULL,                               -- the message that asked
    message_id INTEGER,                                        -- the bot's own; empty until it is sent
    at         INTEGER NOT NULL,
    delete_at  INTEGER
) STRICT;

CREATE INDEX group_messages_by_topic ON group_messages (group_id, topic, at);
CREATE INDEX group_messages_to_delete ON group_messages (delete_at) WHERE delete_at IS NOT NULL;
CREATE INDEX group_messages_by_age ON group_messages (at);

CREATE TABLE questions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,              -- never given twice: old buttons carry it
    asked_at   INTEGER NOT NULL,
    place      TEXT    NOT NULL CHECK (place IN ('private', 'group')),
    language   TEXT    NOT NULL,
    text       TEXT    NOT NULL,                               -- without numbers, codes and addresses
    topic      TEXT,                                           -- empty: three were offered
    candidates TEXT    NOT NULL,                               -- JSON, best first
    verdict    TEXT CHECK (verdict IN ('good', 'bad')),
    chosen     TEXT,
    settled_at INTEGER                                         -- when an operator had done with it
) STRICT;

CREATE INDEX questions_by_time ON questions (asked_at);

CREATE TABLE own_answers (                                     -- operators' answers: shipped ones changed, or new ones
    topic      TEXT    PRIMARY KEY,
    chapter    TEXT    NOT NULL,
    title      TEXT    NOT NULL,                               -- JSON, by language
    answer     TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_phrasings (
    topic    TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    language TEXT    NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (topic, text)
) STRICT, WITHOUT ROWID;
