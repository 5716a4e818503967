// PLACEHOLDER: the file's owner overwrites it.
import type { Documentary, Section } from '../model/documentary.ts';
export function sectionJsonLd(_documentary: Documentary, _section: Section): string {
  return '{}';
}
export function siteJsonLd(_documentary: Documentary): string {
  return '{}';
}
