import { bare, bareInline } from './bare.mjs';
import { c15t } from './c15t.mjs';
import { cookieconsent } from './cookieconsent.mjs';
import { klaro } from './klaro.mjs';
import { none } from './none.mjs';
import { orejime } from './orejime.mjs';
import { osano } from './osano.mjs';
import { tarteaucitron } from './tarteaucitron.mjs';
import { tierconsent } from './tierconsent.mjs';

/** @returns {Promise<readonly import('./contender.mjs').Contender[]>} in the order in which each round visits them */
export async function allContenders() {
  return [none, bare(), bareInline(), ...tierconsent(), cookieconsent(), klaro(), tarteaucitron(), osano(), orejime(), await c15t()];
}
