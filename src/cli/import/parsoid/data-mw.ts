import type { Element } from 'hast';
import * as z from 'zod';

const called = z.object({
  target: z.object({ wt: z.string().default('') }),
  params: z.record(z.string(), z.object({ wt: z.string().default('') })).default({}),
});

/** What an element of the page was made of: https://www.mediawiki.org/wiki/Specs/HTML */
const made = z.object({
  /** Of a template: calls, and the wikitext between them. */
  parts: z
    .array(
      z.union([
        z.string(),
        z.object({ template: called }),
        z.object({ parserfunction: called }),
        z.object({ templatearg: called }),
      ]),
    )
    .optional(),
  /** Of an extension such as `<ref>`, by its name. */
  name: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).default({}),
  body: z
    .object({
      id: z.string().optional(),
      html: z.string().optional(),
      extsrc: z.string().optional(),
    })
    .optional(),
});

export type Made = z.output<typeof made>;
export type Called = z.output<typeof called>;

/** What `data-mw` says of an element; `undefined` where it says nothing that can be read. */
export function madeOf({ properties }: Element): Made | undefined {
  const { dataMw } = properties;
  if (typeof dataMw !== 'string') return undefined;
  try {
    const read = made.safeParse(JSON.parse(dataMw));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
