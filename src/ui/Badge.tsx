import { h, type JSX } from 'preact';

/** The metal is a small ornament beside the plain name; it says nothing that the name does not. */
export function Badge({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  return (
    <span part="badge">
      <span class={`swatch ${id}`} aria-hidden="true" />
      {name}
    </span>
  );
}
