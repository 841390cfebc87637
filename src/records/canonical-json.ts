/**
 * JSON of which the same content has only one spelling: keys in order, no white space, what is undefined left out.
 * https://www.rfc-editor.org/rfc/rfc8785. It calls no `toJSON()`, which old libraries put on every list.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, (each) => canonicalJson(each ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const object = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(object).sort();
  const isSaid = (key: string) => object[key] !== undefined && typeof object[key] !== 'function';
  return `{${keys
    .filter(isSaid)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`)
    .join()}}`;
}
