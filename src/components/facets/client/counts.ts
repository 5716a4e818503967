import type { Filtered } from './filter.ts';

/** Shows beside every value of a form how many records it would leave; one that leaves none cannot be chosen. */
export type CountWriter = (found: Filtered) => void;

/** Writes the counts as FacetFields.astro does at first. */
export function createCounts(
  form: HTMLFormElement,
  facets: readonly { name: string; values: readonly string[] }[],
  numbers: Intl.NumberFormat,
): CountWriter {
  const writers = facets.flatMap(({ name, values }, facet) => [
    { facet, indexes: values.map((_, index) => index), write: writerOf(form, name, '', numbers) },
    ...values.map((value, index) => ({
      facet,
      indexes: [index],
      write: writerOf(form, name, value, numbers),
    })),
  ]);
  return ({ counts }) => {
    for (const { facet, indexes, write } of writers)
      write(indexes.reduce((sum, index) => sum + (counts[facet]?.[index] ?? 0), 0));
  };
}

/** Writes one count; an empty value is "all", which is never closed. */
function writerOf(
  form: HTMLFormElement,
  name: string,
  value: string,
  numbers: Intl.NumberFormat,
): (count: number) => void {
  const at = `[value="${CSS.escape(value)}"]`;
  const option =
    value === '' ? null : form.querySelector<HTMLOptionElement>(`select[name="${name}"] option${at}`);
  const label = option ? nameOf(option) : '';
  const box = form.querySelector<HTMLInputElement>(`input[name="${name}"]${at}`);
  const place = box?.closest('label')?.querySelector('[data-count]');
  let last = -1;
  return (count) => {
    if (option !== null) option.disabled = count === 0 && !option.selected;
    if (box !== null && value !== '') box.disabled = count === 0 && !box.checked;
    if (count === last) return;
    last = count;
    if (option !== null) option.textContent = `${label} (${numbers.format(count)})`;
    else if (place) place.textContent = numbers.format(count);
  };
}

/** What an option is called, without its count. */
export function nameOf({ text }: HTMLOptionElement): string {
  return text.slice(0, text.lastIndexOf(' ('));
}
