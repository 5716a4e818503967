// PLACEHOLDER: the file's owner overwrites it.
import type { Documentary } from '../model/documentary.ts';
export function metaTags(_documentary: Documentary): { name: string; content: string }[] {
  return [];
}
