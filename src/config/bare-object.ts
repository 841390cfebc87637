/**
 * The same members in an object without a prototype: what a page, or somebody who attacks it, has put on every object is in here no
 * option that the owner set. https://developer.mozilla.org/docs/Web/Security/Attacks/Prototype_pollution
 */
export function bareObject<Members extends object>(members: Members): Members {
  return Object.assign(Object.create(null) as Members, members);
}
