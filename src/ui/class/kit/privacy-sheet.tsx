/** The privacy statement, on one page: what there is not, what is kept and where, how to delete it and how to check all that. */
import { KEPT } from '../../../core/class/kept';
import { useText } from '../../context';
import { KitSheet } from './kit-sheet';

const NOT = ['noServer', 'noAccount', 'noCookie', 'noOther'] as const;
const NEVER = ['camera', 'certificate', 'voice'] as const;
const PASSED_ON = ['codesLine', 'files', 'host'] as const;

export function PrivacySheet() {
  const t = useText();
  const list = (lines: readonly (typeof NOT | typeof NEVER | typeof PASSED_ON)[number][]) => (
    <ul>
      {lines.map((line) => (
        <li key={line}>{t(`teachers:privacy.${line}`)}</li>
      ))}
    </ul>
  );
  return (
    <KitSheet part="privacy">
      <p class="kit-note">{t('teachers:privacy.short')}</p>
      <div class="kit-privacy">
        <section class="kit-not">
          <h3>{t('teachers:privacy.not')}</h3>
          {list(NOT)}
        </section>
        <section class="kit-wide">
          <h3>{t('teachers:privacy.kept')}</h3>
          <table class="kit-table">
            <thead>
              <tr>
                <th scope="col">{t('teachers:privacy.keptName')}</th>
                <th scope="col">{t('teachers:privacy.keptWhat')}</th>
              </tr>
            </thead>
            <tbody>
              {KEPT.map(({ id, where, key }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi dir="ltr">{key}</bdi>
                    <small>{t(`teachers:privacy.where.${where}`)}</small>
                  </th>
                  <td>{t(`teachers:kept.${id}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h3>{t('teachers:privacy.never')}</h3>
          {list(NEVER)}
        </section>
        <section>
          <h3>{t('teachers:privacy.codes')}</h3>
          {list(PASSED_ON)}
        </section>
        <section>
          <h3>{t('teachers:privacy.delete')}</h3>
          <p>{t('teachers:privacy.deleteLine')}</p>
          <p>{t('teachers:privacy.deletePrivate')}</p>
        </section>
        <section>
          <h3>{t('teachers:privacy.check')}</h3>
          <p>{t('teachers:privacy.checkLine')}</p>
        </section>
      </div>
      <p class="kit-small">{t('teachers:privacy.notLaw')}</p>
    </KitSheet>
  );
}
