import { useState } from 'react';

const key = 'agenticai-theme';

function current(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function ThemeButton() {
  const [theme, setTheme] = useState(current);
  const other = theme === 'dark' ? 'light' : 'dark';

  function change(): void {
    document.documentElement.dataset.theme = other;
    localStorage.setItem(key, other);
    setTheme(other);
  }

  return (
    <button type="button" className="quiet" onClick={change} aria-label={`Use the ${other} theme`} title={`Use the ${other} theme`}>
      <span aria-hidden="true">{theme === 'dark' ? '☀' : '☾'}</span>
    </button>
  );
}
