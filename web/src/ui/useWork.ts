import { useState } from 'react';
import { Problem } from '../http/Problem';

interface Work {
  isBusy: boolean;
  problem: Problem | undefined;
  run: (work: () => Promise<unknown>) => void;
}

/** One thing that the user asked for: whether it is going on, and how it failed. */
export function useWork(): Work {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  function run(work: () => Promise<unknown>): void {
    setBusy(true);
    setProblem(undefined);
    work()
      .catch((error: unknown) => {
        setProblem(Problem.of(error));
      })
      .finally(() => {
        setBusy(false);
      });
  }

  return { isBusy, problem, run };
}
