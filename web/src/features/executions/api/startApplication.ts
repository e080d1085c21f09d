import { request } from '../../../http/request';

/** Starts what was built; answers when it runs. */
export function startApplication(id: string): Promise<unknown> {
  return request(`/api/executions/${encodeURIComponent(id)}/application/start`, { method: 'POST' });
}
