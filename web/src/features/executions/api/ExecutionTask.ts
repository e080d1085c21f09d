export interface ExecutionTask {
  id: string;
  title: string;
  kind: string;
  role: string;
  level: number;
  state: string;
  attempt: number;
  worker: string | null;
  summary: string;
  startedAt: string | null;
  endedAt: string | null;
}
