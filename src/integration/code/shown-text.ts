/**
 * The text that a value of JSX shows: of elements their content, of components what they hold.
 * https://mdxjs.com/docs/using-mdx/ and Astro render nothing for `null`, `undefined` and booleans.
 */
export async function shownText(value: unknown): Promise<string> {
  const shown = await value;
  if (shown === null || shown === undefined || typeof shown === 'boolean') return '';
  if (Array.isArray(shown)) return (await Promise.all(shown.map(shownText))).join('');
  if (typeof shown === 'object' && 'props' in shown) return shownText(childrenOf(shown.props));
  return String(shown);
}

function childrenOf(props: unknown): unknown {
  return typeof props === 'object' && props !== null && 'children' in props ? props.children : undefined;
}
