/** Loads at the first wish, and after a failure at the next. @param load counts its attempts from 0 */
export function once<Value>(load: (attempt: number) => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  let attempt = 0;
  return () => {
    loaded ??= load(attempt++);
    loaded.catch(() => (loaded = null));
    return loaded;
  };
}
