import { introductionText } from '../../core/model/claims/introduction.ts';
import type { Claim, Documentary } from '../../core/model/documentary.ts';
import { claimPassages } from '../../core/model/references/passages.ts';
import { singleLine } from '../../core/single-line.ts';
import { csv } from '../text/csv.ts';

const columns = [
  'id',
  'text',
  'kind',
  'by',
  'by_names',
  'about',
  'about_names',
  'date',
  'places',
  'section',
  'url',
  'references',
  'reference_keys',
  'disputes',
  'disputed_by',
  'supports',
  'supported_by',
  'introduction',
  'cited_by',
  'reported',
  'evidence',
  'checked',
  'withdrawn',
];

/** `claims.csv`; lists are separated by semicolons, and the claims withdrawn come last. */
export function claimsCsv(documentary: Documentary): string {
  const rows = [...documentary.claims, ...documentary.withdrawn].map((claim) => row(documentary, claim));
  return csv(columns, rows);
}

function row(documentary: Documentary, claim: Claim): string[] {
  const { addresses } = documentary;
  return [
    claim.id,
    singleLine(claim.text),
    claim.kind,
    list(claim.by, ({ id }) => id),
    list(claim.by, ({ name }) => name),
    list(claim.about, ({ id }) => id),
    list(claim.about, ({ name }) => name),
    claim.date ?? '',
    claim.places.join('; '),
    claim.section.slug,
    addresses.canonical(addresses.claim(claim.id)),
    list(claim.references, ({ number }) => String(number)),
    list(claim.references, ({ key }) => key),
    list(claim.disputes, ({ id }) => id),
    list(claim.disputedBy, ({ id }) => id),
    list(claim.supports, ({ id }) => id),
    list(claim.supportedBy, ({ id }) => id),
    singleLine(introductionText(documentary, claim)),
    list(claim.citedBy, ({ id }) => id),
    claim.reported ?? '',
    list(claimPassages(documentary, claim), ({ reference, locator, quote }) =>
      [`[${reference.number}]`, locator, quote && `“${quote}”`].filter(Boolean).join(' '),
    ),
    list(claim.checked, ({ by, date }) => `${by} ${date}`),
    claim.withdrawn?.date ?? '',
  ];
}

function list<T>(items: readonly T[], write: (item: T) => string): string {
  return items.map((item) => singleLine(write(item))).join('; ');
}
