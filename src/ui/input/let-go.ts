/**
 * Lets go of a radio that was chosen with a finger or mouse, so that the arrow keys go on walking. One reached with
 * the keyboard keeps the focus and its own arrow keys.
 */
export function letGoAfterPointer(event: MouseEvent): void {
  if (event.detail === 0) return; // a click made by a key
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement && activeElement.type === 'radio') activeElement.blur();
  });
}
