import { request } from '../../../http/request';
import type { Application } from './Application';

export function getApplication(id: string): Promise<Application> {
  return request(`/api/executions/${encodeURIComponent(id)}/application`);
}
