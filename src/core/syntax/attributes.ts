import type { JsxNode } from './code.ts';
import { literalText } from './literal-text.ts';

/** An attribute's value as text; `undefined` where it is absent, empty for one without value. */
export function attributeText({ attributes }: JsxNode, name: string): string | undefined {
  const found = attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  if (found?.type !== 'mdxJsxAttribute') return undefined;
  return typeof found.value === 'object' && found.value !== null
    ? literalText(found.value)
    : (found.value ?? '');
}
