import { fetchPage } from './fetch-page.ts';

/**
 * Leads an address such as `/references/#ref-KEY` to the page of the list that has the entry now: which
 * one that is may change as the list grows.
 */
export async function findAnchor(): Promise<void> {
  const pages = document.querySelector<HTMLElement>('[data-pages]');
  const id = decodeURIComponent(location.hash.slice(1));
  if (pages === null || id === '' || document.getElementById(id) !== null) return;
  const list = pages.dataset['list'] ?? '';
  const count = Number(pages.dataset['pages']);
  for (let number = 1; number <= count; number++) {
    const address = number === 1 ? list : `${list}${number}/`;
    if (address === location.pathname) continue;
    const page = await fetchPage(address);
    if (page.getElementById(id) === null) continue;
    location.replace(address + location.hash);
    return;
  }
}
