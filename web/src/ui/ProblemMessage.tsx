import type { Problem } from '../http/Problem';
import './problem-message.css';

/** Says what went wrong, and what to tell those who run the system. */
export function ProblemMessage({ problem }: { problem: Problem | undefined }) {
  return (
    <div role="alert">
      {problem && (
        <div className="problem">
          <p>{problem.message}</p>
          {problem.details.length > 0 && (
            <ul>
              {problem.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
          {problem.requestId && (
            <p className="faint">
              Request <code>{problem.requestId}</code>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
