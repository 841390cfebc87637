import { suggestion } from '../config/suggestion.js';
import { isLive } from '../page/embed.js';
import { permissionFor } from '../page/permission.js';
import { tag, tagged, wordsOf } from '../page/tagged-elements.js';
import { describeElement } from './describe-element.js';
import type { InspectedElement } from './inspection.js';
import type { InspectedPage } from './inspected-page.js';

/** What may act: in shops, other elements have categories that are none of ours. */
const ACTING = `${tagged}:is(script,iframe,embed,object,img,link,video,audio,picture,[data-src],[data-srcset],[data-href])`;

/** Every tagged element, with what became of it. */
export function elementStates(page: InspectedPage): readonly InspectedElement[] {
  return [...document.querySelectorAll(ACTING)].map((element) => {
    const [categories, services] = [wordsOf(element, tag.category), wordsOf(element, tag.service)];
    return { element: describeElement(element), categories, services, ...stateOf(element, page) };
  });
}

function stateOf(element: Element, page: InspectedPage): Pick<InspectedElement, 'state' | 'because'> {
  const { settings, hasPassed } = page;
  const consent = page.consent();
  const permission = permissionFor(element, { policy: settings.policy, services: settings.services, consent });
  if (typeof permission === 'string') {
    const known = [...settings.policy.categories, ...settings.services.map(({ id }) => id)];
    return { state: 'withheld', because: `withheld for ever: "${permission}" is no category or service.${suggestion(permission, known)}` };
  }
  if (hasPassed(element))
    return { state: 'released', because: `released: ${permission ? 'it is allowed' : 'it was allowed when its turn came'}` };
  if (element instanceof HTMLScriptElement) {
    if (element.type !== 'text/plain') return { state: 'loose', because: 'not withheld: it needs `type="text/plain"`' };
  } else if (isLive(element)) return { state: 'loose', because: 'not withheld: its address has to stand in `data-src`' };
  if (permission) return { state: 'waiting', because: 'allowed, and waiting for its turn, or there is nothing in it that could act' };
  return { state: 'withheld', because: `withheld: needs ${needsIn(element)}; ${choiceIn(consent)}` };
}

function needsIn(element: Element): string {
  const words = [...wordsOf(element, tag.category), ...wordsOf(element, tag.service).map((id) => `the service ${id}`)];
  return words.join(' and ');
}

function choiceIn({ decided, tier }: ReturnType<InspectedPage['consent']>): string {
  return decided ? `the visitor chose ${tier}` : 'the visitor has not answered';
}
