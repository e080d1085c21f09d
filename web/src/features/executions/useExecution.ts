import { useEffect, useState } from 'react';
import { Problem } from '../../http/Problem';
import type { Execution } from './api/Execution';
import type { ExecutionEvent } from './api/ExecutionEvent';
import type { ExecutionTask } from './api/ExecutionTask';
import { getExecution } from './api/getExecution';
import { listTasks } from './api/listTasks';
import { openEvents } from './api/openEvents';

const mostLines = 300;
const gathering = 250;

interface Watched {
  execution: Execution | undefined;
  tasks: ExecutionTask[];
  events: ExecutionEvent[];
  problem: Problem | undefined;
}

/** An execution as it is now, and as it goes on. Events say that something changed; what there is, is asked for. */
export function useExecution(id: string): Watched {
  const [watched, setWatched] = useState<Watched>({ execution: undefined, tasks: [], events: [], problem: undefined });

  useEffect(() => {
    const stop = new AbortController();
    let timer: number | undefined;

    async function load(): Promise<void> {
      timer = undefined;
      try {
        const [execution, tasks] = await Promise.all([getExecution(id, stop.signal), listTasks(id, stop.signal)]);
        setWatched((before) => ({ ...before, execution, tasks, problem: undefined }));
      } catch (error) {
        if (!stop.signal.aborted) {
          setWatched((before) => ({ ...before, problem: Problem.of(error) }));
        }
      }
    }

    void load();
    const close = openEvents(id, (event) => {
      setWatched((before) => ({ ...before, events: [...before.events, event].slice(-mostLines) }));
      timer ??= window.setTimeout(() => void load(), gathering);
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
      close();
    };
  }, [id]);

  return watched;
}
