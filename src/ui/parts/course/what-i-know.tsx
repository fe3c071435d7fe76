/** Terms met and misconceptions beaten, each in one short line. */
import checkIcon from '../../../../assets/art/icon-check.svg?raw';
import { certificateOf } from '../../../core/course/certificates';
import { chaptersOf, knownOf } from '../../../core/course/progress';
import { useGame, useText } from '../../context';
import { Icon } from '../icon';
import { CertificateLinks } from './certificate-links';

export function WhatIKnow() {
  const game = useGame();
  const t = useText();
  const teaches = Object.fromEntries(
    Object.entries(game.listed.value).map(([id, facts]) => [id, facts.teaches]),
  );
  const { terms, beaten } = knownOf(game.levels.value, teaches, game.profile.value);
  const core = certificateOf('core', chaptersOf(game.levels.value, game.profile.value), game.profile.value);
  const earned = core.chapters.length > 0 && core.left.length === 0;
  return (
    <section class="panel known">
      {/* What was earned is seen first; else it is the last thing there is to reach. */}
      {earned ? <CertificateLinks /> : null}
      <h2>{t('listed:known.heading')}</h2>
      {terms.length === 0 ? <p class="muted">{t('listed:known.none')}</p> : null}
      {terms.length === 0 ? null : (
        <ul class="known-terms">
          {terms.map((term) => (
            <li key={term}>
              <strong>{t(`listed:teaches.${term}`)}</strong>
              <span>{t(`listed:terms.${term}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {beaten.length === 0 ? null : (
        <>
          <h3>{t('listed:known.beaten')}</h3>
          <ul class="known-beaten">
            {beaten.map((belief) => (
              <li key={belief}>
                <Icon svg={checkIcon} />
                <span>{t(`listed:beliefs.${belief}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {earned ? null : <CertificateLinks />}
    </section>
  );
}
