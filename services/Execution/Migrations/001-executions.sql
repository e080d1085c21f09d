CREATE TABLE blob (
    sha256 text PRIMARY KEY,
    content bytea NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now());

-- Whoever changes what belongs to an execution locks its row first, several of them in the order of their ids.
CREATE TABLE execution (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL,
    owner_id text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    target text NOT NULL,
    strict boolean NOT NULL,
    -- Blob: a zip of the specification; empty when the plan was there before.
    files text NOT NULL,
    -- Blob: what an earlier build left that this one continues; empty for none.
    previous text NOT NULL DEFAULT '',
    plan_id uuid NOT NULL,
    plan_version integer NOT NULL DEFAULT 0,
    -- The plan may have been asked for in vain, and is then asked for again.
    asked_at timestamptz NOT NULL DEFAULT now(),
    title text NOT NULL DEFAULT '',
    product text NOT NULL DEFAULT '',
    state text NOT NULL,
    paused boolean NOT NULL DEFAULT false,
    -- Somebody wants to see the application, so tasks may come also after the end.
    serving boolean NOT NULL DEFAULT false,
    problems text[] NOT NULL DEFAULT '{}',
    phases json NOT NULL DEFAULT '[]',
    exit integer,
    proven integer,
    total integer,
    report text,
    report_html text,
    version integer NOT NULL DEFAULT 1,
    last_seq bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at timestamptz)
    WITH (fillfactor = 70);
CREATE INDEX execution_going ON execution (created_at) WHERE ended_at IS NULL OR serving;
CREATE INDEX execution_of_owner ON execution (owner_id, id);
CREATE INDEX execution_of_project ON execution (project_id, id);

CREATE TABLE task (
    id uuid PRIMARY KEY,
    execution_id uuid NOT NULL REFERENCES execution (id),
    owner_id text NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    capability text NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    role text NOT NULL,
    level integer NOT NULL,
    input text NOT NULL,
    output text NOT NULL DEFAULT '',
    state text NOT NULL,
    -- Tasks that must succeed before it is ready.
    waits_for integer NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    -- Attempts that ended without a result.
    faults integer NOT NULL DEFAULT 0,
    worker text NOT NULL DEFAULT '',
    lease_until timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    summary text NOT NULL DEFAULT '')
    WITH (fillfactor = 70);
CREATE INDEX task_of_execution ON task (execution_id, position);
CREATE INDEX task_ready ON task (execution_id, capability, position) WHERE state = 'ready';
CREATE INDEX task_held ON task (lease_until) WHERE state IN ('dispatched', 'running');
CREATE INDEX task_open ON task (execution_id) WHERE state IN ('waiting', 'ready', 'dispatched', 'running');

CREATE TABLE dependency (
    task_id uuid NOT NULL,
    depends_on uuid NOT NULL,
    PRIMARY KEY (depends_on, task_id));
CREATE INDEX dependency_of_task ON dependency (task_id);

-- Attempts that ended; the one that goes on is in the task's own row.
CREATE TABLE attempt (
    task_id uuid NOT NULL,
    number integer NOT NULL,
    worker text NOT NULL,
    started_at timestamptz,
    ended_at timestamptz NOT NULL DEFAULT now(),
    outcome text NOT NULL,
    output text NOT NULL,
    summary text NOT NULL,
    PRIMARY KEY (task_id, number));

CREATE TABLE artifact (
    execution_id uuid NOT NULL REFERENCES execution (id),
    path text COLLATE "C" NOT NULL,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (execution_id, path));

CREATE TABLE event (
    execution_id uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    type text NOT NULL,
    task_id uuid,
    data json NOT NULL,
    PRIMARY KEY (execution_id, seq));

CREATE TABLE worker (
    name text PRIMARY KEY,
    version text NOT NULL,
    product text NOT NULL,
    capabilities text[] NOT NULL,
    tools text[] NOT NULL,
    slots integer NOT NULL,
    load double precision NOT NULL,
    running uuid[] NOT NULL,
    address text,
    leaving boolean NOT NULL,
    registered_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now());
