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
