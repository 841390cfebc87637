/** Stand-in for a chat widget: a bubble in the corner, a small window, a cookie and a note in localStorage to know the visitor again. */
(() => {
  const home = new URL('.', document.currentScript.src);
  const site = window.CRISP_WEBSITE_ID ?? 'unknown';

  const STYLE = `
    :host { all: initial; position: fixed; right: 16px; bottom: 16px; z-index: 900; color-scheme: light dark;
      font: 15px/1.45 system-ui, sans-serif; --ink: light-dark(#1d2330, #eef1f7); --paper: light-dark(#fff, #1c2230);
      --line: light-dark(#8b93a5, #7d879c); --accent: #4338ca; color: var(--ink); }
    button { font: inherit; cursor: pointer; border: 0; }
    button:focus-visible, input:focus-visible { outline: 3px solid light-dark(#4338ca, #c7d2fe); outline-offset: 2px; }
    .bubble { display: grid; place-items: center; width: 56px; height: 56px; margin-left: auto; border-radius: 50%;
      background: var(--accent); color: #fff; box-shadow: 0 4px 16px rgb(0 0 0 / 0.3); }
    .window { width: min(320px, calc(100vw - 32px)); margin-bottom: 12px; border-radius: 14px; overflow: hidden; background: var(--paper);
      border: 1px solid var(--line); box-shadow: 0 12px 40px rgb(0 0 0 / 0.25); }
    .window[hidden] { display: none; }
    h2 { margin: 0; padding: 14px 16px; font-size: 16px; background: var(--accent); color: #fff; }
    ol { list-style: none; margin: 0; padding: 14px 16px; display: grid; gap: 8px; max-height: 40vh; overflow-y: auto; }
    li { padding: 8px 12px; border-radius: 12px; background: light-dark(#eef0f6, #2a3245); justify-self: start; overflow-wrap: anywhere; }
    li.mine { background: var(--accent); color: #fff; justify-self: end; }
    form { display: flex; gap: 8px; padding: 0 16px 16px; }
    input { flex: 1; min-width: 0; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px; padding: 8px 10px; }
    form button { background: var(--accent); color: #fff; border-radius: 8px; padding: 8px 14px; }
    @media print { :host { display: none; } }`;

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function bubbleIcon() {
    const space = 'http://www.w3.org/2000/svg';
    const icon = document.createElementNS(space, 'svg');
    const path = document.createElementNS(space, 'path');
    for (const [name, value] of Object.entries({ width: 26, height: 26, viewBox: '0 0 24 24', 'aria-hidden': 'true' }))
      icon.setAttribute(name, value);
    path.setAttribute('d', 'M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H10l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z');
    path.setAttribute('fill', 'currentColor');
    icon.append(path);
    return icon;
  }

  function rememberVisitor() {
    const visitor = localStorage.getItem('chat-visitor') ?? Math.random().toString(36).slice(2);
    localStorage.setItem('chat-visitor', visitor);
    document.cookie = `chat_session=${visitor}; Path=/; Max-Age=${180 * 86400}; SameSite=Lax`;
    return visitor;
  }

  async function start() {
    const visitor = rememberVisitor();
    const ask = (path, options) =>
      fetch(new URL(`${path}?website=${site}&visitor=${visitor}`, home), options).then((answer) => answer.json());

    const messages = element('ol', { ariaLive: 'polite' });
    const say = (text, className = '') => {
      messages.append(element('li', { className, textContent: text }));
      messages.scrollTop = messages.scrollHeight;
    };
    const field = element('input', { type: 'text', ariaLabel: 'Your message', maxLength: 200, required: true, autocomplete: 'off' });
    const form = element('form', {}, field, element('button', { type: 'submit', textContent: 'Send' }));
    const pane = element(
      'section',
      { className: 'window', hidden: true, ariaLabel: 'Chat' },
      element('h2', { textContent: 'Chat with us' }),
      messages,
      form,
    );
    const bubble = element(
      'button',
      { className: 'bubble', type: 'button', ariaLabel: 'Chat with us', ariaExpanded: 'false' },
      bubbleIcon(),
    );

    const show = (open) => {
      pane.hidden = !open;
      bubble.ariaExpanded = String(open);
      (open ? field : bubble).focus();
    };
    bubble.addEventListener('click', () => show(pane.hidden));
    pane.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') show(false);
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      say(field.value, 'mine');
      field.value = '';
      say((await ask('message', { method: 'POST' })).reply);
    });

    const host = element('div', { id: 'example-chat' });
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    root.append(pane, bubble);
    document.body.append(host);
    say((await ask('session')).greeting);
  }

  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start);
})();
