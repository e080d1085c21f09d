import { request } from '../../../http/request';
import type { Application } from './Application';

/** One that runs or starts already stays as it is. */
export function startApplication(id: string): Promise<Application> {
  return request(`/api/executions/${encodeURIComponent(id)}/application/start`, { method: 'POST' });
}
