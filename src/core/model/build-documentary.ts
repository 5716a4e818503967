import { createWording, type Wording } from '../../translations/wording.ts';
import type { Content } from '../read/content.ts';
import { type CslStyle, ownStyle, styleNamed, styleOf } from '../read/csl/style.ts';
import type { ChangeEntry } from '../read/schemas/changes.ts';
import { isStyleName } from '../read/schemas/style.ts';
import type { SectionSource } from '../read/sections/read-section.ts';
import { createAddresses } from './addresses.ts';
import { linkClaims, readParties, readPositions } from './claims/claims.ts';
import type { Documentary, Mark, Section } from './documentary.ts';
import { claimKindsOf, partyKindsOf } from './kinds.ts';
import { collectProse } from './prose/collect-prose.ts';
import { linkCrossReferences } from './prose/cross-references.ts';
import { numberFigures } from './prose/figures.ts';
import { nameNarratives } from './references/narrative-names.ts';
import { numberReferences } from './references/number-references.ts';
import { unnumberedWorks } from './references/unnumbered-works.ts';

/**
 * Resolves what was read into the documentary: sections in reading order, numbered references,
 * linked claims. Content with mistakes still gives a model, so that the checks can see all of them;
 * only content without settings gives none. References have no formatted entry yet: `formatReferences`
 * gives them theirs, which takes longer than all the rest.
 *
 * @param base path the site is published under: begins and ends with a slash
 */
export function buildDocumentary(content: Content, base: string): Documentary | undefined {
  const settings = content.documentary?.settings;
  if (settings === undefined) return undefined;

  const wording = createWording(settings.language, settings.interface);
  const entries = (content.citations?.entries ?? []).map((citation) => citation.entry);
  nameNarratives(
    [...content.sections, ...(content.about ? [content.about] : [])],
    entries,
    settings.language,
  );
  const whole = new Map<string, number>();
  const sections = content.sections.map((source, index) =>
    readSectionModel(source, index + 1, settings.language, whole),
  );
  const about = content.about && readSectionModel(content.about, 0, settings.language, new Map());
  const numbered = numberReferences(entries, sections);
  const parties = readParties(content.parties);
  const changes = [...(content.changes?.entries ?? []), ...withdrawals(content.claims, wording)];
  const linked = linkClaims({
    register: content.claims,
    sections,
    parties,
    references: numbered.byKey,
    changes,
    language: settings.language,
  });
  const claimsById = new Map(linked.map((claim) => [claim.id, claim]));
  const figures = numberFigures(sections, settings.language);
  linkCrossReferences(about === undefined ? sections : [...sections, about], {
    sections,
    figures,
    claimsById,
    referencesByKey: numbered.byKey,
    wording,
  });
  return {
    settings,
    wording,
    style: styleFor(content),
    addresses: createAddresses(settings.site, base),
    sections,
    figures,
    terms: content.terms,
    pictureSizes: content.pictureSizes,
    transcripts: content.transcripts,
    highlighted: new Map(),
    references: numbered.references,
    referencesByKey: numbered.byKey,
    ...unnumberedWorks(settings.furtherReading, sections, entries, numbered.byKey),
    uncited: numbered.uncited,
    claims: linked.filter(({ withdrawn }) => withdrawn === undefined),
    withdrawn: linked.filter(({ withdrawn }) => withdrawn !== undefined),
    claimsById,
    claimKinds: claimKindsOf(settings, wording),
    partyKinds: partyKindsOf(settings, wording),
    parties: [...parties.values()],
    partiesById: parties,
    positions: readPositions(content.positions?.value, claimsById, parties),
    changes: changes.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    about,
  };
}

/** Readers learn of a withdrawn claim as of any other change. */
function withdrawals(register: Content['claims'], wording: Wording): ChangeEntry[] {
  return [...(register?.entries ?? [])].flatMap(([id, { status }]) => {
    if (status === undefined) return [];
    const change = wording('changes.withdrawn', { reason: status.reason });
    return [{ date: status.withdrawn, change, claims: [id] }];
  });
}

/** The author's own style, or the one that the settings name. */
function styleFor({ style, documentary }: Content): CslStyle {
  if (style !== undefined) return styleOf(style.name, style.xml);
  const name = documentary?.settings.style ?? '';
  return isStyleName(name) ? styleNamed(name) : ownStyle;
}

function readSectionModel(
  source: SectionSource,
  place: number,
  language: string,
  whole: Map<string, number>,
): Section {
  const prose = collectProse(source.tree, language);
  const section: Section = {
    slug: source.slug,
    title: source.frontMatter?.title ?? source.slug,
    summary: source.frontMatter?.summary ?? '',
    source,
    place,
    headings: prose.headings,
    marks: [],
    marksByItem: new Map(),
    shownKeys: prose.shownKeys,
    spans: [],
    references: [],
    words: prose.words,
  };
  section.spans = prose.claims.map((claim) => ({ ...claim, section }));
  const here = new Map<string, number>();
  section.marks = prose.cites.flatMap((cite) =>
    cite.items.map((item): Mark => {
      const key = item.key.normalize('NFC');
      return {
        key,
        section,
        cite,
        item,
        reference: undefined,
        occurrence: { onSection: countUp(here, key), onWhole: countUp(whole, key) },
      };
    }),
  );
  section.marksByItem = new Map(section.marks.map((mark) => [mark.item, mark]));
  return section;
}

function countUp(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
