import { counted } from '../../../core/counted.ts';
import type { Review, WaitingClaim } from './review-data.ts';

const main = document.querySelector<HTMLElement>('#review');
const base = document.documentElement.dataset['base'] ?? '/';
let review: Review = { claims: [], kinds: [], parties: [] };
let place = 0;

await load();

async function load(): Promise<void> {
  const response = await fetch(`${base}review/claims`);
  const body: Review & { message?: string } = await response.json();
  if (response.ok) review = body;
  place = Math.min(place, Math.max(0, review.claims.length - 1));
  if (response.ok) show();
  else main?.replaceChildren(paragraph(`The content has a mistake: ${body.message ?? ''}`));
}

function show(): void {
  const claim = review.claims[place];
  if (claim === undefined) {
    main?.replaceChildren(heading('Every claim is sorted.'));
    return;
  }
  const form = document.createElement('form');
  form.append(...fields(claim));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(claim, form);
  });
  main?.replaceChildren(
    heading(counted(review.claims.length, 'unsorted claim')),
    meta(claim),
    quotation(claim),
    sources(claim),
    form,
    keys(),
  );
}

async function save(claim: WaitingClaim, form: HTMLFormElement): Promise<void> {
  const data = new FormData(form);
  const list = (name: string) =>
    String(data.get(name) ?? '')
      .split(/[\s,]+/)
      .filter(Boolean);
  const date = String(data.get('date') ?? '').trim();
  const response = await fetch(`${base}review/answer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: claim.id,
      kind: String(data.get('kind') ?? ''),
      by: list('by'),
      about: list('about'),
      ...(date !== '' && { date }),
    }),
  });
  const { message }: { message?: string } = await response.json();
  const alert = form.querySelector('[role=alert]');
  if (!response.ok && alert) alert.textContent = message ?? 'It could not be written.';
  else {
    review.claims.splice(place, 1);
    place = Math.min(place, Math.max(0, review.claims.length - 1));
    show();
  }
}

document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^[1-9]$/.test(event.key)) {
    const radio = document.querySelectorAll<HTMLInputElement>('input[name=kind]')[Number(event.key) - 1];
    radio?.click();
    radio?.focus();
  } else if (event.key === 's' || event.key === 'b') {
    const count = review.claims.length;
    place = (place + (event.key === 's' ? 1 : count - 1)) % Math.max(1, count);
    show();
  }
});

function fields(claim: WaitingClaim): HTMLElement[] {
  const kinds = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = 'Kind';
  kinds.append(
    legend,
    ...review.kinds.map(({ id, word }, index) => {
      const label = document.createElement('label');
      const radio = Object.assign(document.createElement('input'), {
        type: 'radio',
        name: 'kind',
        value: id,
      });
      label.append(radio, index < 9 ? `${index + 1} ${word}` : word);
      return label;
    }),
  );
  const known = document.createElement('datalist');
  known.id = 'parties';
  known.append(
    ...review.parties.map(({ id, name }) =>
      Object.assign(document.createElement('option'), { value: id, label: name }),
    ),
  );
  const alert = paragraph('');
  alert.setAttribute('role', 'alert');
  const saving = Object.assign(document.createElement('button'), { textContent: 'Save, next' });
  saving.className = 'first';
  return [
    kinds,
    field('by', 'Who makes it (party ids)', claim.by),
    field('about', 'Whom it is about (party ids)', claim.about),
    field(
      'date',
      'When it was said or done (2019-05-21, 2019-05 or 2019)',
      claim.date === undefined ? [] : [claim.date],
    ),
    known,
    alert,
    saving,
  ];
}

function field(name: string, words: string, values: readonly string[]): HTMLElement {
  const label = document.createElement('label');
  label.className = 'field';
  const input = Object.assign(document.createElement('input'), {
    type: 'text',
    name,
    value: values.join(', '),
    autocomplete: 'off',
  });
  if (name !== 'date') input.setAttribute('list', 'parties');
  label.append(words, input);
  return label;
}

function meta(claim: WaitingClaim): HTMLElement {
  const line = paragraph('');
  line.className = 'meta';
  const link = Object.assign(document.createElement('a'), {
    href: claim.address,
    textContent: claim.section,
  });
  line.append(`${place + 1} of ${review.claims.length} · `, link, ` · ${claim.id}`);
  return line;
}

function quotation({ before, text, after }: WaitingClaim): HTMLElement {
  const quote = document.createElement('blockquote');
  const marked = document.createElement('mark');
  marked.textContent = text;
  quote.append(before, marked, after);
  return quote;
}

function sources(claim: WaitingClaim): HTMLElement {
  const list = document.createElement('ul');
  for (const { number, title, url } of claim.sources) {
    const item = document.createElement('li');
    const name =
      url !== undefined && /^https?:/.test(url)
        ? Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noreferrer' })
        : document.createElement('span');
    name.textContent = title;
    item.append(`[${number}] `, name);
    list.append(item);
  }
  return list;
}

function keys(): HTMLElement {
  const line = paragraph('');
  line.className = 'keys';
  const key = (name: string) => Object.assign(document.createElement('kbd'), { textContent: name });
  line.append(
    key('1'),
    '–',
    key('9'),
    ' kind · ',
    key('Enter'),
    ' save · ',
    key('s'),
    ' skip · ',
    key('b'),
    ' back',
  );
  return line;
}

function heading(words: string): HTMLElement {
  return Object.assign(document.createElement('h1'), { textContent: words });
}

function paragraph(words: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: words });
}
