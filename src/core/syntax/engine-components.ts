/**
 * The components that the engine itself renders, so that sections use them without an import, also where
 * code is not allowed. Everything else with a capital letter is an author's component.
 */
export const engineComponents: ReadonlySet<string> = new Set(['Claim', 'Reference']);
