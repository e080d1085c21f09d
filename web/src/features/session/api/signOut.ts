import { request } from '../../../http/request';

export function signOut(): Promise<void> {
  return request('/api/auth/logout', { method: 'POST' });
}
