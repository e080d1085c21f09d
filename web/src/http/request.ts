import { csrfToken } from './csrfToken';
import { readProblem } from './readProblem';
import { refreshSession } from './refreshSession';

interface Wanted {
  method?: 'GET' | 'POST';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const signIn = '/api/auth/login';

/** Calls the gateway and returns the answer's JSON. Throws a Problem; signs in again by itself while the session lives. */
export async function request<T>(path: string, wanted: Wanted = {}): Promise<T> {
  let response = await send(path, wanted);
  if (response.status === 401 && path !== signIn && (await refreshSession())) {
    response = await send(path, wanted);
  }
  if (!response.ok) {
    throw await readProblem(response);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function send(path: string, { method = 'GET', body, headers, signal }: Wanted): Promise<Response> {
  const token = csrfToken();
  return fetch(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' || token === undefined ? {} : { 'X-CSRF-Token': token }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
}
