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
