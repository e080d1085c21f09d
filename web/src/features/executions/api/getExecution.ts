import { request } from '../../../http/request';
import type { Execution } from './Execution';

export function getExecution(id: string, signal: AbortSignal): Promise<Execution> {
  return request(`/api/executions/${encodeURIComponent(id)}`, { signal });
}
