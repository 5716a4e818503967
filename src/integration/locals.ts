/// <reference types="astro/client" preserve="true" />
import type { Documentary } from '../core/model/documentary.ts';

declare global {
  namespace App {
    interface Locals {
      /** The documentary that the page belongs to: sections, claims, references, parties, wordings. */
      documentary: Documentary;
    }
  }
}
