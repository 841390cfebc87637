/**
 * TierConsent in four of its documented ways: docs/guide/start.md#other-ways-to-install-it
 *
 * @typedef {import('./contender.mjs').Contender} Contender
 */
import { readdirSync, readFileSync } from 'node:fs';
import { scriptElement } from './contender.mjs';

const dist = new URL('../../dist/', import.meta.url);
const config = '<script type="application/json" data-tierconsent>{ "policyUrl": "/privacy" }</script>';

const files = () =>
  Object.fromEntries(
    readdirSync(dist)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(new URL(name, dist))]),
  );

/** @returns {Contender} */
function inMode(id, name, { installed, tag, hint }) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return {
    id,
    name,
    version,
    kind: 'ours',
    installed,
    files: files(),
    head: () => `${config}\n${tag}`,
    hint,
    bodyEnd: '',
    write: (each) => scriptElement(`type="text/plain" data-category="${each.category}"`, each),
    banner: ['#tierconsent', '[part~="banner"]'],
    accept: ['#tierconsent', 'button[data-tier="platinum"]'],
    preferences: { press: ['#tierconsent', 'button[data-action="customise"]'], shown: ['#tierconsent', 'dialog[part~="preferences"]'] },
  };
}

/** @returns {readonly Contender[]} */
export function tierconsent() {
  const core = readFileSync(new URL('tierconsent.js', dist), 'utf8').replaceAll('</script', '<\\/script');
  return [
    inMode('tierconsent', 'TierConsent, async', {
      installed: 'the recommended tag: core `async`, the interface when it is needed',
      tag: '<script async src="/c/tierconsent/tierconsent.js"></script>',
    }),
    inMode('tierconsent-hinted', 'TierConsent, async, hinted', {
      installed: 'the same; where the cookie is missing, the server names the interface in the page',
      tag: '<script async src="/c/tierconsent-hinted/tierconsent.js"></script>',
      hint: '<link rel="modulepreload" href="/c/tierconsent-hinted/tierconsent.ui.js">\n',
    }),
    inMode('tierconsent-inline', 'TierConsent, inlined', {
      installed: 'the core inlined, the interface when it is needed',
      tag: `<script data-assets="/c/tierconsent-inline/">${core}</script>`,
    }),
    inMode('tierconsent-all', 'TierConsent, all in one', {
      installed: 'one `async` file with the interface and English inside',
      tag: '<script async src="/c/tierconsent-all/tierconsent.all.js"></script>',
    }),
  ];
}
