import type { Page } from '../../../http/Page';
import { request } from '../../../http/request';
import type { Execution } from './Execution';

export function listExecutions(after?: string): Promise<Page<Execution>> {
  return request(`/api/executions?limit=20${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`);
}
