/** Prints what is on the page, once all of it is drawn. */
import { useText } from '../../context';
import { isDrawing } from './one-by-one';

export function PrintButton() {
  const t = useText();
  const waits = isDrawing();
  return (
    <button
      type="button"
      class="btn btn-sun kit-print"
      aria-disabled={waits}
      onClick={() => {
        if (!waits) window.print();
      }}
    >
      {t(waits ? 'teachers:drawing' : 'teachers:print')}
    </button>
  );
}
