-- Members are people with an account: whoever registered an invited address first would have been let in.
DELETE FROM project_member WHERE user_id IS NULL;
ALTER TABLE project_member ALTER COLUMN user_id SET NOT NULL;
