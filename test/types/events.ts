/** A developer who listens on the document is told what each event carries. Compiled, never run. */
import {
  ConfigError,
  createConsent,
  version,
  type ConfigIssue,
  type Consent,
  type ConsentChange,
  type EventDetails,
  type Receipt,
  type Surface,
} from 'tierconsent';
import { sure, type Equal } from './equal.js';

document.addEventListener('tierconsent:ready', ({ detail }) => sure<Equal<typeof detail, Consent>>());
document.addEventListener('tierconsent:change', ({ detail }) => sure<Equal<typeof detail, ConsentChange>>());
document.addEventListener('tierconsent:open', (event) => {
  sure<Equal<typeof event.detail.surface, Surface>>();
  event.preventDefault();
});
document.addEventListener('tierconsent:close', ({ detail }) => sure<Equal<typeof detail.surface, 'banner' | 'preferences'>>());
document.addEventListener('tierconsent:release', ({ detail }) => sure<Equal<typeof detail.elements, readonly Element[]>>());
document.addEventListener('tierconsent:record', ({ detail }) => {
  sure<Equal<typeof detail, Receipt>>();
  // @ts-expect-error a receipt is not changed
  detail.id = 'another';
});
document.addEventListener('tierconsent:error', ({ detail }) => {
  sure<Equal<typeof detail.source, string>>();
  sure<Equal<typeof detail.error, unknown>>();
});

document.addEventListener('tierconsent:change', ({ detail }) => {
  // @ts-expect-error a change has no list of everything that happened
  void detail.all;
  // @ts-expect-error a change is not changed
  detail.source = 'api';
});

// @ts-expect-error an event that there is not carries nothing
document.addEventListener('tierconsent:chnage', ({ detail }) => detail);

sure<Equal<keyof EventDetails, 'ready' | 'change' | 'open' | 'close' | 'release' | 'record' | 'error'>>();

// Errors are told apart by their class, and carry every problem.
try {
  createConsent();
} catch (error) {
  if (error instanceof ConfigError) {
    sure<Equal<typeof error.issues, readonly ConfigIssue[]>>();
    sure<Equal<ConfigIssue['path'], string>>();
  }
}

export const title: string = `TierConsent ${version}`;
