import { useEffect, useState } from 'react';
import { Problem } from '../../http/Problem';
import { Link } from '../../routing/Link';
import { Heading } from '../../ui/Heading';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useWork } from '../../ui/useWork';
import { listExecutions } from './api/listExecutions';
import type { Execution } from './api/Execution';
import { Score } from './Score';
import { StateBadge } from './StateBadge';

const refresh = 5_000;

export function ExecutionsPage() {
  const [first, setFirst] = useState<Execution[]>();
  const [more, setMore] = useState<Execution[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const older = useWork();

  useEffect(() => {
    async function load(): Promise<void> {
      try {
        const page = await listExecutions();
        setFirst(page.items);
        setNext((known) => known ?? page.next);
        setProblem(undefined);
      } catch (error) {
        setProblem(Problem.of(error));
      }
    }
    void load();
    const timer = setInterval(() => void load(), refresh);
    return () => {
      clearInterval(timer);
    };
  }, []);

  function loadMore(): void {
    older.run(async () => {
      const page = await listExecutions(next ?? undefined);
      setMore([...more, ...page.items]);
      setNext(page.next);
    });
  }

  const known = new Set(first?.map((execution) => execution.id));
  const all = [...(first ?? []), ...more.filter((execution) => !known.has(execution.id))];
  return (
    <main>
      <Heading title="Executions">
        <Link href="/new" className="button primary">
          New execution
        </Link>
      </Heading>
      <ProblemMessage problem={problem ?? older.problem} />
      {first?.length === 0 && (
        <p className="card empty">
          Nothing was built yet. <Link href="/new">Hand in a specification</Link> to begin.
        </p>
      )}
      <ul className="rows">
        {all.map((execution) => (
          <li key={execution.id}>
            <Link href={`/executions/${execution.id}`} className="row card">
              <span className="row-title">{execution.title || execution.name}</span>
              <StateBadge state={execution.state} />
              <Score score={execution.score} />
              <time className="faint" dateTime={execution.createdAt}>
                {new Date(execution.createdAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </Link>
          </li>
        ))}
      </ul>
      {next !== null && (
        <button type="button" onClick={loadMore} disabled={older.isBusy}>
          Show older ones
        </button>
      )}
    </main>
  );
}
