import english from '../../translations/en.json' with { type: 'json' };

/** The keys that `interface` in `documentary.yaml` may override, with the site's own English wording. */
export function interfaceJson(): string {
  return `${JSON.stringify(english, null, 2)}\n`;
}
