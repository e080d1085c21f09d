import { hasEnded, type Execution } from './api/Execution';

const names = [
  'Specification',
  'Requirements',
  'Planning',
  'Atoms',
  'Graph',
  'Generation',
  'Deployment',
  'Repair',
  'Validation',
  'Health',
  'Learning',
];

/** All phases, with what the finished ones brought. */
export function PhaseList({ execution }: { execution: Execution }) {
  const done = new Map(execution.phases.map((phase) => [phase.number, phase]));
  const next = hasEnded(execution) ? 0 : names.findIndex((_, index) => !done.has(index + 1)) + 1;
  return (
    <section aria-labelledby="phases">
      <h2 id="phases">Phases</h2>
      <ol className="phases">
        {names.map((name, index) => {
          const phase = done.get(index + 1);
          const state = phase ? 'done' : index + 1 === next ? 'current' : 'open';
          return (
            <li key={name} className={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span className="phase-name">{name}</span>
              <span className="faint">
                {phase ? `${phase.summary} · ${phase.seconds.toFixed(1)} s` : state === 'current' ? 'in progress' : ''}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
