import { pickReference, type ReferenceFormat } from '../../outputs/bibliography/pick-reference.ts';
import { copyText } from '../site/client/copy.ts';

const formats: readonly ReferenceFormat[] = ['bib', 'biblatex.bib', 'ris', 'json', 'wiki.txt'];

/** Copies all references of the page or one, or saves one, in the format that the reader chose. */
export function takeReferences(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.copy') : null;
    const { copyReferences, copyReference, saveReference } = button?.dataset ?? {};
    const place = copyReference ?? saveReference;
    if (button === null || (copyReferences === undefined && place === undefined)) return;
    const taken = await take(place === undefined ? undefined : Number(place));
    if (taken === undefined) return;
    if (saveReference === undefined) await copyText(taken.text, button);
    else save(taken.text, `reference-${place}.${taken.format}`);
  });
}

/**
 * Out of the file that holds all references of the page.
 *
 * @param place the one that is wanted, from 1; all where it is left out
 */
async function take(place?: number): Promise<{ text: string; format: ReferenceFormat } | undefined> {
  const chosen = document.querySelector<HTMLSelectElement>('[data-copy-format]');
  const format = formats.find((name) => name === chosen?.value);
  if (chosen === null || format === undefined) return undefined;
  const response = await fetch(`${chosen.dataset['files']}${format}`);
  if (!response.ok) return undefined;
  const file = await response.text();
  const text = place === undefined ? file : pickReference(file, format, place);
  return text === undefined ? undefined : { text, format };
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
