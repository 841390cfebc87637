/** ` Did you mean "…"?` for the known word nearest to what was written, or nothing where none is near. */
export function suggestion(found: string, known: readonly string[]): string {
  const limit = Math.max(2, Math.floor(found.length / 3));
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const word of known) {
    const distance = editDistance(found.toLowerCase(), word.toLowerCase());
    if (distance <= limit && distance < word.length && (!best || distance < best.distance)) best = { word, distance };
  }
  return best ? ` Did you mean "${best.word}"?` : '';
}

/** How many letters must be added, removed or replaced to turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
