/** What there is to see. `scripts/take-gallery.mjs` takes pictures of the same. */
export const LAYOUTS = ['bar', 'card', 'panel', 'center'];
export const THEMES = ['default', 'paper', 'contrast', 'soft'];
export const SCHEMES = ['light', 'dark'];
export const DIRECTIONS = ['ltr', 'rtl'];
export const SURFACES = ['banner', 'preferences', 'reopen'];
export const SCREENS = { phone: [390, 844], 'small phone': [320, 568], tablet: [768, 1024], desktop: [1280, 800] };

/** The address of a page that shows one of them. */
export function frameAddress(choice) {
  return `/gallery-frame.html?${new URLSearchParams(choice)}`;
}

const form = document.querySelector('form');
if (form) start(form, document.querySelector('main'));

function start({ elements }, main) {
  elements.screen.append(...Object.keys(SCREENS).map((name) => new Option(name)));
  elements.surface.append(...SURFACES.map((name) => new Option(name)));
  const draw = () => main.replaceChildren(...THEMES.map((theme) => section(theme, elements)));
  elements.screen.form.addEventListener('change', draw);
  elements.screen.form.addEventListener('submit', (event) => event.preventDefault());
  draw();
}

function section(theme, { screen, surface, language }) {
  const frames = element('div', { className: 'frames' });
  for (const scheme of SCHEMES) {
    for (const direction of DIRECTIONS) {
      for (const layout of LAYOUTS) {
        const choice = { theme, scheme, direction, layout, surface: surface.value, language: language.value };
        frames.append(figure(choice, SCREENS[screen.value]));
      }
    }
  }
  const part = element('section');
  part.append(element('h2', { textContent: `Theme: ${theme}` }), frames);
  return part;
}

function figure(choice, [width, height]) {
  const title = [choice.layout, choice.scheme, choice.direction].join(', ');
  const screen = element('div', { className: 'screen' });
  Object.entries({ width, height, scale: Math.min(0.5, 400 / width) }).forEach(([name, value]) =>
    screen.style.setProperty(`--${name}`, value),
  );
  screen.append(element('iframe', { title, loading: 'lazy', src: frameAddress(choice) }));
  const part = element('figure');
  part.append(screen, element('figcaption', { textContent: title }));
  return part;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
