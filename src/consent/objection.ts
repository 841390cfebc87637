import { allowsService, type Answer, type Consent, type Service } from './consent.js';
import type { Policy } from './policy.js';

/** What can be asked, and of whose services. */
interface Site {
  readonly policy: Pick<Policy, 'objectable'>;
  readonly services: readonly Service[];
}

/** What an answer allows that the visitor, or a signal of their browser, has objected to: ids of categories and services. */
export function objectionsTakenBack({ policy, services }: Site, consent: Consent, answer: Answer): readonly string[] {
  const { objectable } = policy;
  return [
    ...answer.categories.filter((id) => objectable.includes(id) && !consent.categories.includes(id)),
    ...services
      .filter((each) => answer.services.includes(each.id) && objectable.includes(each.category) && !allowsService(consent, each))
      .map(({ id }) => id),
  ];
}
