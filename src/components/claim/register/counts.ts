import type { RegisterData } from '../../../core/model/claims/register-data.ts';
import type { Filtered } from './filter.ts';

/** Writes beside every value of a filter how many claims it would leave, as ClaimFilters.astro does at first. */
export function createCounts(
  form: HTMLFormElement,
  facets: RegisterData['facets'],
  numbers: Intl.NumberFormat,
): (found: Filtered) => void {
  const writers = facets.flatMap(({ name, values }, facet) =>
    values.flatMap((value, index) => {
      const write = writerOf(form, name, value, numbers);
      return write === undefined ? [] : { facet, index, write };
    }),
  );
  return ({ counts }) => {
    for (const { facet, index, write } of writers) write(counts[facet]?.[index] ?? 0);
  };
}

function writerOf(form: HTMLFormElement, name: string, value: string, numbers: Intl.NumberFormat) {
  const at = `[value="${CSS.escape(value)}"]`;
  const option = form.querySelector<HTMLOptionElement>(`[name="${name}"] ${at}`);
  const label = option ? nameOf(option) : '';
  const box = form.querySelector<HTMLInputElement>(`[name="${name}"]${at}`);
  const place = box?.closest('label')?.querySelector('[data-count]');
  let last = -1;
  if (option === null && !place) return undefined;
  return (count: number) => {
    if (option !== null) option.disabled = count === 0 && !option.selected;
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
