const cookie = 'agenticai-csrf=';

/** The value that the gateway wants back with every change; undefined when nobody is signed in. */
export function csrfToken(): string | undefined {
  return document.cookie
    .split('; ')
    .find((each) => each.startsWith(cookie))
    ?.slice(cookie.length);
}
