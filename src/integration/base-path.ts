import { OutputError } from './output/output-error.ts';

/**
 * The path that the site is published under: begins and ends with a slash.
 *
 * @param named as `BASE` or Astro's `base` has it, such as `/comet/`, `comet` or `/`
 * @throws {OutputError} where it is no path
 */
export function basePath(named: string): string {
  const steps = named.trim().split('/').filter(Boolean);
  const isPath = steps.every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step));
  if (isPath) return `/${steps.map((step) => `${step}/`).join('')}`;
  throw new OutputError(
    `BASE is ${JSON.stringify(named)}, which is no path. Write the folder of the site below its host, such as BASE=/comet/ (letters, digits and - . _ ~). The host is \`site\` in documentary.yaml.`,
  );
}
