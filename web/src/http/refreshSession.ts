import { csrfToken } from './csrfToken';

const key = 'agenticai-refreshed-at';
const fresh = 10_000;

/** Asks for new cookies. A refresh token works once, so all tabs of the browser take turns, and one refresh serves them all. */
export async function refreshSession(): Promise<boolean> {
  return navigator.locks.request('agenticai-refresh', async () => {
    if (Date.now() - Number(localStorage.getItem(key)) < fresh) {
      return true;
    }
    const token = csrfToken();
    if (token === undefined) {
      return false;
    }
    const response = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'X-CSRF-Token': token } });
    if (response.ok) {
      localStorage.setItem(key, String(Date.now()));
    }
    return response.ok;
  });
}
