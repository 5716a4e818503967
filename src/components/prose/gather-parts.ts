import { fetchPage } from '../site/client/fetch-page.ts';

/**
 * The button on the first page of a long account: fetches all other pages and puts what they hold
 * here, so that links between them lead from place to place on the one page.
 */
export function gatherParts(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-gather]');
  const pages = document.querySelector<HTMLElement>('[data-pages]');
  const account = document.querySelector<HTMLElement>('.whole');
  if (button === null || pages === null || account === null) return;
  const list = pages.dataset['list'] ?? '';
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const others = Array.from({ length: Number(pages.dataset['pages']) - 1 }, (_, index) => index + 2);
      const parts = await Promise.all(others.map((number) => fetchPage(`${list}${number}/`)));
      // The contents have the ids that the sections themselves bring.
      for (const entry of account.querySelectorAll('.contents [id]')) entry.removeAttribute('id');
      for (const part of parts) append(account, part);
      leadWithin(account, list);
      for (const gone of [pages, button.parentElement]) gone?.remove();
    } catch (error) {
      button.disabled = false;
      throw error;
    }
  });
}

/** References that go on from the page before join the list that has begun. */
function append(account: HTMLElement, part: Document): void {
  for (const child of part.querySelectorAll('.whole > section')) {
    const begun = child.matches('.references-part') && account.querySelector('.references-part > ol');
    if (begun) begun.append(...child.querySelectorAll('ol > li'));
    else account.append(child);
  }
}

function leadWithin(account: HTMLElement, list: string): void {
  for (const link of account.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    if (link.origin === location.origin && link.pathname.startsWith(list)) link.href = link.hash;
  }
}
