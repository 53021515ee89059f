import { t } from '../i18n/live.ts';
import { renewHighlight } from './highlight.ts';
import { readyCharts } from './readyCharts.ts';

const parser = new DOMParser();
const pages = new Map<string, Promise<Document>>();

/** The page of a year, fetched once. */
function pageOf(href: string): Promise<Document> {
  let page = pages.get(href);
  if (!page) {
    page = fetch(href).then(async (response) => {
      if (!response.ok) throw new Error(`${href}: ${response.status}`);
      return parser.parseFromString(await response.text(), 'text/html');
    });
    page.catch(() => pages.delete(href));
    pages.set(href, page);
  }
  return page;
}

/**
 * Turns the row of years of a year page into a slider with a play button: map, order and heading are taken from the pages of
 * the other years, the address follows. Where a page cannot be fetched the reader is sent there. On pages without the charts
 * of one year the links stay links.
 */
export function liveYears(nav: HTMLElement): void {
  const content = document.querySelector('[data-year-content]');
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a')];
  let at = links.findIndex((a) => a.getAttribute('aria-current') === 'page');
  if (!content || at < 0) return;
  const words = t(document.documentElement.lang);
  const slider = Object.assign(document.createElement('input'), { type: 'range', min: '0', max: String(links.length - 1), step: '1', value: String(at) });
  slider.setAttribute('aria-label', words.year);
  slider.setAttribute('aria-valuetext', links[at]!.textContent!);
  const play = Object.assign(document.createElement('button'), { type: 'button', textContent: words.play });
  nav.append(slider, play);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    play.textContent = words.play;
  };
  const show = async (n: number): Promise<void> => {
    const link = links[n];
    if (!link || n === at) return;
    at = n;
    slider.value = String(n);
    slider.setAttribute('aria-valuetext', link.textContent!);
    try {
      const page = await pageOf(link.href);
      if (at !== n) return;
      const fresh = page.querySelector('[data-year-content]');
      const head = page.querySelector('.page-head');
      if (!fresh || !head) throw new Error('no charts');
      content.replaceChildren(...fresh.childNodes);
      readyCharts(content);
      renewHighlight();
      document.querySelector('.page-head')!.replaceWith(head);
      links.forEach((a, i) => (i === n ? a.setAttribute('aria-current', 'page') : a.removeAttribute('aria-current')));
      document.title = page.title;
      history.replaceState(null, '', link.href);
      for (const alternate of document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"], link[rel="canonical"]')) {
        const same = page.querySelector(`link[rel="${alternate.rel}"]${alternate.hreflang ? `[hreflang="${alternate.hreflang}"]` : ''}`);
        if (same) alternate.replaceWith(same);
      }
      const other = page.querySelector<HTMLAnchorElement>('.language a');
      if (other) document.querySelector('.language a')?.setAttribute('href', other.getAttribute('href')!);
    } catch {
      location.href = link.href;
    }
  };

  slider.addEventListener('input', () => {
    stop();
    void show(Number(slider.value));
  });
  for (const [n, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      stop();
      void show(n);
    });
  }
  play.addEventListener('click', () => {
    if (timer !== undefined) return stop();
    play.textContent = words.pause;
    const step = async (): Promise<void> => {
      await show((at + 1) % links.length);
      if (timer !== undefined) timer = setTimeout(() => void step(), matchMedia('(prefers-reduced-motion: reduce)').matches ? 3000 : 1400);
    };
    timer = setTimeout(() => void step(), 0);
  });
}
