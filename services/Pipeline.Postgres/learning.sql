-- What runs used and how it went; the learning store and the service for learned patterns share it.
CREATE TABLE IF NOT EXISTS learned_run (
    id text PRIMARY KEY,
    finished_at timestamptz NOT NULL,
    target text NOT NULL,
    model_hash text NOT NULL,
    proven integer NOT NULL,
    requirements integer NOT NULL,
    repairs jsonb NOT NULL,
    phases jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS learned_task (
    run_id text NOT NULL REFERENCES learned_run ON DELETE CASCADE,
    position integer NOT NULL,
    signature text NOT NULL,
    patterns text[] NOT NULL,
    succeeded boolean NOT NULL,
    PRIMARY KEY (run_id, position));
CREATE INDEX IF NOT EXISTS learned_task_signature ON learned_task (signature);
