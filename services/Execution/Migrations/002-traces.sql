-- Trace context (W3C traceparent) of the request that made the execution, so that its tasks are seen in one trace with it.
ALTER TABLE execution ADD COLUMN trace text;
