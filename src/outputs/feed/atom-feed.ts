import { createHash } from 'node:crypto';
import { x } from 'xastscript';
import type { Claim, Documentary } from '../../core/model/documentary.ts';
import type { ChangeEntry } from '../../core/read/schemas/changes.ts';
import { printable } from '../../core/single-line.ts';
import { writeXml } from '../text/write-xml.ts';

/**
 * The Atom feed of the documentary's changes; where none is recorded, its edition is the one entry.
 * Ids stay the same from build to build, so that readers see each change once.
 */
export function atomFeed(documentary: Documentary): string {
  const { settings, addresses, changes } = documentary;
  const home = addresses.canonical(addresses.path(''));
  const self = addresses.canonical(addresses.path('feed.xml'));
  const updated = timestamp(changes[0]?.date ?? settings.edition);
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': settings.language }, [
      text('title', settings.title),
      text('subtitle', settings.subtitle ?? settings.description),
      x('link', { href: home, rel: 'alternate', type: 'text/html' }),
      x('link', { href: self, rel: 'self', type: 'application/atom+xml' }),
      x('id', home),
      x('updated', updated),
      ...(settings.authors.length > 0 ? settings.authors : [{ name: settings.title }]).map(({ name }) =>
        x('author', [text('name', name)]),
      ),
      x('rights', printable(settings.licence.name)),
      ...(changes.length > 0
        ? changes.map((change) => changeEntry(documentary, change))
        : [editionEntry(documentary)]),
    ]),
  );
}

function changeEntry({ addresses, wording, claimsById }: Documentary, change: ChangeEntry) {
  const page = addresses.canonical(addresses.path('changes/'));
  const touched = change.claims.flatMap((id) => claimsById.get(id) ?? []);
  return x('entry', [
    text('title', `${wording.date(change.date)}: ${change.change}`),
    x('id', `${page}#${change.date}-${fingerprint(change.change)}`),
    x('link', { href: page, rel: 'alternate', type: 'text/html' }),
    ...touched.map(({ id }) =>
      x('link', { href: addresses.canonical(addresses.claim(id)), rel: 'related', type: 'text/html' }),
    ),
    x('updated', timestamp(change.date)),
    text('content', [change.change, ...touched.map(attributed)].join('\n')),
  ]);
}

/** A claim never appears without who makes it: an accusation would read as ours. */
function attributed({ by, text }: Claim): string {
  return `– ${by.map(({ name }) => name).join(', ')}: ${text}`;
}

function editionEntry({ settings, addresses, wording }: Documentary) {
  const home = addresses.canonical(addresses.path(''));
  return x('entry', [
    text(
      'title',
      `${settings.title}: ${wording('site.current-to', { date: wording.date(settings.edition) })}`,
    ),
    x('id', `${home}#edition-${settings.edition}`),
    x('link', { href: home, rel: 'alternate', type: 'text/html' }),
    x('updated', timestamp(settings.edition)),
    text('content', settings.description),
  ]);
}

/** Tells changes of one day apart, wherever in the file an editor adds the next. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** A text construct of Atom: plain text, never markup. */
function text(name: string, value: string) {
  return x(name, { type: name === 'name' ? undefined : 'text' }, printable(value));
}

/** The first moment of a date that may be a year or month only. */
function timestamp(date: string): string {
  return `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;
}
