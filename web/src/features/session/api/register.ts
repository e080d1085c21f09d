import { request } from '../../../http/request';
import type { Person } from './Person';

export function register(email: string, password: string): Promise<Person> {
  return request('/api/auth/register', { method: 'POST', body: { email, password } });
}
