import type { ExecutionEvent } from './api/ExecutionEvent';

const words = ['name', 'title', 'state', 'reason', 'outcome', 'summary', 'message', 'line'];

/** What an event says, on one line. */
export function eventText(event: ExecutionEvent): string {
  if (typeof event.data !== 'object' || event.data === null) {
    return '';
  }
  const said = new Map<string, unknown>(Object.entries(event.data));
  return words
    .map((word) => said.get(word))
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' · ');
}
