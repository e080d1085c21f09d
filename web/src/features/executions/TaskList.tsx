import type { ExecutionTask } from './api/ExecutionTask';
import { duration } from './duration';

/** What the plan wants done; applications that are shown are no part of it. */
export function TaskList({ tasks: all }: { tasks: ExecutionTask[] }) {
  const tasks = all.filter((task) => task.kind !== 'serve');
  if (tasks.length === 0) {
    return null;
  }
  const finished = tasks.filter((task) => task.state === 'succeeded').length;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">
        Tasks <span className="faint">{`${finished} of ${tasks.length}`}</span>
      </h2>
      <div className="scrolling card">
        <table>
          <thead>
            <tr>
              <th scope="col">Task</th>
              <th scope="col">Role</th>
              <th scope="col">State</th>
              <th scope="col">Worker</th>
              <th scope="col">Time</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id}>
                <td>
                  {task.title} <span className="faint">{task.summary || `level ${task.level + 1}`}</span>
                </td>
                <td>{task.role}</td>
                <td>
                  <span className={`badge ${task.state}`}>{task.state}</span>
                  {task.attempt > 1 && <span className="faint"> attempt {task.attempt}</span>}
                </td>
                <td className="faint">{task.worker}</td>
                <td className="number">{duration(task.startedAt, task.endedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
