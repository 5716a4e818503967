/** The part of the address that says what is chosen: the fields of the form that are not empty. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const state = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '') state.append(name, String(value));
  const initial = form.querySelector<HTMLSelectElement>('[name="sort"]')?.options[0]?.value;
  if (state.get('sort') === initial) state.delete('sort');
  return state;
}

/** Puts what an address says into the form; a value that the form does not offer is left out. */
export function fillForm(form: HTMLFormElement, state: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement) field.checked = state.getAll(field.name).includes(field.value);
    if (!(field instanceof HTMLSelectElement)) continue;
    const asked = state.get(field.name) ?? '';
    for (const option of field.options) option.disabled = false;
    field.value = asked;
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
}
