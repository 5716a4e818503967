import { readFileSync } from 'node:fs';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Wording, WordingKey } from '../../../translations/wording.ts';

/** Terms that stand before, between and around names and titles. */
const words = {
  and: 'entry.and',
  in: 'entry.in',
  'presented at': 'entry.presented-at',
  'review-of': 'entry.review-of',
  version: 'entry.version',
  'open-quote': 'entry.open-quote',
  'close-quote': 'entry.close-quote',
  'open-inner-quote': 'entry.open-inner-quote',
  'close-inner-quote': 'entry.close-inner-quote',
} satisfies Record<string, WordingKey>;

/** What somebody did, before the name: "edited by". */
const deeds = {
  chair: 'entry.chaired-by',
  'collection-editor': 'entry.edited-by',
  compiler: 'entry.compiled-by',
  composer: 'entry.composed-by',
  'container-author': 'entry.by',
  contributor: 'entry.with',
  curator: 'entry.curated-by',
  director: 'entry.directed-by',
  editor: 'entry.edited-by',
  'editorial-director': 'entry.edited-by',
  'executive-producer': 'entry.executive-produced-by',
  guest: 'entry.with-guest',
  host: 'entry.hosted-by',
  illustrator: 'entry.illustrated-by',
  interviewer: 'entry.interviewed-by',
  narrator: 'entry.narrated-by',
  organizer: 'entry.organised-by',
  performer: 'entry.performed-by',
  producer: 'entry.produced-by',
  recipient: 'entry.to',
  'reviewed-author': 'entry.by',
  'script-writer': 'entry.written-by',
  'series-creator': 'entry.created-by',
  translator: 'entry.translated-by',
} satisfies Record<string, WordingKey>;

/** What is counted, in the singular and plural: "p.", "pp.", and "ed.", "eds." after names. */
const counted = {
  'chapter-number': 'entry.chapter',
  compiler: 'entry.compiler',
  editor: 'entry.editor',
  'editorial-director': 'entry.editor',
  issue: 'entry.number',
  number: 'entry.number',
  'number-of-volumes': 'entry.volume',
  page: 'entry.page',
  'part-number': 'entry.part',
  supplement: 'entry.supplement',
  'supplement-number': 'entry.supplement',
  volume: 'entry.volume',
} satisfies Record<string, WordingKey>;

/** The documentary's citation style with its terms in the site's own words. */
export function cslStyle(wording: Wording): string {
  const style = readFileSync(new URL('./documentary.csl', import.meta.url), 'utf8');
  return style.replace('<terms/>', () => toXml(x('terms', terms(wording))));
}

function terms(wording: Wording) {
  return [
    ...Object.entries(words).map(([name, key]) => x('term', { name }, wording(key))),
    ...Object.entries(deeds).map(([name, key]) => x('term', { name, form: 'verb' }, wording(key))),
    ...Object.entries(counted).map(([name, key]) =>
      x('term', { name, form: 'short' }, [
        x('single', wording(key, { count: 1 })),
        x('multiple', wording(key, { count: 2 })),
      ]),
    ),
  ];
}
