-- How each pattern did for each kind of work, counted as runs come in, so that nobody counts all runs again to answer a question.
CREATE TABLE pattern_use (
    pattern text NOT NULL,
    signature text NOT NULL,
    uses integer NOT NULL,
    succeeded integer NOT NULL,
    last_used_at timestamptz NOT NULL,
    PRIMARY KEY (pattern, signature));

CREATE FUNCTION count_pattern_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pattern_use (pattern, signature, uses, succeeded, last_used_at)
    SELECT pattern, NEW.signature, 1, NEW.succeeded::int, (SELECT finished_at FROM learned_run WHERE id = NEW.run_id)
    FROM (SELECT DISTINCT unnest(NEW.patterns)) AS used(pattern)
    ORDER BY pattern
    ON CONFLICT (pattern, signature) DO UPDATE SET
        uses = pattern_use.uses + 1,
        succeeded = pattern_use.succeeded + excluded.succeeded,
        last_used_at = greatest(pattern_use.last_used_at, excluded.last_used_at);
    RETURN NULL;
END $$;

CREATE TRIGGER learned_task_patterns AFTER INSERT ON learned_task FOR EACH ROW EXECUTE FUNCTION count_pattern_use();
