import type { Drawing, Look } from './svg.ts';

/** Style sheets as far as they are read here. */
export interface Sheet {
  readonly href?: string | null;
  readonly cssRules: ArrayLike<object>;
}

interface RootRule {
  readonly selectorText: string;
  readonly style: { readonly length: number; readonly [index: number]: string; getPropertyValue(name: string): string };
}

const isRule = (rule: object): rule is RootRule => 'selectorText' in rule && 'style' in rule;
const rulesOf = (sheet: Sheet): object[] => {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    return [];
  }
};

/** The variables that `:root` has outside of any condition: the light page at normal contrast, whatever the reader has set. */
export function lightVariables(sheets: ArrayLike<Sheet>): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const rule of Array.from(sheets).flatMap(rulesOf)) {
    if (!isRule(rule) || rule.selectorText !== ':root') continue;
    for (let i = 0; i < rule.style.length; i++) {
      const name = rule.style[i]!;
      if (name.startsWith('--')) variables[name] = rule.style.getPropertyValue(name).trim();
    }
  }
  return variables;
}

interface FaceRule {
  readonly cssText: string;
}

/** Font faces of the page's own font with their files inside, for a picture that is drawn apart from the page; blank where that fails. */
async function embeddedFaces(sheets: ArrayLike<Sheet>): Promise<string> {
  const faces = Array.from(sheets).flatMap((sheet) => rulesOf(sheet).map((rule) => ({ text: (rule as FaceRule).cssText ?? '', base: sheet.href ?? document.baseURI })));
  const embedded = faces
    .filter(({ text }) => /^@font-face/.test(text) && /url\(/.test(text) && text.includes('Be Vietnam Pro'))
    .map(async ({ text, base }) => {
      const address = new URL(/url\(\s*["']?([^"')]+)/.exec(text)![1]!, base);
      if (address.origin !== location.origin) return '';
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      const weight = /font-weight:\s*(\d+)/.exec(text)?.[1] ?? '400';
      return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(data:font/woff2;base64,${btoa(binary)})}`;
    });
  return (await Promise.allSettled(embedded)).map((face) => (face.status === 'fulfilled' ? face.value : '')).join('');
}

/** The look of a picture: the page's light colours, with its fonts inside where `embed` says so. */
export async function pageLook(embed: boolean): Promise<Look> {
  return { variables: lightVariables(document.styleSheets), fontFaces: embed ? await embeddedFaces(document.styleSheets) : '' };
}

/** The drawing inside an element of the page, without the parts that only live there. */
export function drawingOf(element: Element): Drawing | null {
  const svg = element.matches('svg') ? element : element.querySelector('svg');
  if (!svg) return null;
  const copy = svg.cloneNode(true) as Element;
  for (const live of copy.querySelectorAll('.ring, script, foreignObject')) live.remove();
  const once = svg.parentElement?.classList.contains('once');
  return { markup: new XMLSerializer().serializeToString(copy), fontSize: once ? 14 : Number(svg.getAttribute('font-size') ?? 13) };
}
