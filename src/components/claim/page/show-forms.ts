/** What `data/citing/` has of a claim, by sort and form: `cite.bibtex`, `quote.html`. */
type Forms = Record<string, Record<string, Record<string, string>>>;

/** Shows the citation of a claim, or a quotation, in the form that the reader chooses. */
export function showForms(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-forms]');
  const shown = document.getElementById('cite-text');
  if (select === null || shown === null) return;
  const plain = shown.textContent;
  let loading: Promise<Forms> | undefined;
  select.addEventListener('change', async () => {
    const [sort = '', form = ''] = select.value.split('.');
    if (form === '') {
      shown.textContent = plain;
      return;
    }
    try {
      loading ??= load(select.dataset['forms'] ?? '');
      shown.textContent = (await loading)[select.dataset['of'] ?? '']?.[sort]?.[form] ?? plain;
    } catch (error) {
      loading = undefined;
      select.value = '';
      shown.textContent = plain;
      throw error;
    }
  });
}

async function load(address: string): Promise<Forms> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
