CREATE TABLE validation (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL,
    owner_id text NOT NULL,
    name text NOT NULL,
    -- The execution whose artifact it is; null for code that somebody sent.
    execution_id uuid,
    state text NOT NULL DEFAULT 'queued',
    kind text NOT NULL DEFAULT 'sources',
    attempts integer NOT NULL DEFAULT 0,
    -- A zip; empty as long as it is an artifact that was not fetched.
    code bytea NOT NULL,
    summary text NOT NULL DEFAULT '',
    proven integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    diagnostics jsonb NOT NULL DEFAULT '[]',
    report text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    finished_at timestamptz);
CREATE INDEX validation_project ON validation (project_id, id);
