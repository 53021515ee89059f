import type { EngineState } from '../../query/contract.ts';
import { number } from '../../i18n/format.ts';
import { link } from '../../site/links.ts';
import type { Context } from './context.ts';
import { button, el } from './dom.ts';
import type { Engine } from '../../query/engine.ts';

const megabytes = (bytes: number, { locale }: Context): string => `${number(bytes / 1e6, 1, locale)} MB`;

/** Says what the engine is doing: bytes and stage while it loads, why it failed and what can still be done. */
export function engineStatus(root: HTMLElement, engine: Engine, context: Context, again: () => void): void {
  const { words: { live } } = context;
  const bar = el('progress', { max: 1, value: 0, 'aria-label': live.engine.loading });
  const text = el('span', {});
  const cancel = button(live.engine.cancel, () => engine.cancel());
  const loading = el('p', { class: 'engine-loading' }, bar, ' ', text, ' ', cancel);
  const show = (state: EngineState): void => {
    if (state.phase === 'loading') {
      bar.value = state.total ? Math.min(1, state.loaded / state.total) : 0;
      text.textContent = `${live.engine.stage[state.stage]} ${megabytes(state.loaded, context)} / ${megabytes(state.total, context)}`;
      if (!loading.isConnected) root.replaceChildren(loading);
      return;
    }
    if (state.phase !== 'failed') return root.replaceChildren();
    const { kind, detail } = state.failure;
    const force = kind === 'low-memory' || kind === 'crashed-before';
    root.replaceChildren(
      el(
        'div',
        { class: 'refusals', role: 'alert', 'data-failure': kind },
        el('p', {}, live.engine.failure[kind]),
        el('p', { class: 'small soft', lang: 'en' }, detail),
        el('p', {}, live.engine.still, ' ', el('a', { href: link.file('observations.csv'), download: true }, 'observations.csv'), ' · ', el('a', { href: link.file('dung-hen.duckdb'), download: true }, 'dung-hen.duckdb')),
        button(force ? live.engine.force : live.again, () => void engine.start({ force }).then((outcome) => outcome.ok && again())),
      ),
    );
  };
  engine.subscribe(show);
  show(engine.state());
}
