import type { Execution } from './api/Execution';

/** How many requirements are proven. */
export function Score({ score }: { score: Execution['score'] }) {
  if (!score) {
    return <span className="faint">–</span>;
  }
  return (
    <span className="score">
      <meter min={0} max={Math.max(score.total, 1)} optimum={score.total} high={score.total - 0.5} value={score.proven} aria-hidden="true" />
      {score.proven} of {score.total} proven
    </span>
  );
}
