import type { ExecutionEvent } from './api/ExecutionEvent';
import { eventText } from './eventText';

export function ExecutionLog({ events }: { events: ExecutionEvent[] }) {
  return (
    <details className="log">
      <summary>Log</summary>
      <ol className="card scrolling">
        {events.map((event) => (
          <li key={event.seq}>
            <time dateTime={event.at}>{new Date(event.at).toLocaleTimeString()}</time> <b>{event.type}</b> {eventText(event)}
          </li>
        ))}
      </ol>
    </details>
  );
}
