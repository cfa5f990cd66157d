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
