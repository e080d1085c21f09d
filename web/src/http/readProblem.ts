import { Problem } from './Problem';

interface ProblemDocument {
  title?: string;
  detail?: string;
  requestId?: string;
  errors?: Record<string, string[]>;
}

/** Reads the problem document (RFC 9457) of an answer; proxies on the way may answer with something else. */
export async function readProblem(response: Response): Promise<Problem> {
  const isDocument = response.headers.get('Content-Type')?.includes('json') ?? false;
  const document = isDocument ? ((await response.json()) as ProblemDocument) : {};
  const details = Object.entries(document.errors ?? {}).map(([place, words]) => `${place}: ${words.join(' ')}`);
  const message = document.detail ?? document.title ?? `The server answered with status ${response.status}.`;
  return new Problem(response.status, message, document.requestId, details);
}
