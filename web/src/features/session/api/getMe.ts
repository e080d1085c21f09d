import { request } from '../../../http/request';
import type { Person } from './Person';

export function getMe(): Promise<Person> {
  return request('/api/auth/me');
}
