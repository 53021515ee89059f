import type { DownloadWords } from '../../../i18n/vi/download.ts';
import { plainText } from './safeText.ts';
import type { Shown, ShownValue } from './shown.ts';

const text = (value: ShownValue): ShownValue => (typeof value === 'string' ? plainText(value) : value !== null && Number.isFinite(value) ? value : null);

/** The rows as JSON that explains itself: an object a row, and the columns, sources, signs, notes, release and address. */
export function jsonFile(shown: Shown, words: DownloadWords): string {
  const { title, subtitle, columns, rows, statuses, sources, release, address, locale, notes } = shown;
  const content = {
    title: text(title),
    subtitle: text(subtitle),
    site: words.site,
    release,
    address,
    language: locale,
    columns: columns.map((c) => ({ key: c.key, label: text(c.label), type: c.numeric ? 'number' : 'string' })),
    rows: rows.map((row) => Object.fromEntries(columns.map((c, i) => [c.key, text(row[i] ?? null)]))),
    statuses: statuses.map((s) => ({ sign: text(s.sign), text: text(s.text) })),
    sources: sources.map((s) => ({ publisher: text(s.publisher), title: text(s.title ?? null), url: s.url })),
    notes: notes.map(text),
  };
  const rowLines = content.rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `${JSON.stringify({ ...content, rows: [] }, null, 2).replace('"rows": []', () => (rowLines ? `"rows": [\n${rowLines}\n  ]` : '"rows": []'))}\n`;
}
