import { addStyles, type ShadowHost } from './shadow-host.js';

/** The small button with which visitors change their mind. The core draws it itself: a returning visitor needs nothing else. */
export interface ReopenButton {
  show(label: string, language: string): void;
  hide(): void;
  readonly element: HTMLButtonElement;
}

const STYLES = `
[part=reopen]{all:unset;box-sizing:border-box;position:fixed;z-index:2147483000;
inset-block-end:calc(var(--tierconsent-reopen-offset-block,16px) + env(safe-area-inset-bottom));
inset-inline-start:calc(var(--tierconsent-reopen-offset-inline,16px) + env(safe-area-inset-left));
min-block-size:44px;padding-inline:16px;border-radius:22px;display:flex;align-items:center;
border:1px solid var(--_border);background:var(--_background);color:var(--_text);
font-size:14px;font-weight:500;line-height:1.2;box-shadow:0 1px 4px #0003;cursor:pointer}
[part=reopen]:hover{background:var(--_surface)}
[part=reopen]:focus-visible{outline:3px solid var(--_focus);outline-offset:2px}`;

/** Creates the button. It is in the page only while it is shown. */
export function createReopenButton(host: ShadowHost, onPress: () => void): ReopenButton {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'reopen');
  button.addEventListener('click', onPress);
  let styled = false;

  return {
    element: button,
    show(label, language) {
      if (!styled) addStyles(host.root, STYLES);
      styled = true;
      button.textContent = label;
      button.lang = language;
      button.dir = 'auto';
      host.root.append(button);
      void host.place();
    },
    hide: () => button.remove(),
  };
}
