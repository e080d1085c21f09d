export type ExecutionState =
  | 'planning'
  | 'running'
  | 'paused'
  | 'succeeded'
  | 'incomplete'
  | 'failed'
  | 'refused'
  | 'cancelled';

export interface Phase {
  number: number;
  name: string;
  seconds: number;
  summary: string;
}

export interface Execution {
  id: string;
  name: string;
  title: string;
  state: ExecutionState;
  score: { proven: number; total: number } | null;
  phases: Phase[];
  tasks: Partial<Record<string, number>>;
  problems: string[];
  waitingFor: string[];
  lastEvent: number;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

export function hasEnded(execution: Execution): boolean {
  return !['planning', 'running', 'paused'].includes(execution.state);
}

/** Whether something was built that can be looked at and started. */
export function hasResult(execution: Execution): boolean {
  return execution.state === 'succeeded' || execution.state === 'incomplete';
}
