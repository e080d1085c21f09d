CREATE TABLE account (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    role text NOT NULL CHECK (role IN ('user', 'administrator')),
    disabled boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    signed_in_at timestamptz
);

-- A session is what one sign-in began: all its refresh tokens are one family and end together.
CREATE TABLE session (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    address text NOT NULL,
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_because text
);

CREATE INDEX session_open ON session (account_id) WHERE ended_at IS NULL;

CREATE TABLE refresh_token (
    hash bytea PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE INDEX refresh_token_session ON refresh_token (session_id);

CREATE TABLE api_key (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    name text NOT NULL,
    start text NOT NULL,
    hash bytea NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    used_at timestamptz
);

CREATE INDEX api_key_account ON api_key (account_id, id);

-- Failed sign-ins by what they have in common: the account's e-mail address (known or not), the caller's address, and both.
CREATE TABLE failed_sign_in (
    subject text PRIMARY KEY,
    failures int NOT NULL,
    last_at timestamptz NOT NULL,
    locked_until timestamptz
);

CREATE TABLE audit_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    account_id text,
    account_name text,
    address text,
    request_id text,
    subject text,
    details text
);

CREATE INDEX audit_event_kind ON audit_event (kind, id DESC);
CREATE INDEX audit_event_account ON audit_event (account_id, id DESC);
