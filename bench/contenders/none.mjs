/** @typedef {import('./contender.mjs').Contender} Contender */

/** A floor: the same page without a widget, its tags plain. External ones are `async`, as vendors hand them out. @type {Contender} */
export const none = {
  id: 'none',
  name: 'no widget',
  version: '',
  kind: 'floor',
  installed: 'the same page, with plain tags and nobody asked',
  asksNobody: true,
  files: {},
  head: () => '',
  bodyEnd: '',
  write: ({ src, code }) => (src ? `<script async src="${src}"></script>` : `<script>${code}</script>`),
  banner: [],
  accept: [],
  preferences: null,
};
