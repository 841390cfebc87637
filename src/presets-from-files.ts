import { presetBringer } from './widget/preset-bringer.js';

/** Brings presets from the folder beside this file. */
export const createBringer = presetBringer(async (name, attempt) => {
  const address = new URL(`presets/${name}`, import.meta.url).href;
  try {
    return await fetchJson(`${address}.json`, attempt);
  } catch (error) {
    // Some pages let no script fetch, and some servers give no JSON away. What holds for scripts let this one come.
    const twin = import(`${address}.js${attempt ? `?retry=${attempt}` : ''}`) as Promise<{ readonly default: unknown }>;
    return await twin.then((module) => module.default).catch(() => Promise.reject(error));
  }
});

async function fetchJson(address: string, attempt: number): Promise<unknown> {
  const response = await fetch(address, { cache: attempt ? 'reload' : 'default' }).catch((error: unknown) => {
    throw new Error(`${address} cannot be fetched (${String(error)}). Offline, blocked, or not allowed by the Content-Security-Policy?`);
  });
  if (!response.ok) {
    throw new Error(
      `${address} is not there (${response.status}). Either no preset has this name, see docs/reference/presets.md, or the folder "presets" is missing beside our other files.`,
    );
  }
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    const type = response.headers.get('content-type');
    throw new Error(`${address} holds no JSON (${type}). Upload it again; or does the server send a page where a file is missing?`);
  }
}
