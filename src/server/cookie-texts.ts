/** The values of every cookie of a name that a request has, in the order in which the browser sent them. */
export function cookieTexts(cookieHeader: string | null | undefined, name: string): readonly string[] {
  return (cookieHeader ?? '').split(/; ?/).flatMap((pair) => (pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : []));
}
