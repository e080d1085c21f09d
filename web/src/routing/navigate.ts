const changed = 'agenticai-navigated';

export function navigate(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new Event(changed));
}

export function onNavigated(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('popstate', listener);
  };
}
