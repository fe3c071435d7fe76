/** Which standards the course answers, with a box to tick for each once it is checked. */
import { FRAMEWORKS, STANDARDS, type Standard } from '../../../core/class/standards';
import { useFormats, useText } from '../../context';
import { KitSheet } from './kit-sheet';

export function StandardsSheet() {
  const t = useText();
  const { number } = useFormats();
  const chaptersOf = ({ chapters }: Standard): string =>
    chapters.length === 0 ? t('teachers:standards.all') : chapters.map(number).join(', ');
  return (
    <KitSheet part="standards">
      <p class="kit-note">{t('teachers:standards.line')}</p>
      {FRAMEWORKS.map((framework) => (
        <section key={framework} class="kit-framework">
          <h3>{t(`teachers:framework.${framework}`)}</h3>
          <table class="kit-table">
            <thead>
              <tr>
                <th scope="col">{t('teachers:standards.check')}</th>
                <th scope="col">{t('teachers:standards.code')}</th>
                <th scope="col">{t('teachers:standards.what')}</th>
                <th scope="col">{t('teachers:standards.where')}</th>
              </tr>
            </thead>
            <tbody>
              {STANDARDS[framework].map((standard) => (
                <tr key={standard.code}>
                  <td>
                    <span class="kit-box" />
                  </td>
                  <th scope="row">
                    <bdi dir="ltr">{standard.code}</bdi>
                  </th>
                  <td>{t(`teachers:standard.${framework}.${standard.id}`)}</td>
                  <td>{chaptersOf(standard)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="kit-edition">{t('teachers:standards.edition')}</p>
        </section>
      ))}
    </KitSheet>
  );
}
