/** From one time to another, or to now, in words. */
export function duration(from: string | null, to: string | null): string {
  if (from === null) {
    return '';
  }
  const seconds = Math.max(0, ((to === null ? Date.now() : Date.parse(to)) - Date.parse(from)) / 1000);
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
