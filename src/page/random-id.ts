/** A random UUID, https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4. `crypto.randomUUID()` is there on https only. */
export function randomId(): string {
  const digit = () => (crypto.getRandomValues(new Uint8Array(1))[0]! & 15).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, digit);
}
