import type { Issue } from '../read/issue.ts';

/**
 * Workflow commands that GitHub shows beside the lines of a pull request.
 *
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(issues: readonly Issue[]): string {
  return issues.map(annotation).join('\n');
}

function annotation({
  path,
  line,
  column,
  endLine,
  endColumn,
  severity,
  rule,
  message,
  hint,
}: Issue): string {
  const place = {
    file: path,
    line,
    col: column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && endLine === line && { endColumn }),
    title: rule,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${properties.join(',')}::${escapeText(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
