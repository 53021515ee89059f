import { readyCharts } from './readyCharts.ts';

/** A part of a page and what makes it answer. */
interface Part {
  readonly selector: string;
  readonly wake: (element: HTMLElement, event: Event) => Promise<void>;
}

/** A part together with its looks. */
const withStyles = async <T>(part: Promise<T>): Promise<T> => (await Promise.all([part, import('./liveStyles.ts').then((s) => s.liveStyles())]))[0];

/**
 * The only script a page loads by itself: it waits. A chart, a table or the search box comes alive when a reader touches,
 * focuses or unfolds it, and not before; each part is fetched then.
 */
const tables: Part = { selector: '.table-frame', wake: async (e) => (await withStyles(import('./liveTable.ts'))).liveTable(e) };
const parts: readonly Part[] = [
  { selector: '.chart-figure .drawing', wake: async (e, event) => (await withStyles(import('./liveChart.ts'))).liveChart(e, event) },
  tables,
  { selector: 'form[data-search]', wake: async (e) => (await import('./liveSearch.ts')).liveSearch(e as HTMLFormElement) },
  { selector: '[data-years]', wake: async (e) => (await import('./liveYears.ts')).liveYears(e) },
];
const awake = new WeakSet<Element>();

function wake(element: HTMLElement | null, event: Event, start: Part['wake']): void {
  if (!element || awake.has(element)) return;
  awake.add(element);
  start(element, event).catch(() => awake.delete(element));
}

/** The line that counts the rows of a table belongs to its frame. */
function touched(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const target = event.target.closest('.row-count')?.nextElementSibling ?? event.target;
  for (const { selector, wake: start } of parts) wake(target.closest<HTMLElement>(selector), event, start);
}

function unfolded(event: Event): void {
  if (!(event.target instanceof HTMLDetailsElement) || !event.target.open) return;
  for (const frame of event.target.querySelectorAll<HTMLElement>(tables.selector)) wake(frame, event, tables.wake);
}

readyCharts(document);
for (const type of ['pointerover', 'focusin'] as const) document.addEventListener(type, touched, { passive: true });
document.addEventListener('toggle', unfolded, { capture: true });
/* The explorer answers the question of its address at once; without one its first answer stands in the page, which then loads in peace. */
if (document.querySelector('[data-board]')) {
  const explore = (): void => void import('./explore/board.ts').catch(() => document.querySelector('[data-not-loaded]')!.removeAttribute('hidden'));
  if (location.search) explore();
  else addEventListener('load', explore, { once: true });
}
