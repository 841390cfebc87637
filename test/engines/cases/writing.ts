import { says as code, tagged } from '../../support/pages.js';
import { pause, type EngineCase } from '../engine-case.js';
import { chooses, goOn, inPage, runs, runsOnly, says, settles, shows } from '../steps.js';

const { inline, external } = tagged;
const around = (script: string) =>
  `<main id="main">Text</main>${script}${inline('analytics', code('next'))}<footer id="footer">End</footer>`;
const whole = says('what is left of the page', () => ['main', 'footer', 'tierconsent'].map((id) => Boolean(document.getElementById(id))), [
  true,
  true,
  true,
]);

/** What stands in `<main>`, with a line for each script. */
function textOfMain(): string {
  const copy = document.querySelector('main')!.cloneNode(true) as Element;
  copy.querySelectorAll('script').forEach((script) => script.replaceWith('|'));
  // oxlint-disable-next-line no-restricted-properties -- it is only read
  return copy.innerHTML;
}

const write = `document.write('<b>written</b>'); document.writeln('<i>written</i>');`;

export const writingCases: readonly EngineCase[] = [
  {
    name: '`document.write` of a released inline script does not erase the page',
    page: { body: around(inline('analytics', write)) },
    steps: [chooses('gold'), runsOnly('next'), whole],
  },
  {
    name: '`document.write` of a released external script does not erase the page',
    page: { body: around(external('analytics', '/write.js')) },
    files: { '/write.js': write },
    steps: [chooses('gold'), runsOnly('next'), whole],
  },
  {
    name: '`document.write` of a released `async` script does not erase the page',
    page: { body: around(external('analytics', '/write.js', 'async')) },
    files: { '/write.js': `${write}${code('wrote')}` },
    steps: [chooses('gold'), says('that both ran', () => [...window.ran!].sort(), ['next', 'wrote']), whole],
  },
  {
    name: 'what released scripts write after parsing lands behind each of them',
    page: {
      body: `<main id="main">${inline('analytics', "document.write('1')")}${external('analytics', '/2.js')}${inline('analytics', write)}${external('analytics', '/4.js', 'async')}</main><footer id="footer"></footer>`,
    },
    files: { '/2.js': "document.write('<p>2</p>')", '/4.js': "document.write('4')" },
    steps: [chooses('gold'), says('what stands there', textOfMain, '|1|<p>2</p>|<b>written</b><i>written</i>\n|4'), whole],
  },
  {
    name: 'what a released script writes while the page still arrives lands there, too',
    page: { body: ['<main id="main">', inline('analytics', write), '<b>end</b>', pause('rest'), '</main><footer id="footer"></footer>'] },
    returning: 'gold',
    steps: [
      says('what stands there', textOfMain, '|<b>written</b><i>written</i>\n<b>end</b>'),
      goOn('rest'),
      settles,
      says('what stands there', textOfMain, '|<b>written</b><i>written</i>\n<b>end</b>'),
      whole,
    ],
  },
  {
    name: 'afterwards `document.write` is the page’s own again',
    page: { body: around(inline('analytics', write)) },
    steps: [
      shows('[part~=banner]'),
      chooses('gold'),
      runs('next'),
      says('whose it is', () => Object.hasOwn(document, 'write'), false),
      inPage('writes a new page', () => {
        // oxlint-disable-next-line no-restricted-properties -- it is the page that does it here
        document.write('<title>New</title>');
        document.close();
      }),
      says('the new page', () => [document.title, document.querySelector('#main')], ['New', null]),
    ],
  },
];
