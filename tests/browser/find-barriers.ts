import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Options {
  /** A selector of the only part to look at. */
  within?: string;
  /** The only rules to apply, by their ids: https://dequeuniversity.com/rules/axe/ */
  rules?: string[];
}

/**
 * What axe finds to be a barrier on a page: a rule's id and the elements, a line each. Our pages have no
 * frames that could be looked into, so axe's faster mode for one frame will do, without what passes.
 */
export async function findBarriers(page: Page, { within, rules }: Options = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  if (rules !== undefined) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
