import { useSyncExternalStore } from 'react';
import { onNavigated } from './navigate';

export function usePath(): string {
  return useSyncExternalStore(onNavigated, () => location.pathname);
}
