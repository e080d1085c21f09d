import { Heading } from '../../ui/Heading';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { ExecutionActions } from './ExecutionActions';
import { ExecutionLog } from './ExecutionLog';
import { PhaseList } from './PhaseList';
import { Score } from './Score';
import { StateBadge } from './StateBadge';
import { TaskList } from './TaskList';
import { duration } from './duration';
import { useExecution } from './useExecution';
import './executions.css';

export function ExecutionPage({ id }: { id: string }) {
  const { execution, tasks, events, problem } = useExecution(id);
  if (!execution) {
    return (
      <main>
        <Heading title="Execution" />
        {problem ? <ProblemMessage problem={problem} /> : <p className="faint">Loading …</p>}
      </main>
    );
  }

  return (
    <main>
      <Heading title={execution.title || execution.name} />
      <div className="summary" role="status">
        <StateBadge state={execution.state} />
        <Score score={execution.score} />
        <span className="faint">{duration(execution.startedAt ?? execution.createdAt, execution.endedAt)}</span>
      </div>
      <ProblemMessage problem={problem} />
      {execution.problems.length > 0 && (
        <ul className="problem" aria-label="Problems">
          {execution.problems.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {execution.waitingFor.length > 0 && (
        <p className="notice">It waits for a worker that can do: {execution.waitingFor.join(', ')}.</p>
      )}
      <ExecutionActions execution={execution} />
      <PhaseList execution={execution} />
      <TaskList tasks={tasks} />
      <ExecutionLog events={events} />
    </main>
  );
}
