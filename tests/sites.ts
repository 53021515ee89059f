import { paths } from '../scripts/paths.ts';
import { normalBase } from '../scripts/serve.ts';

/** A built site under test. */
export interface BuiltSite {
  readonly dist: string;
  readonly base: string;
}

/** The sites named in SITES (a JSON list), or the one of `npm run build`. */
export const sites: readonly BuiltSite[] = process.env['SITES']
  ? (JSON.parse(process.env['SITES']) as BuiltSite[])
  : [{ dist: paths.dist, base: normalBase(process.env['BASE_PATH']) }];
