import { pickReference, type ReferenceFormat } from '../exports/pick-reference.ts';
import { copyText } from './copy.ts';

const formats: readonly ReferenceFormat[] = ['bib', 'biblatex.bib', 'ris', 'json'];

/** Copies one reference in the format that the reader chose, out of the file that holds them all. */
export function copyReferences(): void {
  const chosen = document.querySelector<HTMLSelectElement>('[data-copy-format]');
  document.addEventListener('click', async (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy-reference]') : null;
    const format = formats.find((name) => name === chosen?.value);
    if (button === null || chosen === null || format === undefined) return;
    const response = await fetch(`${chosen.dataset['files']}${format}`);
    const text = pickReference(await response.text(), format, Number(button.dataset['copyReference']));
    if (response.ok && text !== undefined) await copyText(text, button);
  });
}
