import type { Issue } from '../read/issue.ts';
import type { Subject } from './subject.ts';

/** Looks for one kind of mistake. */
export type Check = (subject: Subject) => Issue[];

/** One rule of the content: what it asks, why, and how to fix what breaks it. */
export interface Rule {
  id: string;
  /** What the rule reports. */
  what: string;
  why: string;
  fix: string;
  /** Rules without one are held by `core/read` while it reads. */
  check?: Check;
}
