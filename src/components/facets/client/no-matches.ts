import type { RegisterData } from '../../../core/model/claims/register-data.ts';
import { nameOf } from './counts.ts';
import type { Choice, Filtered } from './filter.ts';
import { fillForm, readForm } from './state.ts';

/**
 * Where nothing fits, says so and offers the ways back: each filter that could be dropped, with how
 * many claims that would show.
 */
export function createDeadEnd(
  place: HTMLElement,
  form: HTMLFormElement,
  { facets, words }: RegisterData,
  numbers: Intl.NumberFormat,
  changed: () => void,
): (found: Filtered, choice: Choice) => void {
  const ways = place.querySelector('[data-ways-back]');
  const offer = (name: string, count: number) => {
    const button = document.createElement('button');
    const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)];
    const filter = fields.flatMap(labelsOf).join(' · ');
    button.textContent = words.without.replace('{filter}', filter).replace('{count}', numbers.format(count));
    button.addEventListener('click', () => {
      const state = readForm(form);
      state.delete(name);
      fillForm(form, state);
      changed();
    });
    return button;
  };
  return ({ total, without }, choice) => {
    place.hidden = total > 0;
    const offers = facets.flatMap(({ name }, facet) =>
      total === 0 && choice[facet]?.size && without[facet] ? [offer(name, without[facet])] : [],
    );
    ways?.replaceChildren(...offers);
  };
}

/** The words of what is chosen in a field. */
function labelsOf(field: HTMLInputElement | HTMLSelectElement): string[] {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map(nameOf);
  const name = field.checked && field.closest('label')?.querySelector('[data-name]')?.textContent;
  return name ? [name] : [];
}
