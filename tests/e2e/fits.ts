/** Whether a page fits its screen: nothing beyond its sides, no words cut off in what is pressed or in headings. */
import type { Page } from '@playwright/test';

/** What doesn't fit, in words; nothing where all does. */
export function misfitsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** Rounding, and the hair by which a letter may lean out of its line. */
    const HAIR_PX = 1;
    const page = document.documentElement;
    const misfits: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (page.scrollWidth > page.clientWidth) {
      const out = [...document.querySelectorAll('body *')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > page.clientWidth + HAIR_PX || left < -HAIR_PX);
      });
      misfits.push(
        `${page.scrollWidth - page.clientWidth} px beyond the side: ${out.slice(-3).map(nameOf).join(', ')}`,
      );
    }
    const told = 'button, a.btn, a.panel, summary, label, h1, h2, h3, .sign, .question-told, .choice';
    for (const element of document.querySelectorAll<HTMLElement>(told)) {
      const style = getComputedStyle(element);
      const seen = element.checkVisibility() && element.closest('.sr-only') === null;
      if (!seen || style.display === 'inline' || style.position === 'absolute') continue;
      const box = element.getBoundingClientRect();
      // Where each line of text really is, as no scrolling box tells it of what lets its contents hang out.
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest('.sr-only') !== null || !parent.checkVisibility()) continue;
        if ((node.textContent ?? '').trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const beyond = [...range.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            left < box.left - HAIR_PX ||
            right > box.right + HAIR_PX ||
            (style.overflowY !== 'visible' && (bottom > box.bottom + 4 || top < box.top - 4)) ||
            (element.matches('button, .btn') && (bottom > box.bottom + 4 || top < box.top - 4)),
        );
        if (!beyond) continue;
        misfits.push(`words leave their place: ${nameOf(element)}`);
        break;
      }
    }
    return misfits;
  });
}
