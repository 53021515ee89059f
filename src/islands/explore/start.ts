/** The explorer comes after the page has loaded: its first answer stands in the page already. */
const start = (): void => void import('./board.ts');
if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });
