import { refreshSession } from '../../../http/refreshSession';
import type { ExecutionEvent } from './ExecutionEvent';

const types = [
  'executionCreated',
  'planMade',
  'planRefused',
  'phaseStarted',
  'phaseFinished',
  'executionPaused',
  'executionResumed',
  'executionEnded',
  'executionReopened',
  'taskStarted',
  'taskProgressed',
  'taskFinished',
  'taskRepeated',
  'tasksParked',
  'applicationStarted',
  'applicationStopped',
  'notice',
  'log',
];

const pause = 2_000;

/** Hears what happens to an execution from the first event on, also across interruptions. Returns what ends it. */
export function openEvents(id: string, heard: (event: ExecutionEvent) => void): () => void {
  let source: EventSource | undefined;
  let last = 0;
  let timer: number | undefined;

  function open(): void {
    source = new EventSource(`/api/executions/${encodeURIComponent(id)}/events?after=${last}`);
    for (const type of types) {
      source.addEventListener(type, (message: MessageEvent<string>) => {
        const event = JSON.parse(message.data) as ExecutionEvent;
        last = event.seq;
        heard(event);
      });
    }
    source.onerror = () => {
      // The browser tries again by itself, unless it was refused: then the session has to be continued first.
      if (source?.readyState === EventSource.CLOSED) {
        timer = window.setTimeout(() => {
          void refreshSession().then(open, open);
        }, pause);
      }
    };
  }

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
