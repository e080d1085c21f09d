CREATE TABLE project (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    description text NOT NULL,
    require_approval boolean NOT NULL DEFAULT false,
    -- The user whose own project it is; each has one at most.
    personal_of text UNIQUE,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL);

-- Somebody who is invited by e-mail has no user id before the first visit.
CREATE TABLE project_member (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
    user_id text,
    email text,
    role text NOT NULL,
    added_at timestamptz NOT NULL,
    UNIQUE (project_id, user_id),
    UNIQUE (project_id, email),
    CHECK (user_id IS NOT NULL OR email IS NOT NULL));
CREATE INDEX project_member_user ON project_member (user_id, project_id);
CREATE INDEX project_member_email ON project_member (email);

CREATE TABLE plan (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL,
    -- The execution that waits for it; null when a person made it.
    execution_id uuid,
    owner_id text NOT NULL,
    name text NOT NULL,
    target text NOT NULL,
    strict boolean NOT NULL,
    -- JSON of the build that it continues; empty for none.
    previous text NOT NULL DEFAULT '',
    -- The draft that holds: people read, edit and execute it.
    current_draft integer NOT NULL DEFAULT 1,
    review text NOT NULL DEFAULT 'pending',
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL);
CREATE INDEX plan_project ON plan (project_id, id);

-- What phases 1 to 5 made of one state of the specification.
CREATE TABLE plan_draft (
    plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
    number integer NOT NULL,
    state text NOT NULL DEFAULT 'making',
    attempts integer NOT NULL DEFAULT 0,
    specification bytea NOT NULL,
    title text NOT NULL DEFAULT '',
    product text NOT NULL DEFAULT '',
    model text NOT NULL DEFAULT '',
    tasks jsonb NOT NULL DEFAULT '[]',
    works jsonb NOT NULL DEFAULT '[]',
    questions jsonb NOT NULL DEFAULT '[]',
    phases jsonb NOT NULL DEFAULT '[]',
    problems jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, number));
