import { request } from '../../../http/request';
import type { Person } from './Person';

export function signIn(email: string, password: string): Promise<Person> {
  return request('/api/auth/login', { method: 'POST', body: { email, password, cookies: true } });
}
