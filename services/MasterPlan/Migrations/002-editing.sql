-- What phases 4 and 5 made: every file and every check with its task, its level and the hash of its inputs.
ALTER TABLE plan_draft ADD COLUMN atoms jsonb NOT NULL DEFAULT '[]';

-- What people set beside the answer to the same question by the last re-plan; nothing of it is lost before somebody decides.
ALTER TABLE plan ADD COLUMN conflicts jsonb NOT NULL DEFAULT '[]';

-- What people changed of a task; null is what was generated.
CREATE TABLE task_edit (
    plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
    task_id text NOT NULL,
    title text,
    notes text,
    priority integer,
    excluded boolean,
    edited_by text NOT NULL,
    edited_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, task_id));

CREATE TABLE plan_answer (
    plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
    question_id text NOT NULL,
    question text NOT NULL,
    -- Becomes text of the specification; empty when the question was only confirmed.
    answer text NOT NULL,
    answered_by text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, question_id));

-- Who did what; the version is the one that the plan had afterwards.
CREATE TABLE plan_change (
    plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
    version integer NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    by_id text NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, version));
