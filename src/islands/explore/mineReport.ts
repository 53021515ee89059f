import type { MineNotice, MineProblem } from '../../domain/mine/report.ts';
import { count, number } from '../../i18n/format.ts';
import type { Context } from './context.ts';

/** Why no table came of a file, in words. */
export function problemText(problem: MineProblem, { locale, words: { live } }: Context): string {
  const w = live.mine.problem;
  const n = (value: number): string => count(value, locale);
  const megabytes = (bytes: number): string => `${number(bytes / 1024 / 1024, 1, locale)} MB`;
  switch (problem.kind) {
    case 'too-large':
      return w['too-large'](megabytes(problem.bytes), megabytes(problem.allowed));
    case 'too-many-rows':
      return w['too-many-rows'](n(problem.rows), n(problem.allowed));
    case 'too-many-columns':
      return w['too-many-columns'](n(problem.columns), n(problem.allowed));
    case 'too-many-cells':
      return w['too-many-cells'](n(problem.cells), n(problem.allowed));
    case 'not-csv':
      return w['not-csv'](problem.seen.toUpperCase());
    case 'open-quote':
      return w['open-quote'](n(problem.row));
    default:
      return w[problem.kind]();
  }
}

/** What a reader should know about how a file was read, in words. */
export function noticeText(notice: MineNotice, { locale, words: { live } }: Context): string {
  const w = live.mine.notice;
  const n = (value: number): string => count(value, locale);
  switch (notice.kind) {
    case 'encoding-guessed':
      return w[notice.kind](notice.encoding);
    case 'control-characters':
      return w[notice.kind](n(notice.count));
    case 'thousands-or-decimals':
      return w[notice.kind](notice.column, notice.cell);
    case 'mixed-marks':
    case 'mixed-percent':
      return w[notice.kind](notice.column);
    case 'day-order':
      return w[notice.kind](notice.cell);
    case 'no-period':
      return w[notice.kind]();
    case 'period-from-title':
      return w[notice.kind](notice.text);
    case 'codes-need-vintage':
    case 'vintage-by-names':
    case 'totals':
    case 'sections':
    case 'unreadable-periods':
      return w[notice.kind](n(notice.rows));
    case 'bad-quotes':
    case 'ragged':
      return w[notice.kind](n(notice.first));
    case 'unmatched-units':
      return w[notice.kind](n(notice.names));
    case 'unreadable-numbers':
    case 'repeated':
      return w[notice.kind](n(notice.cells));
  }
}
