import type { Page } from '@playwright/test';

/**
 * What a visitor could not read or reach: what sticks out to the side, texts that are cut off, texts over other texts, and controls that no
 * scrolling brings into view.
 *
 * @param surface a part of ours, or what is to be looked for in a placeholder
 */
export async function clipped(page: Page, surface: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const roots = [...document.querySelectorAll('#tierconsent, [data-tierconsent-placeholder]')].map((host) => host.shadowRoot!);
    const top = roots.map((root) => root.querySelector<HTMLElement>(selector)).find(Boolean)!;
    const all = [top, ...top.querySelectorAll<HTMLElement>('*')].filter((each) => !each.matches('.swatch, option, [aria-hidden]'));
    const found: string[] = [];
    const say = (what: string, { localName, part, textContent }: HTMLElement) =>
      found.push(`${what}: ${localName} ${part} "${textContent!.trim().slice(0, 40)}"`);

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
    for (const each of all) {
      const { left, right, width, height } = each.getBoundingClientRect();
      if (width < 2 || height < 2) continue; // such as what is folded away
      if (left < -0.5 || right > innerWidth + 0.5) say(`${Math.round(left)} to ${Math.round(right)}`, each);
      const { overflowX, overflowY, display } = getComputedStyle(each);
      if (display !== 'inline' && each.scrollWidth > each.clientWidth + 1 && overflowX !== 'visible') say('wider than its box', each);
      const mayScroll = overflowY === 'auto' || overflowY === 'scroll';
      const isSign = each.querySelector(':scope > [aria-hidden]') && each.matches('button'); // the cross has room to spare in its line
      if (display !== 'inline' && !mayScroll && !isSign && each.scrollHeight > each.clientHeight + 2) say('higher than its box', each);
    }

    for (const control of top.querySelectorAll<HTMLElement>('a, button, input, select, summary')) {
      if (control.getClientRects().length === 0) continue; // folded away
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top: y, width, height } = control.getClientRects()[0]!; // a link may go on in the next line
      const hit = roots.map((root) => root.elementFromPoint(left + width / 2, y + height / 2)).find((each) => top.contains(each));
      const isHit = hit && (control.contains(hit) || hit.closest('label')?.contains(control));
      if (!isHit) say('out of reach', control);
    }
    return found;
  }, surface);
}
