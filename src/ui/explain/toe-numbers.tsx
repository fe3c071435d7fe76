/** What toes feel beside the exact slope: the shorter the toe, the nearer. */
import { useState } from 'preact/hooks';
import { feel, LONG_TOE, REACHES, type Standing } from '../../core/course/explain/toe-patch';
import { useFormats, useText } from '../context';
import { Choices } from '../parts/choices';
import { Fold, Formula } from './drawing/fold';

const TOES = ['long', 'short', 'tiny'] as const;
type Toe = (typeof TOES)[number];

export function ToeNumbers({ standing }: { readonly standing: Standing }) {
  const t = useText();
  const { number } = useFormats();
  const [toe, setToe] = useState<Toe>('long');
  const reach = REACHES[TOES.indexOf(toe)] ?? LONG_TOE;
  return (
    <Fold title={t('explain:toe-taps.numbers')}>
      <p>{t('explain:toe-taps.nearer')}</p>
      <Choices
        name="toe"
        legend={t('explain:toe-taps.reach')}
        choices={TOES.map((value) => ({ value, label: t(`explain:toe-taps.toe.${value}`) }))}
        value={toe}
        onChoose={setToe}
      />
      <table class="toe-numbers">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('explain:toe-taps.felt')}</th>
            <th scope="col">{t('explain:toe-taps.exact')}</th>
          </tr>
        </thead>
        <tbody>
          {(['east', 'north'] as const).map((axis) => {
            const { slope, exact } = feel(standing, axis, reach);
            return (
              <tr key={axis}>
                <th scope="row">{t(`explain:toe-taps.axis.${axis}`)}</th>
                <td>
                  <bdi dir="ltr">{number(slope)}</bdi>
                </td>
                <td>
                  <bdi dir="ltr">{number(exact)}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{t('explain:toe-taps.partial')}</p>
      <Formula>∂L/∂x ≈ (L(x + h, y) − L(x, y)) / h</Formula>
      <Formula>∂L/∂y ≈ (L(x, y + h) − L(x, y)) / h</Formula>
      <Formula>∇L = (∂L/∂x, ∂L/∂y), |∇L| = √((∂L/∂x)² + (∂L/∂y)²)</Formula>
    </Fold>
  );
}
