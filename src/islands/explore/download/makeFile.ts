import { slug } from '../../../domain/fold.ts';
import { downloadWords } from '../../../i18n/download.ts';
import type { Shown } from './shown.ts';
import type { Drawing } from './svg.ts';

export type DownloadKind = 'csv' | 'csv-excel' | 'xlsx' | 'json' | 'svg' | 'png';
export const downloadKinds: readonly DownloadKind[] = ['csv', 'csv-excel', 'xlsx', 'json', 'svg', 'png'];

export interface DownloadFailure {
  /** No drawing is shown; more rows than a sheet holds; the browser's policy refuses the picture; the browser gave no canvas; a part of the site could not be loaded. */
  readonly kind: 'no-drawing' | 'too-many-rows' | 'picture-refused' | 'no-canvas' | 'not-loaded';
  readonly detail: string;
}

export type FileOutcome = { readonly ok: true; readonly name: string; readonly blob: Blob } | { readonly ok: false; readonly failure: DownloadFailure };

const endings: Readonly<Record<DownloadKind, string>> = { csv: '.csv', 'csv-excel': '-excel.csv', xlsx: '.xlsx', json: '.json', svg: '.svg', png: '.png' };

/** Name of a file: the title folded to at most 60 letters, the release, the ending of its kind. */
export function fileName(shown: Pick<Shown, 'title' | 'release'>, kind: DownloadKind): string {
  const title = slug(shown.title).replace(/[^a-z0-9-]+/g, '').slice(0, 60).replace(/^-+|-+$/g, '');
  return `${title || 'dung-hen'}-${shown.release}${endings[kind]}`;
}

/** Makes the file of a kind from what is shown; what each kind needs is loaded when it is first asked for. */
export async function makeFile(kind: DownloadKind, shown: Shown, drawing: Drawing | null = null): Promise<FileOutcome> {
  const words = downloadWords(shown.locale);
  const name = fileName(shown, kind);
  const failed = (failure: DownloadFailure['kind'], detail = ''): FileOutcome => ({ ok: false, failure: { kind: failure, detail } });
  const made = (content: string, type: string): FileOutcome => ({ ok: true, name, blob: new Blob([content], { type }) });
  try {
    if (kind === 'csv' || kind === 'csv-excel') {
      const { csvExcelFile, csvFile } = await import('./csv.ts');
      return made((kind === 'csv' ? csvFile : csvExcelFile)(shown, words), 'text/csv;charset=utf-8');
    }
    if (kind === 'json') return made((await import('./json.ts')).jsonFile(shown, words), 'application/json');
    if (kind === 'xlsx') {
      const blob = await (await import('./xlsx.ts')).xlsxFile(shown, words);
      return blob ? { ok: true, name, blob } : failed('too-many-rows', String(shown.rows.length));
    }
    const [{ svgFile }, { pageLook }] = await Promise.all([import('./svg.ts'), import('./look.ts')]);
    const picture = drawing && svgFile(drawing, shown, words, await pageLook(kind === 'png'));
    if (!picture) return failed('no-drawing');
    if (kind === 'svg') return made(picture.svg, 'image/svg+xml');
    const png = await (await import('./png.ts')).pngFile(picture);
    return png.ok ? { ok: true, name, blob: png.blob } : png;
  } catch (problem) {
    return failed('not-loaded', String(problem));
  }
}

/** Hands a file to the reader's browser. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
