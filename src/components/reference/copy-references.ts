import { pickReferences, type ReferenceFormat } from '../../outputs/bibliography/pick-reference.ts';
import { copyText } from '../site/client/copy.ts';

const formats: readonly ReferenceFormat[] = ['bib', 'biblatex.bib', 'ris', 'json', 'wiki.txt'];

/** Copies all references of the page or one, or saves one, in the format that the reader chose. */
export function takeReferences(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.copy') : null;
    const { copyReferences, copyReference, saveReferences, saveReference } = button?.dataset ?? {};
    const number = copyReference ?? saveReference;
    if (button === null || (number ?? copyReferences ?? saveReferences) === undefined) return;
    const taken = await take(number === undefined ? undefined : Number(number));
    if (taken === undefined) return;
    const saves = saveReference !== undefined || saveReferences !== undefined;
    if (!saves) await copyText(taken.text, button);
    else save(taken.text, `${number === undefined ? 'references' : `reference-${number}`}.${taken.format}`);
  });
}

/**
 * Out of the file that holds all references.
 *
 * @param number the one that is wanted; all of the page where it is left out
 */
async function take(number?: number): Promise<{ text: string; format: ReferenceFormat } | undefined> {
  const chosen = document.querySelector<HTMLSelectElement>('[data-copy-format]');
  const format = formats.find((name) => name === chosen?.value);
  if (chosen === null || format === undefined) return undefined;
  const response = await fetch(`${chosen.dataset['files']}${format}`);
  if (!response.ok) return undefined;
  const file = await response.text();
  const isAll = number === undefined && chosen.dataset['all'] !== undefined;
  const numbers = number === undefined ? numbersOnPage() : [number];
  return { text: isAll ? file : pickReferences(file, format, numbers), format };
}

function numbersOnPage(): number[] {
  return [...document.querySelectorAll<HTMLElement>('.references > [data-reference]')].map(({ dataset }) =>
    Number(dataset['reference']),
  );
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
