import { t } from '../i18n/live.ts';
import { nearestSpot, readSpots, walk, type Spot } from './spots.ts';
import { builtRows } from './tableRows.ts';
import { highlighted, toggleHighlight } from './highlight.ts';

const ns = 'http://www.w3.org/2000/svg';

/** The rows of the table beside a drawing: heading and text of each cell, and the links of its sources, from the row, the foot of the table or the source line. */
function rowsOf(figure: Element): { name: string; lines: string[]; sources: HTMLAnchorElement[] }[] {
  const table = figure.querySelector('table');
  const heads = [...(table?.querySelectorAll('thead th') ?? [])].map((th) => th.textContent!.trim());
  const below = [...figure.querySelectorAll<HTMLAnchorElement>('.source-line a')].slice(0, 4);
  const foot = [...(table?.querySelectorAll<HTMLAnchorElement>('tfoot .refs a') ?? [])];
  const shared = foot.length ? foot : below;
  return builtRows(table).map((tr) => {
    const cells = [...tr.children] as HTMLElement[];
    const lines = cells.slice(1).flatMap((cell, i) => {
      const text = cell.textContent!.replace(/\s+/g, ' ').trim();
      return cell.classList.contains('refs') || !text ? [] : [`${heads[i + 1]}: ${text}`];
    });
    const own = [...tr.querySelectorAll<HTMLAnchorElement>('.refs a')];
    return { name: cells[0]?.textContent?.trim() ?? '', lines, sources: own.length ? own : shared };
  });
}

/**
 * Makes a static drawing answer: a tip with what its table says of the mark nearest to the pointer, arrow keys that walk the
 * marks, Esc that closes, and a choice to highlight the same name in every chart of the page. The drawing keeps its size; a
 * drawing without marks or table stays as it is. `woken` is the event that woke it: a finger that touched a mark gets its tip
 * from the same touch.
 */
export function liveChart(drawing: HTMLElement, woken?: Event): void {
  const svg = drawing.querySelector<SVGSVGElement>('svg[data-spots]');
  const figure = drawing.closest('figure');
  if (!svg || !figure) return;
  const words = t(document.documentElement.lang);
  const spots = readSpots(svg.dataset['spots']);
  const rows = rowsOf(figure);
  if (!spots.length || !rows.length) return;

  for (const title of svg.querySelectorAll('title')) title.remove();
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.setAttribute('role', 'status');
  tip.hidden = true;
  drawing.append(tip);
  const ring = document.createElementNS(ns, 'circle');
  ring.setAttribute('class', 'ring');
  ring.setAttribute('r', '8');
  ring.setAttribute('visibility', 'hidden');
  svg.append(ring);
  drawing.setAttribute('aria-description', words.walk);

  let current: Spot | null = null;
  const width = svg.viewBox.baseVal.width;
  const scale = (): number => svg.getBoundingClientRect().width / width;

  const show = (spot: Spot | null): void => {
    current = spot;
    tip.hidden = spot === null;
    ring.setAttribute('visibility', spot ? 'visible' : 'hidden');
    if (!spot) return;
    const row = rows[spot.row];
    if (!row) return;
    ring.setAttribute('cx', String(spot.x));
    ring.setAttribute('cy', String(spot.y));
    const name = document.createElement('strong');
    name.textContent = row.name;
    const lines = row.lines.map((text) => Object.assign(document.createElement('span'), { textContent: text }));
    const source = document.createElement('span');
    if (row.sources.length) {
      source.append(`${words.source} `);
      for (const link of row.sources) source.append(link.cloneNode(true), ' ');
    }
    const choose = document.createElement('button');
    choose.type = 'button';
    const label = (): string => (highlighted() === row.name ? words.highlighted : words.highlight);
    choose.textContent = label();
    choose.addEventListener('click', () => {
      toggleHighlight(row.name);
      choose.textContent = label();
    });
    tip.replaceChildren(name, ...lines, source, choose);
    const factor = scale();
    const room = svg.getBoundingClientRect().width - tip.offsetWidth;
    tip.style.left = `${Math.max(0, Math.min(spot.x * factor + 14, room))}px`;
    const above = spot.y * factor - tip.offsetHeight - 14;
    tip.style.top = `${above >= 0 ? above : spot.y * factor + 14}px`;
  };

  const point = (event: PointerEvent): void => {
    if (tip.contains(event.target as Node)) return;
    const box = svg.getBoundingClientRect();
    const factor = scale();
    const [x, y] = [(event.clientX - box.left) / factor, (event.clientY - box.top) / factor];
    const found = nearestSpot(spots, x, y, 24 / factor, svg.dataset['near']);
    if (found && found.row !== current?.row) show(found);
  };
  drawing.addEventListener('pointermove', point);
  drawing.addEventListener('pointerdown', point);
  if (woken instanceof PointerEvent) point(woken);
  drawing.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && !drawing.contains(document.activeElement)) show(null);
  });
  drawing.addEventListener('focusout', (event) => {
    if (!drawing.contains(event.relatedTarget as Node | null)) show(null);
  });
  drawing.addEventListener('keydown', (event) => {
    const next = walk(spots, current, event.key);
    if (!next || (event.target as Element).closest('.tip a, .tip button')) return;
    event.preventDefault();
    show(next);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || tip.hidden) return;
    if (tip.contains(document.activeElement)) drawing.focus();
    show(null);
  });
}
