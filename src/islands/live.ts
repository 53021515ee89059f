import { readyCharts } from './readyCharts.ts';

/**
 * The only script a page loads by itself: it waits. A chart, a table or the search box comes alive when a reader touches or
 * focuses it, and not before; each part is fetched then.
 */
const parts: readonly { readonly selector: string; readonly wake: (element: HTMLElement, event: Event) => Promise<void> }[] = [
  { selector: '.chart-figure .drawing', wake: async (e, event) => (await import('./liveChart.ts')).liveChart(e, event) },
  { selector: '.table-frame', wake: async (e) => (await import('./liveTable.ts')).liveTable(e) },
  { selector: 'form[data-search]', wake: async (e) => (await import('./liveSearch.ts')).liveSearch(e as HTMLFormElement) },
  { selector: '[data-years]', wake: async (e) => (await import('./liveYears.ts')).liveYears(e) },
];
const awake = new WeakSet<Element>();

function wake(event: Event): void {
  if (!(event.target instanceof Element)) return;
  for (const { selector, wake: start } of parts) {
    const element = event.target.closest<HTMLElement>(selector);
    if (!element || awake.has(element)) continue;
    awake.add(element);
    start(element, event).catch(() => awake.delete(element));
  }
}

readyCharts(document);
for (const type of ['pointerover', 'focusin'] as const) document.addEventListener(type, wake, { passive: true });
