import { expect, test } from 'vitest';
import { breadcrumbIn } from './breadcrumb.ts';

const shelf = (): Storage => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } as unknown as Storage;
};

test('a mark lies until it is lifted', () => {
  const storage = shelf();
  const crumb = breadcrumbIn(() => storage);
  expect(crumb.lies()).toBe(false);
  crumb.lay();
  expect(breadcrumbIn(() => storage).lies()).toBe(true);
  crumb.lift();
  expect(crumb.lies()).toBe(false);
});

test('storage that refuses marks nothing and disturbs nothing', () => {
  const crumb = breadcrumbIn(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  crumb.lay();
  crumb.lift();
  expect(crumb.lies()).toBe(false);
});
