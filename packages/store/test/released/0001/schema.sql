-- The record: what was appended, by whom, when and why. Portable PostgreSQL only (no GiST, exclusion, deferrable, LISTEN).

-- One row. Whoever appends locks it first, so positions have no gaps and recorded_at never runs backwards.
CREATE TABLE head (
  id smallint PRIMARY KEY CHECK (id = 1),
  position bigint NOT NULL,
  recorded_at timestamptz,
  entries bigint NOT NULL
);
INSERT INTO head (id, position, recorded_at, entries) VALUES (1, 0, NULL, 0);

-- Entries appended together. "digest" is of everything it was asked to append, so that a repeated request is recognised.
CREATE TABLE changeset (
  position bigint PRIMARY KEY,
  id text NOT NULL UNIQUE,
  author text NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  entries integer NOT NULL,
  digest text NOT NULL
);

-- Every state an entry has had. "parent_id" is what it hangs on: a claim's event, an event's larger event, a report's claim.
-- (changeset, ordinal) is the order in which everything was appended.
CREATE TABLE entry_revision (
  id text NOT NULL,
  revision integer NOT NULL,
  type text NOT NULL,
  parent_id text,
  said_at text,
  changeset bigint NOT NULL REFERENCES changeset (position),
  ordinal integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  body jsonb NOT NULL,
  body_hash text NOT NULL,
  PRIMARY KEY (id, revision),
  UNIQUE (changeset, ordinal)
);
CREATE UNIQUE INDEX entry_revision_current ON entry_revision (id) WHERE superseded_at IS NULL;
CREATE INDEX entry_revision_parent ON entry_revision (parent_id, type);
CREATE INDEX entry_revision_first ON entry_revision (type, changeset, ordinal) WHERE revision = 1;

-- What each revision names. Derived: it can be made again from the bodies, as can the two tables below.
-- The namer's type is in the index because half the record names the same country, and the question is whether a notice does.
CREATE TABLE mention (
  from_id text NOT NULL,
  revision integer NOT NULL,
  to_id text NOT NULL,
  from_type text NOT NULL,
  PRIMARY KEY (from_id, revision, to_id)
);
CREATE INDEX mention_to ON mention (to_id, from_type, from_id, revision);

-- What entries were called where they came from. One entry of a type holds a name at a time.
CREATE TABLE entry_ref (
  scheme text NOT NULL,
  value text NOT NULL,
  type text NOT NULL,
  id text NOT NULL,
  revision integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (value, scheme, type, id, revision)
);
CREATE UNIQUE INDEX entry_ref_current ON entry_ref (value, scheme, type) WHERE superseded_at IS NULL;
CREATE INDEX entry_ref_id ON entry_ref (id, superseded_at);

-- The readable addresses of events. An old one keeps leading to its event: links to it have been printed.
CREATE TABLE event_slug (
  slug text PRIMARY KEY,
  event_id text NOT NULL,
  recorded_at timestamptz NOT NULL
);
