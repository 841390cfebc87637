import { doubtsAbout } from '../config/doubtful-words.js';
import type { Settings } from '../config/settings.js';
import { otherConsentTools } from '../page/other-consent-tools.js';
import { overlookedConfig } from '../page/overlooked-config.js';
import { namedScriptTag } from '../page/script-tag-config.js';
import { hasOwnReopenControl } from '../page/triggers.js';
import { textKeys } from '../ui/english/text-keys.js';
import { describeElement } from './describe-element.js';
import type { Finding, Inspection } from './inspection.js';

/** What there is to say beside the lists themselves, or because of them. */
export function findingsOn(settings: Settings | undefined, report: Omit<Inspection, 'findings'>): readonly Finding[] {
  const all = [
    ...leaks(report, settings),
    ...pixelsWithoutScript(),
    ...mistakes(report),
    ...placeOfOurTag(),
    ...(settings ? weaknesses(settings) : []),
  ];
  const order = ['leak', 'mistake', 'weakness'];
  return all.sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight));
}

function leaks(
  { strangers, elements, storage, consent }: Omit<Inspection, 'findings'>,
  settings: Settings | undefined,
): readonly Finding[] {
  // Who has allowed everything is told of to nobody against their will, as far as a page can know.
  const isAllAllowed = settings?.policy.categories.every((id) => consent.categories.includes(id)) === true;
  return [
    ...strangers.map(({ host, kind, vendor, paste, url }): Finding => ({
      weight: isAllAllowed ? 'weakness' : 'leak',
      what: isAllAllowed
        ? `${vendor ?? host} is in no service, so the firewall would hold it back: ${kind} ${url}`
        : `${vendor ?? host} hears of visitors without being allowed to: ${kind} ${url}`,
      fix: `Write ${paste}`,
    })),
    ...elements.flatMap(({ element, state, because }): readonly Finding[] =>
      state === 'loose'
        ? [
            {
              weight: 'leak',
              what: `${element} acts although it is tagged: ${because}`,
              fix: 'See docs/guide/start.md#3-tag-what-should-wait',
            },
          ]
        : [],
    ),
    ...storage.map(({ name, kind, vendor, paste }): Finding => ({
      weight: 'weakness',
      what: `${kind} "${name}"${vendor ? ` (probably ${vendor})` : ''} is declared by no service`,
      fix: `Declare it, so that visitors can read of it and taking consent back deletes it: ${paste}`,
    })),
  ];
}

/** Where scripts run, what is in there is text. Where none runs, it is fetched, and nobody can be asked. */
function pixelsWithoutScript(): readonly Finding[] {
  return [...document.querySelectorAll('noscript')].flatMap(({ textContent }) => {
    const address = /<(?:img|iframe|link)\b[^>]*(?:src|href)\s*=\s*["']?((?:https?:)?\/\/[^"'\s>]+)/i.exec(textContent ?? '')?.[1];
    if (!address || new URL(address, location.href).origin === location.origin) return [];
    return [
      {
        weight: 'leak',
        what: `<noscript> fetches ${address} for whoever has no scripts, unasked`,
        fix: 'Delete that <noscript>.',
      } as const,
    ];
  });
}

function mistakes({ config, elements }: Omit<Inspection, 'findings'>): readonly Finding[] {
  return [
    ...config.problems.map(({ path, message }): Finding => ({
      weight: 'mistake',
      what: `The configuration cannot be used: ${path} ${message}`,
      fix: 'Until it can, nothing is released and nobody is asked.',
    })),
    ...elements.flatMap(({ element, because }): readonly Finding[] =>
      because.includes('for ever')
        ? [{ weight: 'mistake', what: `${element} is ${because}`, fix: 'Correct its `data-category` or `data-service`.' }]
        : [],
    ),
    ...overlookedConfig([]).map((what): Finding => ({ weight: 'mistake', what, fix: 'See docs/reference/config.md#where-it-is-written' })),
    ...otherConsentTools().map((what): Finding => ({ weight: 'mistake', what, fix: 'Keep one.' })),
  ];
}

function placeOfOurTag(): readonly Finding[] {
  const tag = namedScriptTag();
  if (!tag) return [];
  const before = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter(
    (script) => script !== tag && (tag.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
  );
  const isMoved = tag.matches('[data-rocket-status],[data-cfasync],[data-rocketsrc],[type*="rocketlazyload"],[data-wpfc-original-src]');
  return [
    ...(isMoved
      ? [{ weight: 'mistake', what: 'An optimiser has taken hold of our tag', fix: 'Tell it to leave tierconsent alone.' } as const]
      : []),
    ...(before.length > 0
      ? [
          {
            weight: 'weakness',
            what: `Before our tag stands ${describeElement(before[0]!)}`,
            fix: 'Put ours first in <head>, right after its configuration.',
          } as const,
        ]
      : []),
    ...(tag.closest('head')
      ? []
      : [{ weight: 'weakness', what: 'Our tag is not in <head>', fix: 'Put it there, so that visitors are asked at once.' } as const]),
  ];
}

function weaknesses(settings: Settings): readonly Finding[] {
  const hasNoWayBack = settings.reopen === 'none' && !hasOwnReopenControl();
  return [
    ...(hasNoWayBack
      ? [
          {
            weight: 'mistake',
            what: 'Visitors cannot change their mind on this page',
            fix: 'Add <button data-consent-open="preferences">, or leave `reopen` away.',
          } as const,
        ]
      : []),
    ...doubtsAbout(settings, textKeys).map((what): Finding => ({
      weight: 'weakness',
      what,
      fix: 'See docs/guide/start.md#common-mistakes',
    })),
  ];
}
