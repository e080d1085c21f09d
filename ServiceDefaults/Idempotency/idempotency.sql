-- Requests that create something and were sent with a key, so that a repeated one gets the first answer again.
CREATE TABLE idempotency (
    caller text NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    body_hash bytea NOT NULL,
    -- The id of what is created, also when the first try died halfway.
    created_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    -- Until then somebody is at work; nobody is when it has passed and there is no answer.
    claimed_until timestamptz NOT NULL,
    status integer,
    headers jsonb,
    body bytea,
    PRIMARY KEY (caller, route, key));
CREATE INDEX idempotency_expiry ON idempotency (expires_at);
