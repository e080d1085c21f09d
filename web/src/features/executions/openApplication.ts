import { Problem } from '../../http/Problem';
import { getApplication } from './api/getApplication';
import { startApplication } from './api/startApplication';

const pause = 1_000;

/** Starts what was built, waits until it runs, and shows its preview in a window. Nobody waits any more when the window is closed. */
export async function openApplication(id: string, shown: Window | null): Promise<void> {
  let application = await startApplication(id);
  while (application.state === 'starting' && !shown?.closed) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    application = await getApplication(id);
  }
  if (shown?.closed) {
    return;
  }
  if (application.address === null) {
    throw new Problem(0, application.problem ?? 'The application was stopped before it ran.');
  }
  shown?.location.replace(application.address);
}
