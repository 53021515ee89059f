/**
 * Lets the keyboard reach every drawing below `root` that has marks to walk, so that focus can wake it. The drawing takes the
 * name its picture has; without script there is nothing to walk and it stays out of the order of focus.
 */
export function readyCharts(root: ParentNode): void {
  for (const svg of root.querySelectorAll('.chart-figure .drawing > svg[data-spots]:not([data-spots=""])')) {
    const drawing = svg.parentElement!;
    drawing.tabIndex = 0;
    drawing.setAttribute('role', 'group');
    drawing.setAttribute('aria-labelledby', svg.getAttribute('aria-labelledby') ?? '');
  }
}
