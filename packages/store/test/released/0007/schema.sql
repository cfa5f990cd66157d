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
-- The tamper-evident log: one leaf for every revision, in the order (changeset, ordinal), its index without gaps. "leaf" is the
-- text that is hashed; it names nothing. Without "salt" nobody can tell what it stood for: erasing sets it to NULL, and the tree
-- still verifies. entry_id and revision say whose it is to us; they are in no hash.
CREATE TABLE log_leaf (
  leaf_index bigint PRIMARY KEY,
  leaf text NOT NULL,
  salt bytea,
  entry_id text NOT NULL,
  revision integer NOT NULL,
  UNIQUE (entry_id, revision)
);

-- Hashes of the tree above its leaves: node (level, n) is over 256^level leaves, so that any root or proof reads a few hundred
-- hashes. Derived: can be made again from the leaves.
CREATE TABLE log_node (
  level smallint NOT NULL,
  node_index bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (level, node_index)
);
-- What readers may not be told of now, whatever moment they ask about: what is withheld or erased, whatever names that, and
-- whoever and whatever only that leads to. "because" is the notice behind it. Derived: made again from the revisions.
CREATE TABLE hidden (
  id text PRIMARY KEY,
  because text NOT NULL
);

-- When an entry was taken from readers, given back to them, or erased: what whoever keeps a copy must be told. Not derived:
-- what an erased entry had to do with others cannot be worked out again. The order goes on after that of the changeset's entries.
CREATE TABLE disclosure (
  changeset bigint NOT NULL REFERENCES changeset (position),
  ordinal integer NOT NULL,
  id text NOT NULL,
  type text NOT NULL,
  change text NOT NULL,
  reason_class text,
  PRIMARY KEY (changeset, ordinal)
);
CREATE INDEX disclosure_id ON disclosure (id, changeset);

-- What was erased for good: nothing of it is left but that it was there.
CREATE TABLE erased (
  id text PRIMARY KEY,
  type text NOT NULL,
  appended bigint NOT NULL,
  changeset bigint NOT NULL
);
CREATE INDEX erased_appended ON erased (appended);

-- The changesets an erased entry was in: their reasons may tell of it.
CREATE TABLE erased_from (
  changeset bigint NOT NULL,
  id text NOT NULL,
  PRIMARY KEY (changeset, id)
);

-- Which state the record was in at an instant.
CREATE INDEX changeset_recorded ON changeset (recorded_at, position);
-- What can be searched, and by which words. Derived: made again from the revisions by rebuildSearch.

-- One row for each state of what an entry is found by. A report leads to the claim it carries: "found" is what readers get,
-- "id" the entry whose words these are. A row counts from the changeset "appended" until the changeset "replaced".
-- "tsv" is made by us, not by the server: its rules know neither Arabic nor our numbers. "digest" tells whether it has changed.
-- Claims with their reports, and everything else that has a name, are kept apart: a word common in one may be rare in the
-- other, and a server that counts them together looks for it the wrong way.
CREATE TABLE search_claim (
  id text NOT NULL,
  appended bigint NOT NULL,
  replaced bigint,
  found text NOT NULL,
  type text NOT NULL,
  event_id text,
  kind text,
  language text,
  said_on text,
  digest text NOT NULL,
  tsv tsvector NOT NULL,
  PRIMARY KEY (id, appended)
);
CREATE INDEX search_claim_words ON search_claim USING gin (tsv);
CREATE INDEX search_claim_newest ON search_claim (appended DESC, id DESC);
CREATE INDEX search_claim_found ON search_claim (found);
CREATE INDEX search_claim_event ON search_claim (event_id, appended DESC);

CREATE TABLE search_name (
  id text NOT NULL,
  appended bigint NOT NULL,
  replaced bigint,
  found text NOT NULL,
  type text NOT NULL,
  event_id text,
  kind text,
  language text,
  said_on text,
  digest text NOT NULL,
  tsv tsvector NOT NULL,
  PRIMARY KEY (id, appended)
);
CREATE INDEX search_name_words ON search_name USING gin (tsv);
CREATE INDEX search_name_newest ON search_name (appended DESC, id DESC);

-- The words of names, to offer the one that was meant when a name is misspelt.
CREATE TABLE search_word (
  word text PRIMARY KEY
);
-- What lists are filtered by, in narrow rows. Derived: it can all be made again from entry_revision (rebuildLists).
-- One row a revision, so that a list can be read as the record stood at an instant. (changeset, ordinal) is the place of the
-- entry's first revision, which never changes: lists are in that order. What a row takes from other entries (where a place
-- lies, which event a larger one holds, who published a source) is as it stands now, whatever moment is asked about.

-- Where each place is now: "above" is itself and everything it lies in, at any depth.
CREATE TABLE list_place (
  id text PRIMARY KEY,
  above text[] NOT NULL,
  countries text[] NOT NULL,
  latitude double precision,
  longitude double precision
);
CREATE INDEX list_place_above ON list_place USING gin (above);

-- An event has a row for each place and country; row 0 stands for it where neither is asked about. "span" is how long it
-- lasts (0: a month at most, 1: a year, 2: longer), so that what overlaps a few days is found among its own kind.
CREATE TABLE list_event (
  id text NOT NULL,
  revision integer NOT NULL,
  nth integer NOT NULL,
  country text,
  latitude double precision,
  longitude double precision,
  cell integer,
  coarse integer,
  first_day date NOT NULL,
  last_day date NOT NULL,
  span smallint NOT NULL,
  part_of text,
  root_id text NOT NULL,
  changeset bigint NOT NULL,
  ordinal integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (id, revision, nth)
);
CREATE INDEX list_event_order ON list_event (changeset, ordinal) WHERE nth = 0;
CREATE INDEX list_event_country ON list_event (country, changeset, ordinal);
CREATE INDEX list_event_country_day ON list_event (country, span, first_day);
CREATE INDEX list_event_day ON list_event (first_day, changeset, ordinal);
CREATE INDEX list_event_span ON list_event (span, first_day);
CREATE INDEX list_event_cell ON list_event (cell, first_day);
CREATE INDEX list_event_coarse ON list_event (coarse, first_day);
CREATE INDEX list_event_part ON list_event (part_of, changeset, ordinal);
CREATE INDEX list_event_root ON list_event (root_id, changeset, ordinal);

-- A claim has a row for each country of its event and of its own area; row 0 stands for it where no country is asked about.
-- "question_id" is the question it answers, worked out from its event, kind and topic: no question is stored itself.
-- A claim that is not "dated" by its claimant was said when it was first printed, as far as readers may be told.
CREATE TABLE list_claim (
  id text NOT NULL,
  revision integer NOT NULL,
  nth integer NOT NULL,
  country text,
  event_id text NOT NULL,
  root_id text NOT NULL,
  kind text NOT NULL,
  claimant text NOT NULL,
  said_on date,
  dated boolean NOT NULL,
  question_id text,
  outcome text,
  population text[],
  changeset bigint NOT NULL,
  ordinal integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (id, revision, nth)
);
CREATE INDEX list_claim_order ON list_claim (changeset, ordinal) WHERE nth = 0;
CREATE INDEX list_claim_event ON list_claim (event_id, changeset, ordinal);
CREATE INDEX list_claim_root ON list_claim (root_id, changeset, ordinal);
CREATE INDEX list_claim_claimant ON list_claim (claimant, changeset, ordinal);
CREATE INDEX list_claim_kind ON list_claim (kind, changeset, ordinal);
CREATE INDEX list_claim_country ON list_claim (country, changeset, ordinal);
CREATE INDEX list_claim_outcome ON list_claim (outcome, changeset, ordinal) WHERE outcome IS NOT NULL;
CREATE INDEX list_claim_question ON list_claim (question_id, changeset, ordinal) WHERE question_id IS NOT NULL;
CREATE INDEX list_claim_said ON list_claim (said_on);
CREATE INDEX list_claim_population ON list_claim USING gin (population);

CREATE TABLE list_source (
  id text NOT NULL,
  revision integer NOT NULL,
  outlet text NOT NULL,
  lang text NOT NULL,
  published_on date,
  changeset bigint NOT NULL,
  ordinal integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (id, revision)
);
CREATE INDEX list_source_order ON list_source (changeset, ordinal);
CREATE INDEX list_source_outlet ON list_source (outlet, changeset, ordinal);

-- "outlet", "lang" and "published_on" are the source's, the event is the claim's.
CREATE TABLE list_report (
  id text NOT NULL,
  revision integer NOT NULL,
  claim_id text NOT NULL,
  event_id text NOT NULL,
  root_id text NOT NULL,
  source_id text NOT NULL,
  outlet text NOT NULL,
  lang text NOT NULL,
  published_on date,
  changeset bigint NOT NULL,
  ordinal integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (id, revision)
);
CREATE INDEX list_report_order ON list_report (changeset, ordinal);
CREATE INDEX list_report_claim ON list_report (claim_id, published_on);
CREATE INDEX list_report_event ON list_report (event_id, changeset, ordinal);
CREATE INDEX list_report_root ON list_report (root_id, changeset, ordinal);
CREATE INDEX list_report_source ON list_report (source_id, changeset, ordinal);
CREATE INDEX list_report_outlet ON list_report (outlet, changeset, ordinal);
-- What is derived from the entries, and by which version of our code it was made: a newer version makes it again when the record
-- is opened. A table made before there were versions (mention, entry_ref, event_slug) is as version 1 makes it.
CREATE TABLE derived (
  name text PRIMARY KEY,
  version integer NOT NULL,
  made_at timestamptz NOT NULL
);
INSERT INTO derived (name, version, made_at) VALUES ('names', 1, now());
-- Who may write over HTTP. Of a key's secret only the hash is kept. "scopes" are words with a space between them.
CREATE TABLE api_key (
  id text PRIMARY KEY,
  name text NOT NULL,
  scopes text NOT NULL,
  secret_hash text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- What somebody proposed to put on the record; it gets there only when somebody who may publish accepts it. Once it is decided the
-- entries go: what was accepted is on the record, what was rejected is nobody's business.
CREATE TABLE proposal (
  id text PRIMARY KEY,
  author text NOT NULL,
  reason text NOT NULL,
  entries jsonb,
  digest text NOT NULL,
  key_id text NOT NULL,
  made_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text,
  decision text,
  why text,
  changeset text
);
CREATE INDEX proposal_open ON proposal (made_at, id) WHERE decision IS NULL;

-- Who is told of changes. "told" is the position they have been told of; a message that was not taken is sent again at "next_at".
CREATE TABLE webhook (
  id text PRIMARY KEY,
  url text NOT NULL,
  secret text NOT NULL,
  made_at timestamptz NOT NULL,
  told bigint NOT NULL,
  attempts integer NOT NULL,
  next_at timestamptz NOT NULL,
  last_error text,
  stopped_at timestamptz
);
CREATE INDEX webhook_due ON webhook (next_at) WHERE stopped_at IS NULL;
