import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { lightVariables, type Sheet } from './look.ts';

it('reads the variables of the light page, not those behind a condition, and survives a sheet it may not read', () => {
  const { document } = new JSDOM('<style>:root{--ink: #16212b;--paper:#fff;color:red}@media (prefers-color-scheme: dark){:root{--ink:#eee}}.x{--ink:#000}</style><style>:root{--seq-1:#e0f3ee}</style>').window;
  const closed = { get cssRules(): ArrayLike<object> { throw new Error('SecurityError'); } } satisfies Sheet;
  expect(lightVariables([...document.styleSheets, closed])).toEqual({ '--ink': '#16212b', '--paper': '#fff', '--seq-1': '#e0f3ee' });
});
