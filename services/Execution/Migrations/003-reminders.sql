-- How often the plan was asked for: each time we wait longer, and at last no more.
ALTER TABLE execution ADD COLUMN asks integer NOT NULL DEFAULT 1;
