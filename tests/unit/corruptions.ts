import type { validFiles } from './content-folder.ts';

type Corruption = [
  what: string,
  file: keyof typeof validFiles,
  corrupt: (text: string) => string | Uint8Array | undefined,
];

const section = 'sections/10-origins.mdx';

const swap =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, () => to);

const bytes = (text: string) => new Uint8Array([...new TextEncoder().encode(text), 0xff]);

/** Fifty ways to spoil a valid folder, each of which loses or falsifies something. */
export const corruptions: Corruption[] = [
  ['a key loses a letter', section, swap('@harrison1763]', '@harrison176]')],
  ['a key has letters swapped', section, swap('@board1762copy', '@baord1762copy')],
  ['a key is in capitals', section, swap('@harrison1763,', '@HARRISON1763,')],
  ['a cluster loses its closing bracket', section, swap('[@harrison1763].', '[@harrison1763.')],
  ['a cluster loses its opening bracket', section, swap('[@harrison1763].', '@harrison1763].')],
  ['a cluster loses its key', section, swap('[@harrison1763].', '[@].')],
  ['a space parts @ and key', section, swap('[@harrison1763].', '[@ harrison1763].')],
  ['a semicolon has nothing behind it', section, swap('[@harrison1763].', '[@harrison1763;].')],
  ['a semicolon between two sources is lost', section, swap('pp. 33-35; -@', 'pp. 33-35 -@')],
  ['a claim is not closed', section, swap('</Claim>,', ',')],
  ['a claim is not opened', section, swap('<Claim id="clock-works">', '')],
  ['a claim loses its id', section, swap(' id="clock-works"', '')],
  ['a claim has another id', section, swap('id="clock-works"', 'id="clock-work"')],
  ['a claim has the id of another', section, swap('id="clock-works"', 'id="clock-fails"')],
  ['a claim loses its citation', section, swap(' [see @harrison1763, pp. 33-35; -@board1762].', '.')],
  ['a claim loses its words', section, swap('the *maker* of the clock', '')],
  ['a component is mistyped', section, swap('<figure>', '<figur>')],
  ['a brace is raw', section, swap('The Board answered', 'The {Board answered')],
  ['a less-than sign is raw', section, swap('The Board answered', 'The <4 Board answered')],
  ['a heading skips a level', section, swap('## The trials', '#### The trials')],
  ['a link leads to no page', section, swap('(/claims/)', '(/claim/)')],
  ['a link leads to no heading', section, swap('(#the-trials)', '(#the-trails)')],
  ['a link runs code', section, swap('(/claims/)', '(javascript:alert%281%29)')],
  ['an image loses its words', section, swap('![A map of the voyage]', '![]')],
  ['an image has another name', section, swap('(media/map.svg)\n', '(media/maps.svg)\n')],
  ['a note loses its text', section, swap('[^1]: It cites too', 'It cites too')],
  ['a text loses its note', section, swap('a note[^1]', 'a note')],
  ['a script is put in', section, swap('The Board answered', '<script>x()</script> The Board answered')],
  ['the summary is lost', section, swap('summary: Why a prize was set.\n', '')],
  ['the front matter is not closed', section, swap('set.\n---\n', 'set.\n')],
  ['a section is no UTF-8', section, bytes],
  ['the citations end in the middle', 'citations.json', (text) => text.slice(0, text.length / 2)],
  ['the citations are lost', 'citations.json', () => undefined],
  ['the citations are empty', 'citations.json', () => ''],
  ['the citations are no list', 'citations.json', () => '{}'],
  ['a cited entry is lost', 'citations.json', swap('"id": "harrison1763"', '"id": "harrison"')],
  ['an id is lost', 'citations.json', swap('    "id": "harrison1763",\n', '')],
  ['a type is mistyped', 'citations.json', swap('"pamphlet"', '"pamflet"')],
  ['a title is lost', 'citations.json', swap('"title": "Minutes",', '')],
  ['a date does not exist', 'citations.json', swap('[1762, 8, 17]', '[1762, 8, 32]')],
  ['sameAs names nobody', 'citations.json', swap('"sameAs": "board1762"', '"sameAs": "board"')],
  ['a comma is lost', 'citations.json', swap('"type": "report",', '"type": "report"')],
  ['a claim is lost from the register', 'claims.yaml', (text) => text.slice(text.indexOf('clock-fails'))],
  ['a kind is mistyped', 'claims.yaml', swap('denial', 'deniel')],
  ['a party is mistyped', 'claims.yaml', swap('by: [board]', 'by: [bord]')],
  ['a relation names nobody', 'claims.yaml', swap('disputes: [clock-works]', 'disputes: [clock-work]')],
  ['an indentation is wrong', 'claims.yaml', swap('  kind: denial', ' kind: denial')],
  ['the settings are lost', 'documentary.yaml', () => undefined],
];
