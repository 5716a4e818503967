/**
 * The text of an MDX expression that is no code: a string or number, or nothing but comments.
 *
 * @returns `undefined` where the expression would have to be run
 */
export function literalText(node: unknown): string | undefined {
  const program = field(field(node, 'data'), 'estree');
  const body = field(program, 'body');
  if (!Array.isArray(body)) return undefined;
  if (body.length === 0) return '';
  const expression = body.length === 1 ? field(body[0], 'expression') : undefined;
  if (field(expression, 'type') === 'Literal') {
    const value = field(expression, 'value');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }
  return templateText(expression);
}

function templateText(expression: unknown): string | undefined {
  if (field(expression, 'type') !== 'TemplateLiteral') return undefined;
  const quasis = field(expression, 'quasis');
  if (!Array.isArray(quasis) || quasis.length !== 1) return undefined;
  const cooked = field(field(quasis[0], 'value'), 'cooked');
  return typeof cooked === 'string' ? cooked : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
