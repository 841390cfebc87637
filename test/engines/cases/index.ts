import { badInputCases } from './bad-input.js';
import { choiceCases } from './choice.js';
import { embedCases } from './embeds.js';
import { faultCases, hostileCases } from './faults.js';
import { firewallCases } from './firewall.js';
import { lateCases } from './late.js';
import { orderCases } from './order.js';
import { policyCases } from './policies.js';
import { onceCases, sameElementCases } from './same-element.js';
import { surroundingsCases } from './surroundings.js';
import { writingCases } from './writing.js';

/** All that is proved in every engine, by what it is about. One more case is one more entry in one of these tables. */
export const chapters = {
  'a choice': choiceCases,
  order: orderCases,
  'the same element': sameElementCases,
  'at most once': onceCases,
  'what comes late': lateCases,
  embeds: embedCases,
  'policies of the page': policyCases,
  'the firewall': firewallCases,
  '`document.write`': writingCases,
  'tabs, frames and browsers': surroundingsCases,
  'hostile pages': hostileCases,
  'tabs, storage and files that fail': faultCases,
  'mistakes of the page': badInputCases,
};
