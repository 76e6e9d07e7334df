-- The state of imports over many machines. PostgreSQL is the truth; messages only wake workers.
CREATE TABLE gameball_fleet.run (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    operation text NOT NULL,
    server text NOT NULL,
    salt bytea NOT NULL,
    account bytea NOT NULL,                 -- SHA-256 of the salt and the account's fingerprint, never a key
    row_key_name text,
    partition_key_name text,
    fingerprint text,
    partitions int NOT NULL,
    trace_parent text,
    started_at timestamptz NOT NULL DEFAULT now(),
    deadline_at timestamptz,
    owner text,                             -- the coordinator
    lease_until timestamptz,
    is_planned boolean NOT NULL DEFAULT false,
    halt smallint NOT NULL DEFAULT 0,       -- 0 none, 1 refused, 2 source failed, 3 stopped, 4 deadline, 5 cancelled, 6 keys leaked
    halt_reason text
);

-- The unit of work: its chunks are sent one after the other, so a customer's rows keep their order.
CREATE TABLE gameball_fleet.partition (
    run uuid NOT NULL REFERENCES gameball_fleet.run ON DELETE CASCADE,
    number int NOT NULL,
    due_at timestamptz,                     -- null: no chunk is left
    head_state smallint NOT NULL DEFAULT 0, -- the state of the chunk whose turn it is; 4: its job was requested to stop
    owner text,
    token uuid,                             -- changes with each claim: a worker whose lease was lost can change nothing
    lease_until timestamptz,
    woken_at timestamptz,
    planned bigint NOT NULL DEFAULT 0,
    succeeded bigint NOT NULL DEFAULT 0,
    failed bigint NOT NULL DEFAULT 0,
    unknown bigint NOT NULL DEFAULT 0,
    jobs bigint NOT NULL DEFAULT 0,
    jobs_mismatched bigint NOT NULL DEFAULT 0,
    jobs_not_checked bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (run, number)
) WITH (fillfactor = 50);

CREATE INDEX partition_due ON gameball_fleet.partition (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE gameball_fleet.chunk (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run uuid NOT NULL REFERENCES gameball_fleet.run ON DELETE CASCADE,
    partition int NOT NULL,
    number bigint,                          -- the place in the plan; null for halves and rejected rows
    hash bytea,                             -- SHA-256 of the planned rows, by which a resumed run knows its source
    position bigint NOT NULL,               -- the order within the partition
    width bigint NOT NULL,                  -- the room for halves before the next position
    state smallint NOT NULL DEFAULT 0,      -- 0 planned, 1 sending, 2 accepted, 3 resolved
    rows int NOT NULL,
    payload bytea NOT NULL,                 -- gzip of lines: index, space, the row as JSON
    step text                               -- the state of the step as JSON
) WITH (fillfactor = 90);

-- The payload is compressed already.
ALTER TABLE gameball_fleet.chunk ALTER COLUMN payload SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX chunk_plan ON gameball_fleet.chunk (run, number) WHERE number IS NOT NULL;
CREATE INDEX chunk_open ON gameball_fleet.chunk (run, partition, position, id) WHERE state < 3;

-- The rows that did not succeed.
CREATE TABLE gameball_fleet.outcome (
    run uuid NOT NULL REFERENCES gameball_fleet.run ON DELETE CASCADE,
    row_index bigint NOT NULL,
    chunk bigint NOT NULL,
    state smallint NOT NULL,                -- 1 failed, 3 unknown
    cause text,
    code text,
    message text,
    job_id text,
    PRIMARY KEY (run, row_index)
);

CREATE INDEX outcome_chunk ON gameball_fleet.outcome (chunk);
