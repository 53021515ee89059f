import { readSpots } from './spots.ts';
import { builtRows } from './tableRows.ts';

const ns = 'http://www.w3.org/2000/svg';
let chosen: string | null = null;

/** The name highlighted on this page, or null. */
export const highlighted = (): string | null => chosen;

/** Marks a name in every chart and table of the page, or takes the mark away when it is the one marked. */
export function toggleHighlight(name: string): void {
  chosen = chosen === name ? null : name;
  renewHighlight();
}

/** Marks the name highlighted again, where parts of the page are new. */
export function renewHighlight(): void {
  for (const old of document.querySelectorAll('.mark-chosen')) old.remove();
  for (const row of document.querySelectorAll('tr.chosen')) row.classList.remove('chosen');
  if (chosen === null) return;
  for (const row of document.querySelectorAll('tbody tr')) if (row.firstElementChild?.textContent?.trim() === chosen) row.classList.add('chosen');
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg[data-spots]')) {
    const rows = builtRows(svg.closest('figure')?.querySelector('table') ?? null);
    for (const spot of readSpots(svg.dataset['spots'])) {
      if (rows[spot.row]?.firstElementChild?.textContent?.trim() !== chosen) continue;
      const ring = document.createElementNS(ns, 'circle');
      ring.setAttribute('class', 'mark-chosen');
      ring.setAttribute('cx', String(spot.x));
      ring.setAttribute('cy', String(spot.y));
      ring.setAttribute('r', '7');
      svg.append(ring);
    }
  }
}
