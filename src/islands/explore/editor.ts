import { PostgreSQL, sql, type SQLNamespace } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { SchemaTable } from '../../domain/published.ts';
import type { Locale } from '../../i18n/locale.ts';

export interface Editor {
  text(): string;
  set(text: string): void;
  /** Puts the cursor at a line and column, both from 1. */
  point(line: number, column: number): void;
}

const namespace = (tables: readonly SchemaTable[], locale: Locale): SQLNamespace =>
  Object.fromEntries(
    tables.map((t) => [
      t.name,
      { self: { label: t.name, type: 'type', info: t.about?.[locale] ?? '' }, children: t.columns.map((c) => ({ label: c.name, type: 'property', detail: c.type, info: c.about?.[locale] ?? '' })) },
    ]),
  );

/** Colours of the page; the editor lives in a shadow root, so that its styles need no exception in a content security policy. */
const theme = EditorView.theme({
  '&': { fontSize: '0.85rem', color: 'var(--ink)', backgroundColor: 'var(--sheet)', border: '1px solid var(--rule-strong)', borderRadius: '3px' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', minHeight: '12rem', maxHeight: '32rem' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--ink-soft)', borderRight: '1px solid var(--rule)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--brand-wash) !important' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--ink)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--brand)', color: 'var(--paper)' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-completionInfo': { maxWidth: '20rem' },
});

/** Words of the language, texts, numbers and remarks in colours of the page, which hold in light and dark. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--brand)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--attention)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--neutral)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
]);

/**
 * Where a browser puts text over chosen text, or lines into lines, it keeps their looks in style attributes, which a strict policy forbids
 * and reports; here the editor makes that change, as it does most others. What an input method composes is left alone.
 */
function replaceChosen(event: InputEvent, view: EditorView): boolean {
  const { state } = view;
  const { from, to } = state.selection.main;
  const text = event.inputType === 'insertText' ? event.data : event.inputType.startsWith('delete') ? '' : null;
  if (text === null || event.isComposing || state.selection.ranges.length > 1 || (from === to && !text.includes('\n'))) return false;
  event.preventDefault();
  const change = () => state.update(state.replaceSelection(text), { userEvent: text ? 'input.type' : 'delete', scrollIntoView: true });
  if (!text || !state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, change))) view.dispatch(change());
  return true;
}

/**
 * Puts an editor in place of a text area: colours, completion over tables and columns with what the database says of them. `run` is
 * called for Ctrl+Enter, `changed` after every edit; the text area stays, hidden, and keeps the text for forms and tests.
 */
export function openEditor(area: HTMLTextAreaElement, label: string, tables: readonly SchemaTable[], locale: Locale, run: () => void, changed: () => void): Editor {
  const host = document.createElement('div');
  area.before(host);
  area.hidden = true;
  const root = host.attachShadow({ mode: 'open' });
  const extensions = [
    EditorView.domEventHandlers({
      beforeinput: replaceChosen,
      keydown: (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
        event.preventDefault();
        run();
        return true;
      },
    }),
    basicSetup,
    syntaxHighlighting(colours),
    sql({ dialect: PostgreSQL, upperCaseKeywords: true, schema: namespace(tables, locale) }),
    theme,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-multiline': 'true', lang: 'en' }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      area.value = view.state.doc.toString();
      changed();
    }),
  ];
  const view = new EditorView({ doc: area.value, root, parent: root as unknown as Element, extensions });
  return {
    text: () => view.state.doc.toString(),
    set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    point(line, column) {
      const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(at.from + Math.max(0, column - 1), at.to) }, scrollIntoView: true });
      view.focus();
    },
  };
}
