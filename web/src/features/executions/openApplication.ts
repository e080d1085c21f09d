import { Problem } from '../../http/Problem';
import { getApplication } from './api/getApplication';
import { startApplication } from './api/startApplication';

const pause = 1_000;

/** Starts what was built, waits until it runs, and returns the address of its preview. */
export async function openApplication(id: string): Promise<string> {
  let application = await startApplication(id);
  while (application.state === 'starting') {
    await new Promise((resolve) => setTimeout(resolve, pause));
    application = await getApplication(id);
  }
  if (application.address === null) {
    throw new Problem(0, application.problem ?? 'The application was stopped before it ran.');
  }
  return application.address;
}
