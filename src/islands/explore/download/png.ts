import type { PictureFile } from './svg.ts';

export type PngOutcome = { readonly ok: true; readonly blob: Blob } | { readonly ok: false; readonly failure: { readonly kind: 'picture-refused' | 'no-canvas'; readonly detail: string } };

/** Most pixels along a side and in all that browsers give a canvas on phones too. */
const most = { side: 8192, area: 16_000_000 };

/** How many pixels a CSS pixel gets: two, fewer where the canvas would be too large. */
export function pixelScale(width: number, height: number): number {
  return Math.min(2, most.side / width, most.side / height, Math.sqrt(most.area / (width * height)));
}

/** Draws a picture into a PNG at twice its size. A policy that refuses pictures made on the page gives a failure, never a throw. */
export async function pngFile({ svg, width, height }: PictureFile): Promise<PngOutcome> {
  const failed = (kind: 'picture-refused' | 'no-canvas', detail: unknown): PngOutcome => ({ ok: false, failure: { kind, detail: String(detail) } });
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    const loaded = await new Promise<boolean>((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = address;
    });
    if (!loaded) return failed('picture-refused', 'the image was not loaded');
    const scale = pixelScale(width, height);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    const context = canvas.getContext('2d');
    if (!context) return failed('no-canvas', 'no 2d context');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob ? { ok: true, blob } : failed('no-canvas', 'no png');
  } catch (problem) {
    return failed('picture-refused', problem);
  } finally {
    URL.revokeObjectURL(address);
  }
}
