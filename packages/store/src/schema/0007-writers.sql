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
