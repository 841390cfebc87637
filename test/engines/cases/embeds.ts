import { tagged } from '../../support/pages.js';
import { pause, type EngineCase } from '../engine-case.js';
import { PLAIN_TAG } from '../page.js';
import {
  asks,
  asksNobodyFor,
  asksOther,
  asksTimes,
  chooses,
  goOn,
  inPage,
  press,
  pressKey,
  remembers,
  runs,
  says,
  shows,
  tabsTo,
} from '../steps.js';

const { frame, image } = tagged;
const pages = { '/frame': { isBare: true, body: '<!doctype html><title>Inside</title><p>Frame</p>' } };
const BANNER = '[part~=banner]';

const film = frame('marketing', '/frame', 'data-service="films" width="560" height="315" style="border: 0"');
const films = { config: { services: [{ id: 'films', category: 'marketing', name: 'Film House' }] }, body: film + film };

function sizes(): readonly string[] {
  const placeholders = [...document.querySelectorAll('[data-tierconsent-placeholder]')].map((one) => one.getBoundingClientRect());
  return placeholders.map(({ width, height }) => `${Math.round(width)}x${Math.round(height)}`);
}

export const embedCases: readonly EngineCase[] = [
  {
    name: 'frames and images ask nobody before the choice, and load after it as far as it goes',
    page: { body: frame('functional', '{other}/frame') + image('analytics', '{other}/i.gif') + image('marketing', '{other}/never.gif') },
    steps: [
      shows(BANNER),
      asksNobodyFor('/frame', '/i.gif', '/never.gif'),
      chooses('gold'),
      asksOther('/frame', '/i.gif'),
      asksNobodyFor('/never.gif'),
    ],
  },
  {
    name: 'a frame is loaded in its place, with its attributes',
    page: { body: `<div id="box">${frame('functional', '/frame', 'id="f" width="321" allow="fullscreen"')}</div>` },
    pages,
    steps: [
      chooses('gold'),
      says('what is in it', () => document.querySelector<HTMLIFrameElement>('#box > #f')?.contentDocument?.title, 'Inside'),
      says('its width', () => document.querySelector('#f')!.getAttribute('width'), '321'),
      asksTimes(1, '/frame'),
    ],
  },
  {
    name: 'a frame that the parser just inserted is loaded on a returning visit, while the page still arrives',
    page: { body: [frame('functional', '/frame', 'id="f"'), '<p>Text</p>', pause('rest'), frame('functional', '/frame2')] },
    pages: { ...pages, '/frame2': pages['/frame'] },
    returning: 'gold',
    steps: [
      asks('/frame'),
      says('the page', () => document.readyState, 'loading'),
      says('what is in it', () => document.querySelector<HTMLIFrameElement>('#f')?.contentDocument?.title, 'Inside'),
      goOn('rest'),
      asks('/frame2'),
      asksTimes(1, '/frame'),
    ],
  },
  {
    name: 'a frame is loaded on a returning visit also where a script of the page’s own comes right after it',
    page: { tag: PLAIN_TAG, body: frame('functional', '/frame', 'id="f"') + '<script>ran.push("own")</script>' },
    pages,
    returning: 'gold',
    steps: [
      runs('own'),
      says('what is in it', () => document.querySelector<HTMLIFrameElement>('#f')?.contentDocument?.title, 'Inside'),
      asksTimes(1, '/frame'),
    ],
  },
  {
    name: 'an image with several sizes loads one of them',
    page: {
      body: '<img data-category="functional" data-src="/small.gif" data-srcset="/large.gif 4000w" sizes="4000px" alt="">',
    },
    steps: [shows(BANNER), asksNobodyFor('/small.gif', '/large.gif'), chooses('gold'), asks('/large.gif')],
  },
  {
    name: 'a style sheet that is linked is applied after the choice',
    page: { body: '<link rel="stylesheet" data-category="functional" data-href="/a.css"><p id="p">Text</p>' },
    files: { '/a.css': '#p { display: none }' },
    steps: [shows(BANNER), asksNobodyFor('/a.css'), chooses('gold'), asks('/a.css')],
  },
  {
    name: 'a film asks for its picture and its source only after the choice',
    page: {
      body: '<video data-category="functional" data-poster="{other}/poster.gif" preload="auto" muted><source data-category="functional" data-src="{other}/film.webm" type="video/webm"></video>',
    },
    steps: [shows(BANNER), asksNobodyFor('/poster.gif', '/film.webm'), chooses('gold'), asksOther('/poster.gif', '/film.webm')],
  },
  {
    name: 'a frame that is taken back with `onRevoke: "keep"` is emptied, and loaded again when it is allowed again',
    page: { config: { onRevoke: 'keep' }, body: frame('functional', '/frame', 'id="f"') },
    pages,
    returning: 'gold',
    steps: [
      says('what is in it', () => document.querySelector<HTMLIFrameElement>('#f')?.contentDocument?.title, 'Inside'),
      inPage('withdraws', () => TierConsent.withdraw()),
      says('what is in it', () => document.querySelector<HTMLIFrameElement>('#f')?.contentDocument?.title, ''),
      inPage('grants', () => TierConsent.choose('gold')),
      says('what is in it', () => document.querySelector<HTMLIFrameElement>('#f')?.contentDocument?.title, 'Inside'),
      asksTimes(2, '/frame'),
    ],
  },
  {
    name: 'a withheld frame has a placeholder of its size, and “load once” lets this one come, and remembers nothing',
    page: films,
    pages,
    returning: 'silver',
    steps: [
      says('placeholders and their size', sizes, ['560x315', '560x315']),
      asksNobodyFor('/frame'),
      press('[data-action=load-once]'),
      says('what is in the first', () => document.querySelector('iframe')?.contentDocument?.title, 'Inside'),
      says('placeholders and their size', sizes, ['560x315']),
      says('what has the focus', () => document.activeElement?.localName, 'iframe'),
      asksTimes(1, '/frame'),
      remembers({ tier: 'silver', on: '', via: 'banner' }),
    ],
  },
  {
    name: '“always allow” is a choice for the service, also with the keyboard',
    page: films,
    pages,
    returning: 'silver',
    steps: [
      says('placeholders and their size', sizes, ['560x315', '560x315']),
      tabsTo('[data-action=always-allow]'),
      pressKey('Enter'),
      remembers({ on: '', services: 'films', via: 'embed' }),
      asksTimes(2, '/frame'),
      says('placeholders and their size', sizes, []),
    ],
  },
];
