import type { Documentary } from '../../core/model/documentary.ts';

/** `parties.json`: whom the ids in `claims.json` refer to. */
export function partiesJson({ parties, settings }: Documentary): string {
  const published = parties.map(({ id, name, kind, role, of, country }) => ({
    id,
    name,
    kind,
    role: role ?? null,
    of: of?.id ?? null,
    country: country ?? null,
  }));
  return `${JSON.stringify({ documentary: settings.title, edition: settings.edition, parties: published }, null, 2)}\n`;
}
