import { request } from '../../../http/request';
import type { Execution } from './Execution';

export type Steering = 'pause' | 'resume' | 'cancel';

export function steerExecution(id: string, steering: Steering): Promise<Execution> {
  return request(`/api/executions/${encodeURIComponent(id)}/${steering}`, { method: 'POST' });
}
