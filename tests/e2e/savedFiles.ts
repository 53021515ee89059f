import { inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';

/** A file a page handed out. */
export interface Saved {
  readonly name: string;
  readonly content: Buffer;
}

/** Presses a button that saves a file and waits for it. */
export async function save(page: Page, button: Locator): Promise<Saved> {
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const parts: Buffer[] = [];
  for await (const part of await saved.createReadStream()) parts.push(part as Buffer);
  return { name: saved.suggestedFilename(), content: Buffer.concat(parts) };
}

/** A CSV as programs read it: rows of cells, and the comments below them. */
export function csvOf({ content }: Saved, delimiter: ',' | ';' = ','): { readonly rows: readonly (readonly string[])[]; readonly comments: readonly string[] } {
  const text = content.toString('utf8').replace(/^\ufeff/, '');
  return { rows: Papa.parse<string[]>(text, { delimiter, comments: '#', skipEmptyLines: true }).data, comments: text.split(/\r?\n/).filter((l) => l.startsWith('# ')).map((l) => l.slice(2)) };
}

function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, length, extra, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + packed);
    files.set(bytes.toString('utf8', at + 46, at + 46 + length), (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + length + extra;
  }
  return files;
}

const parser = new new JSDOM('').window.DOMParser();
/** An XML text as a document; throws where it is not well-formed. */
export function xml(text: string): Document {
  const document = parser.parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error(document.querySelector('parsererror')!.textContent!);
  return document;
}

/** A workbook: the rows of each sheet, numbers as numbers, and how many formulas it holds. */
export function xlsxOf({ content }: Saved): { readonly sheets: readonly (readonly (readonly (string | number)[])[])[]; readonly formulas: number } {
  const parts = [...unzip(content)].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path)).sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => xml(text));
  const columnOf = (place: string): number => [...place.replace(/\d/g, '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const sheets = parts.map((sheet) =>
    [...sheet.querySelectorAll('row')].map((row) => {
      const cells: (string | number)[] = [];
      for (const c of row.querySelectorAll('c')) cells[columnOf(c.getAttribute('r')!)] = c.querySelector('v') ? Number(c.querySelector('v')!.textContent) : (c.querySelector('t')?.textContent ?? '');
      return Array.from(cells, (cell) => cell ?? '');
    }),
  );
  return { sheets, formulas: parts.reduce((n, p) => n + p.querySelectorAll('f').length, 0) };
}
