-- Messages that a transaction wants sent; they leave in the order of their numbers and only when the transaction was committed.
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type text NOT NULL,
    body jsonb NOT NULL,
    queue text,
    -- Trace context (W3C traceparent) of what wanted it sent.
    trace text,
    created_at timestamptz NOT NULL DEFAULT now());
