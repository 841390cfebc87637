import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { receiptRules, validateReceipt } from '../../../src/records/validate-receipt.js';
import { alwaysHolds } from '../fuzz-size.js';
import { anyReceipt } from './any-receipt.js';

const schema = JSON.parse(ts.sys.readFile('docs/reference/receipt.schema.json') ?? '') as Schema;
const ajv = new Ajv2020({ allErrors: true });
(formats as unknown as (to: Ajv2020) => void)(ajv);
const matches = ajv.compile(schema);

interface Schema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Part>>;
  readonly $defs: Readonly<Record<string, Part>>;
}

interface Part {
  readonly $ref?: string;
  readonly anyOf?: readonly Part[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly type?: string | readonly string[];
  readonly propertyNames?: Part;
  readonly additionalProperties?: Part;
  readonly minProperties?: number;
}

/** What the schema says of a field, told as the rules of `validateReceipt()` are. */
function ruleOf(part: Part): object {
  if (part.$ref) return ruleOf(schema.$defs[part.$ref.replace('#/$defs/', '')]!);
  if (part.anyOf) return { ...ruleOf(part.anyOf[0]!), orNull: true };
  if (part.const !== undefined) return { oneOf: [part.const] };
  if (part.enum) return { oneOf: part.enum };
  if (part.pattern) return { pattern: part.pattern, ...(part.type?.includes('null') && { orNull: true }) };
  const { pattern } = ruleOf(part.propertyNames!) as { pattern: string };
  return { keys: pattern, each: ruleOf(part.additionalProperties!), least: part.minProperties ?? 0 };
}

/** The same, of a rule, without the words that people read. */
function plain(rule: object): unknown {
  const entries = Object.entries(rule).filter(([key]) => key !== 'expected');
  return Object.fromEntries(
    entries.map(([key, value]) => [key, value instanceof RegExp ? value.source : key === 'each' ? plain(value) : value]),
  );
}

describe('The schema of a receipt', () => {
  it('is one of JSON Schema 2020-12', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('asks for every field that the type has, and for no other', () => {
    const source = ts.createSourceFile('receipt.ts', ts.sys.readFile('src/records/receipt.ts') ?? '', ts.ScriptTarget.Latest, true);
    const [type] = source.statements.filter(ts.isInterfaceDeclaration).filter((each) => each.name.text === 'Receipt');
    const fields = type!.members.map((member) => member.name!.getText());
    expect(Object.keys(schema.properties)).toEqual(fields);
    expect(schema.required).toEqual(fields);
  });

  it.each(Object.entries(receiptRules))('says of %s what the validator says, and so what the type says', (field, rule) => {
    expect(ruleOf(schema.properties[field]!)).toEqual(plain(rule));
  });

  it('takes every receipt that an answer can make', () => {
    alwaysHolds(
      fc.property(anyReceipt, (receipt) => {
        matches(receipt);
        expect(matches.errors ?? []).toEqual([]);
        expect(validateReceipt(receipt)).toEqual({ ok: true, receipt });
      }),
    );
  });

  it('refuses whatever the validator refuses, and takes whatever it takes', () => {
    const field = fc.constantFrom(...schema.required, 'ip', 'userAgent', 'path', 'referrer', 'account', '__proto__', 'toString');
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', 'granted', 'refused', 'opt-in', '/account', 'a b', 1, 2, null, true, {}, []),
      fc.dictionary(fc.constantFrom('analytics', 'A b', '', '__proto__'), fc.constantFrom('granted', 'objected', 'yes', 1)),
    );
    alwaysHolds(
      fc.property(anyReceipt, field, fc.option(odd, { nil: undefined }), (receipt, key, value) => {
        const { [key as 'v']: _, ...rest } = receipt;
        const text = `${JSON.stringify(rest).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`; // also `__proto__`, as JSON may
        const altered: unknown = value === undefined ? rest : JSON.parse(text);
        const { ok, ...told } = validateReceipt(altered);
        expect({ ok, altered, ...told }).toMatchObject({ ok: matches(altered) });
      }),
    );
  });
});
