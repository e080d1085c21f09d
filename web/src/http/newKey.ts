/** A key that nobody else has. Made of random bytes, because pages that came over plain HTTP from another machine may not ask for UUIDs. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
