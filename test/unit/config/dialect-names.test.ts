import { describe, expect, it } from 'vitest';
import { dialectNames, issuesInDialects } from '../../../src/config/dialect-names.js';
import { explain } from '../../../src/config/explain.js';

describe('issuesInDialects()', () => {
  it.each([undefined, 'auto', [], dialectNames, 'cookibot', [1]])(
    'has nothing to say of %j: it is right, or wrong in another way',
    (compat) => {
      expect(issuesInDialects(compat)).toEqual([]);
    },
  );

  it('names a manager that nobody knows, and the one that may be meant', () => {
    expect(issuesInDialects(['cookiebot', 'one-trust'])).toEqual([
      { path: 'compat[1]', message: 'unknown consent manager "one-trust". Did you mean "onetrust"?' },
    ]);
  });

  it('names those that there are where none is near', () => {
    const [issue] = issuesInDialects(['tarteaucitron']);
    for (const name of dialectNames) expect(issue!.message).toContain(`"${name}"`);
  });
});

describe('explain()', () => {
  it('says so among everything else that is wrong', () => {
    const { issues } = explain({ them: 'dark', compat: ['klarro'] });
    expect(issues.map(({ path }) => path)).toEqual(['them', 'compat[0]']);
    expect(issues[1]!.message).toBe('unknown consent manager "klarro". Did you mean "klaro"?');
  });
});
