import { canonicalJson } from './canonical-json.js';

/** The SHA-256 of anything as canonical JSON, such as `sha256-9f86…`. Null where the browser cannot hash: on pages without https. */
export async function textHash(value: unknown, { subtle }: Pick<Partial<Crypto>, 'subtle'> = crypto): Promise<string | null> {
  if (!subtle) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value))));
  return `sha256-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
