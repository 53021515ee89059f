import { expect, it } from 'vitest';
import { lightVariables, type Sheet } from './look.ts';

/** A rule as browsers give it: its names by number, its values by name. */
const rule = (selectorText: string, values: Readonly<Record<string, string>>): object => ({
  selectorText,
  style: { ...Object.keys(values), length: Object.keys(values).length, getPropertyValue: (name: string) => ` ${values[name] ?? ''} ` },
});

it('reads the variables of the light page, not those behind a condition, and survives a sheet it may not read', () => {
  const sheets: Sheet[] = [
    { cssRules: [rule(':root', { '--ink': '#16212b', '--paper': '#fff', color: 'red' }), { conditionText: '(prefers-color-scheme: dark)', cssRules: [rule(':root', { '--ink': '#eee' })] }, rule('.x', { '--ink': '#000' })] },
    { get cssRules(): ArrayLike<object> { throw new Error('SecurityError'); } },
    { cssRules: [rule(':root', { '--seq-1': '#e0f3ee' })] },
  ];
  expect(lightVariables(sheets)).toEqual({ '--ink': '#16212b', '--paper': '#fff', '--seq-1': '#e0f3ee' });
});
