import { ProblemMessage } from '../../ui/ProblemMessage';
import { useWork } from '../../ui/useWork';
import { hasEnded, hasResult, type Execution } from './api/Execution';
import { steerExecution, type Steering } from './api/steerExecution';
import { openApplication } from './openApplication';

/** What can be done with an execution in its state. */
export function ExecutionActions({ execution }: { execution: Execution }) {
  const { isBusy, problem, run } = useWork();
  const address = `/api/executions/${execution.id}`;

  function steer(steering: Steering): void {
    run(() => steerExecution(execution.id, steering));
  }

  function show(): void {
    // Opened at once, because browsers stop pages that open windows later.
    const shown = window.open('', '_blank');
    run(async () => {
      try {
        await openApplication(execution.id, shown);
      } catch (error) {
        shown?.close();
        throw error;
      }
    });
  }

  return (
    <>
      <div className="actions">
        {hasResult(execution) && (
          <>
            <button type="button" className="primary" disabled={isBusy} onClick={show}>
              {isBusy ? 'Starting …' : 'Open the application'}
            </button>
            <a className="button" href={`${address}/report?format=html`} target="_blank" rel="noreferrer">
              Report
            </a>
            <a className="button" href={`${address}/artifacts.zip`} download>
              Download
            </a>
          </>
        )}
        {execution.state === 'running' && (
          <button
            type="button"
            disabled={isBusy}
            onClick={() => {
              steer('pause');
            }}
          >
            Pause
          </button>
        )}
        {execution.state === 'paused' && (
          <button
            type="button"
            className="primary"
            disabled={isBusy}
            onClick={() => {
              steer('resume');
            }}
          >
            Resume
          </button>
        )}
        {!hasEnded(execution) && (
          <button
            type="button"
            className="danger"
            disabled={isBusy}
            onClick={() => {
              steer('cancel');
            }}
          >
            Cancel
          </button>
        )}
      </div>
      <ProblemMessage problem={problem} />
    </>
  );
}
