/** The field's own terms as screens show them: one table a language, for badge, extension and platform alike. */
import type { Category } from '../contract/categories.ts';
import type { Basis, PurposeCode } from '../contract/purpose.ts';

export interface Terms {
  readonly bases: Readonly<Record<Basis, string>>;
  readonly purposes: Readonly<Record<PurposeCode, string>>;
  readonly categories: Readonly<Record<Category, string>>;
}
