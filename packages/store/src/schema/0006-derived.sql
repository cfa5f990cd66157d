-- What is derived from the entries, and by which version of our code it was made: a newer version makes it again when the record
-- is opened. A table made before there were versions (mention, entry_ref, event_slug) is as version 1 makes it.
CREATE TABLE derived (
  name text PRIMARY KEY,
  version integer NOT NULL,
  made_at timestamptz NOT NULL
);
INSERT INTO derived (name, version, made_at) VALUES ('names', 1, now());
