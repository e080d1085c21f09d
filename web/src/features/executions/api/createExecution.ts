import { request } from '../../../http/request';
import type { Execution } from './Execution';

export interface SpecificationFile {
  path: string;
  content: string;
}

/** A repeated call with the same key answers with the execution that the first one began. */
export function createExecution(files: readonly SpecificationFile[], strict: boolean, key: string): Promise<Execution> {
  return request('/api/executions', { method: 'POST', body: { files, strict }, headers: { 'Idempotency-Key': key } });
}
