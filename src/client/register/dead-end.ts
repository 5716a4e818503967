import type { RegisterData } from '../../model/register-data.ts';
import type { Choice, Filtered } from './filter.ts';

/**
 * Where nothing fits, says so and offers the ways back: each filter that could be dropped, with how
 * many claims that would show.
 */
export function createDeadEnd(
  place: HTMLElement,
  form: HTMLFormElement,
  { facets, words }: RegisterData,
  changed: () => void,
): (found: Filtered, choice: Choice) => void {
  const ways = place.querySelector('[data-ways-back]');
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const offer = (name: string, count: number) => {
    const button = document.createElement('button');
    button.type = 'button';
    const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)];
    const filter = fields.flatMap(labelsOf).join(', ');
    button.textContent = words.without.replace('{filter}', filter).replace('{count}', numbers.format(count));
    button.addEventListener('click', () => {
      for (const field of fields) {
        if (field instanceof HTMLSelectElement) field.value = '';
        else field.checked = false;
      }
      changed();
    });
    return button;
  };
  return ({ total, without }, choice) => {
    place.hidden = total > 0;
    const offers = facets.flatMap(({ name }, facet) =>
      choice[facet]?.size && without[facet] ? [offer(name, without[facet])] : [],
    );
    ways?.replaceChildren(...(total > 0 ? [] : offers));
  };
}

/** The words of what is chosen in a field. */
function labelsOf(field: HTMLInputElement | HTMLSelectElement): string[] {
  const name =
    field instanceof HTMLSelectElement
      ? field.selectedOptions[0]?.dataset['label']
      : field.checked && field.closest('label')?.querySelector('[data-name]')?.textContent;
  return name ? [name] : [];
}
