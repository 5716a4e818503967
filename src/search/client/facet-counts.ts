import type { FilterCounts } from './pagefind.ts';

/**
 * Shows beside each choice how many results it would leave; one that leaves none cannot be chosen.
 * Of a facet that was not counted nothing is said.
 */
export function showCounts(form: HTMLFormElement, counts: FilterCounts, language: string): void {
  for (const option of form.querySelectorAll<HTMLOptionElement>(
    'select[data-facet] option[value]:not([value=""])',
  )) {
    const values = counts[option.closest('select')?.name ?? ''];
    if (values === undefined) continue;
    const count = values[option.value] ?? 0;
    option.dataset['label'] ??= option.text;
    option.text = `${option.dataset['label']} (${count.toLocaleString(language)})`;
    option.disabled = count === 0 && !option.selected;
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-facet]')) {
    const values = counts[input.name];
    if (values === undefined) continue;
    const total = Object.values(values).reduce((sum, count) => sum + count, 0);
    const count = input.value === '' ? total : (values[input.value] ?? 0);
    const shown = input.labels?.[0]?.querySelector('[data-count]');
    if (shown) shown.textContent = count.toLocaleString(language);
    input.disabled = count === 0 && !input.checked && input.value !== '';
  }
}
