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
