/** The way to the same field once more, with the light on. */
import eyeIcon from '../../../../assets/art/icon-eye.svg?raw';
import type { Explore } from '../../../session/explore/explore';
import { useText } from '../../context';
import { Icon } from '../icon';
import { FoldCard } from './fold-card';
import './open-eyes.css';

export function OpenEyesCard({ explore }: { readonly explore: Explore }) {
  const t = useText();
  return (
    <FoldCard title={t('explore:openEyes.heading')} class="open-eyes-card">
      {() => (
        <>
          <p>{t('explore:openEyes.line')}</p>
          <button type="button" class="btn" onClick={() => explore.openEyes.start()}>
            <Icon svg={eyeIcon} />
            {t('explore:openEyes.start')}
          </button>
        </>
      )}
    </FoldCard>
  );
}
