import type { Page } from '@playwright/test';

interface Spoken {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** What only holds other things together. */
const SILENT = ['none', 'generic', 'LabelText', 'Legend', 'MenuListPopup', 'DescriptionList', 'code', 'ListMarker', 'RootWebArea'];

/** What is said in one go with all that stands in it. */
const WHOLE = ['button', 'link', 'heading', 'DisclosureTriangle', 'combobox', 'term'];

const STATES: Readonly<Record<string, string>> = { checked: 'on', disabled: 'locked', expanded: 'open', modal: 'modal' };

/**
 * The page as a screen reader goes through it, from top to bottom: a line for each thing, as Chromium's own accessibility tree has it.
 * Playwright's snapshot is drawn from the elements instead, and leaves out what Chromium adds, such as the role of a popover.
 */
export async function spoken(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Spoken[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // The words of a label are said with what it labels.
  const linesOf = (node: Spoken | undefined, isInLabel = false): readonly string[] => {
    if (!node) return [];
    const { role, ignored, childIds = [] } = node;
    const name = role?.value ?? 'none';
    if (name === 'StaticText') return isInLabel ? [] : [lineOf(node)];
    const line = ignored || SILENT.includes(name) ? [] : [lineOf(node)];
    const isLabel = isInLabel || name === 'LabelText' || name === 'Legend';
    return WHOLE.includes(name) ? line : [...line, ...childIds.flatMap((id) => linesOf(byId.get(id), isLabel))];
  };
  return joined(linesOf(nodes[0]));
}

/** Such as `switch "Site optimisation" on, described as "Measures …"`, or `…` and the words. */
function lineOf({ role, name, description, properties = [] }: Spoken): string {
  const words = name?.value ?? '';
  if (role!.value === 'StaticText') return `…${words}`;
  const states = properties.filter(({ name: state, value: { value } }) => state in STATES && value !== false && value !== 'false');
  const described = description?.value ? `, described as "${description.value}"` : '';
  const said = states.map(({ name: state }) => ` ${STATES[state]}`).join('');
  return `${role!.value}${words && ` "${words}"`}${said}${described}`;
}

/** Words that follow one another are one line. Paragraphs and the items of lists are only where a new one begins. */
function joined(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  let isText = false;
  for (const line of lines) {
    if (line.startsWith('…')) found.push((isText ? found.pop()! : '') + line.slice(1));
    else if (line !== 'paragraph' && line !== 'listitem') found.push(line);
    isText = line.startsWith('…');
  }
  return found.map((line) => line.trim()).filter(Boolean);
}
