CREATE TABLE conversation (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL,
    owner_id text NOT NULL,
    title text NOT NULL,
    -- Number of the last message; numbers have no gaps.
    last_number bigint NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL);
CREATE INDEX conversation_project ON conversation (project_id, id);

CREATE TABLE message (
    conversation_id uuid NOT NULL REFERENCES conversation ON DELETE CASCADE,
    number bigint NOT NULL,
    id uuid NOT NULL,
    role text NOT NULL,
    author_id text NOT NULL,
    content text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (conversation_id, number),
    UNIQUE (conversation_id, id));
