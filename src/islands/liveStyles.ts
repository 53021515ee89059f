import href from '../styles/live.css?url';

let ready: Promise<void> | undefined;

/** Brings the looks of live parts, once; a page that nobody touches does without them. What cannot be fetched holds nothing up. */
export function liveStyles(): Promise<void> {
  ready ??= new Promise((done) => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: () => done(), onerror: () => done() });
    document.head.append(sheet);
  });
  return ready;
}
