import { z } from 'zod';
import { slug, text } from './fields.ts';

/** The shapes for kinds of claims, each drawn in `components/claim/kind/KindSprite.astro`. */
const kindShapes = [
  'triangle',
  'cross',
  'arrow',
  'diamond',
  'disc',
  'square',
  'lines',
  'ring',
  'open-triangle',
  'open-square',
  'filled-diamond',
  'plus',
  'half-disc',
  'dot-in-ring',
  'bars',
  'star',
  'dot',
] as const;

export type KindShape = (typeof kindShapes)[number];

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A shape by its name, or a single letter or sign. */
const sign = z.string().refine(isSign, {
  error: `expected one of ${kindShapes.join(', ')}, or a single letter or sign`,
});

function isSign(written: string): boolean {
  const isShape = kindShapes.some((shape) => shape === written);
  return isShape || (written.trim() !== '' && [...letters.segment(written)].length === 1);
}

/** A kind of claim that `documentary.yaml` adds. */
export const ownClaimKind = z.strictObject({
  id: slug,
  word: text,
  sign,
  /** How a claim of this kind is introduced; `{parties}` is who makes it. */
  introduction: text
    .refine((message) => message.includes('{parties}'), {
      error: 'expected {parties} where the names of its speakers go',
    })
    .optional(),
});

/** A kind of party that `documentary.yaml` adds: the word for one, and for the group. */
export const ownPartyKind = z.strictObject({ id: slug, word: text, plural: text.optional() });

/** The author's own kinds: each once, and none that every documentary has. */
export const ownKinds = <T extends z.ZodType<{ id: string }>>(kind: T, known: readonly string[]) =>
  z
    .array(kind)
    .superRefine((kinds, context) => {
      for (const [index, { id }] of kinds.entries()) {
        const isFirst = kinds.findIndex((other) => other.id === id) === index;
        if (isFirst && !known.includes(id)) continue;
        const message = isFirst
          ? 'expected an id of its own: this kind is there already, and `interface` changes its word'
          : 'expected every kind once';
        context.addIssue({ code: 'custom', path: [index, 'id'], message });
      }
    })
    .nullish()
    .transform((kinds) => kinds ?? []);
