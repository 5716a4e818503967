import { citationRules } from './citations/rules.ts';
import { claimRules } from './claims/rules.ts';
import { fileRules } from './file-rules.ts';
import { proseRules } from './prose/rules.ts';
import { registerRules } from './registers/rules.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order in which the table of `README.md` shows them. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...proseRules,
  ...citationRules,
  ...claimRules,
  ...registerRules,
];
