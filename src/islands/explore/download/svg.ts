import { textWidth, wrap } from '../../../charts/textWidth.ts';
import { date } from '../../../i18n/format.ts';
import type { DownloadWords } from '../../../i18n/vi/download.ts';
import { lineText } from './safeText.ts';
import type { Shown } from './shown.ts';

/** A drawing of the page as markup: one `svg` element with a viewBox, colours as CSS variables. */
export interface Drawing {
  readonly markup: string;
  /** Size of its text in CSS pixels, which lengths in em refer to. */
  readonly fontSize: number;
}

/** Values of CSS variables by name (`--ink`), those of the light page; `fontFaces` are rules to embed, or blank. */
export interface Look {
  readonly variables: Readonly<Record<string, string>>;
  readonly fontFaces: string;
}

export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const edge = 24;
const fonts = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c]!);

/** Puts values in place of `var(--name)` and `var(--name, fallback)`, also where a value is a variable itself. */
export function withoutVariables(text: string, variables: Look['variables']): string {
  let plain = text;
  for (let depth = 0; depth < 5 && plain.includes('var('); depth++) {
    plain = plain.replace(/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\)[^()]*)*))?\)/g, (_, name: string, fallback?: string) => variables[name] ?? fallback?.trim() ?? 'currentColor');
  }
  return plain.replace(/var\([^()]*\)/g, 'currentColor');
}

/** Like wrap, and breaks a word that is wider than the line, such as an address. */
export function hardWrap(text: string, width: number, size: number, bold = false): string[] {
  return wrap(lineText(text), width, size, bold).flatMap((line) => {
    const pieces = [''];
    for (const letter of line) {
      if (pieces.at(-1) !== '' && textWidth(pieces.at(-1)! + letter, size, bold) > width) pieces.push('');
      pieces[pieces.length - 1] += letter;
    }
    return pieces;
  });
}

interface TextBlock {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: string;
}

/** Lines of text from a height downwards, and where they end. */
function written(blocks: readonly TextBlock[], top: number, width: number): { readonly markup: string; readonly bottom: number } {
  let [markup, y] = ['', top];
  for (const { text, size, bold = false, fill } of blocks) {
    for (const line of hardWrap(text, width, size, bold)) {
      y += Math.round(size * 1.4);
      markup += `<text x="${edge}" y="${y - Math.round(size * 0.35)}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${fill}">${escaped(line)}</text>`;
    }
    y += Math.round(size * 0.3);
  }
  return { markup, bottom: y };
}

const rootAttribute = (root: string, name: string): string | null => new RegExp(`\\s${name}="([^"]*)"`).exec(root)?.[1] ?? null;

/**
 * The drawing as a picture that stands alone: light colours in place of variables, fonts named, title and subtitle above,
 * notes, sources, release and address as text below; the drawing itself is not touched. Null where the markup is no drawing.
 */
export function svgFile(drawing: Drawing, shown: Shown, words: DownloadWords, look: Look): PictureFile | null {
  const [root] = /^\s*<svg\b[^>]*>/.exec(drawing.markup) ?? [];
  const viewBox = root && rootAttribute(root, 'viewBox');
  const [left, top, wide, high] = (viewBox ?? '').split(/[\s,]+/).map(Number);
  if (!root || !wide || !high || left === undefined || top === undefined) return null;
  const colour = (name: string, fallback: string): string => look.variables[name] ?? fallback;
  const [ink, soft, paper] = [colour('--ink', '#16212b'), colour('--ink-soft', '#4a5865'), colour('--paper', '#ffffff')];
  const room = Math.max(wide, 320);
  const width = room + 2 * edge;
  const head = written([{ text: shown.title, size: 20, bold: true, fill: ink }, ...(shown.subtitle ? [{ text: shown.subtitle, size: 14, fill: soft }] : [])], edge, room);
  const body = drawing.markup.slice(drawing.markup.indexOf(root) + root.length).replace(/<\/svg>\s*$/, '');
  const inner = withoutVariables(body, look.variables).replace(/\s(?:data-[\w-]+|tabindex|aria-(?:labelledby|describedby))="[^"]*"/g, '');
  const y = head.bottom + 12;
  const anchor = rootAttribute(root, 'text-anchor');
  const chart =
    `<svg x="${edge}" y="${y}" width="${wide}" height="${high}" viewBox="${viewBox}" overflow="visible" fill="${ink}" color="${ink}" font-size="${drawing.fontSize}"${anchor ? ` text-anchor="${anchor}"` : ''}>${inner}</svg>`;
  const foot = written(
    [
      ...[...shown.notes, ...shown.statuses.map((s) => `${s.sign} ${s.text}`)].map((text) => ({ text, size: 12, fill: soft })),
      ...shown.sources.map((s) => ({ text: `${words.source}: ${[s.publisher, s.title].filter(Boolean).join(', ')}`, size: 12, fill: ink })),
      { text: words.pictureRelease(date(shown.release, shown.locale)), size: 12, fill: ink },
      { text: shown.address, size: 12, fill: ink },
    ],
    y + high + 12,
    room,
  );
  const height = Math.ceil(foot.bottom + edge);
  const label = escaped([shown.title, shown.subtitle].map(lineText).filter(Boolean).join('. '));
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" lang="${shown.locale}" font-family="${fonts}" color="${ink}">` +
    `<style>${look.fontFaces}text{white-space:pre;font-variant-numeric:tabular-nums lining-nums}</style>` +
    `<rect width="${width}" height="${height}" fill="${paper}"/>${head.markup}${chart}${foot.markup}</svg>`;
  return { svg, width, height };
}
