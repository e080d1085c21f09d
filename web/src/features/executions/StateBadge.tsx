import type { ExecutionState } from './api/Execution';

const words: Record<ExecutionState, string> = {
  planning: 'Planning',
  running: 'Running',
  paused: 'Paused',
  succeeded: 'Proven',
  incomplete: 'Incomplete',
  failed: 'Failed',
  refused: 'Refused',
  cancelled: 'Cancelled',
};

export function StateBadge({ state }: { state: ExecutionState }) {
  return <span className={`badge ${state}`}>{words[state]}</span>;
}
