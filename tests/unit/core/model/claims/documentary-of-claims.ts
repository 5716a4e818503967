import type { Documentary } from '../../../../../src/core/model/documentary.ts';
import { documentaryOf, section } from '../../../documentary-of.ts';

/** What a documentary of claims is made of, each as a line of its file. */
export interface Sample {
  /** Claims by id, as in `claims.yaml`; each becomes a sentence of the only section. */
  claims: Record<string, string>;
  parties: Record<string, string>;
  /** What each claim cites: `[@one]` unless told. */
  cites?: Record<string, string>;
  citations?: object[];
}

/** A documentary that holds some claims and little else. */
export async function documentaryOfClaims({
  claims,
  parties,
  cites = {},
  citations,
}: Sample): Promise<Documentary> {
  const lines = (entries: Record<string, string>) =>
    Object.entries(entries)
      .map(([id, fields]) => `${id}: { ${fields} }\n`)
      .join('');
  const prose = Object.keys(claims).map(
    (id) => `Said <Claim id="${id}">what ${id} says</Claim> ${cites[id] ?? '[@one]'}.`,
  );
  return documentaryOf({
    'citations.json': JSON.stringify(citations ?? [{ id: 'one', type: 'book', title: 'One' }]),
    'sections/1-one.mdx': section(prose.join(' ')),
    'claims.yaml': lines(claims),
    'parties.yaml': lines(parties),
  });
}
