/** The layers of the lit field, a switch each, with what they say in words; and looking around with a cross. */
import basinsIcon from '../../../../assets/art/icon-basins.svg?raw';
import isolinesIcon from '../../../../assets/art/icon-isolines.svg?raw';
import namesIcon from '../../../../assets/art/icon-names.svg?raw';
import slopesIcon from '../../../../assets/art/icon-slopes.svg?raw';
import type { LayerName, Layers } from '../../../session/explore/layers';
import type { ReplayView } from '../../../session/views';
import { useFormats, useText } from '../../context';
import { Icon } from '../icon';
import { FoldCard } from './fold-card';
import { LookAround } from './look-around';
import './layers.css';

const ICONS: Readonly<Record<LayerName, string>> = {
  isolines: isolinesIcon,
  arrows: slopesIcon,
  basins: basinsIcon,
  points: namesIcon,
};

interface Props {
  readonly layers: Layers;
  readonly replay: ReplayView;
}

export function LayersCard({ layers, replay }: Props) {
  const t = useText();
  return (
    <FoldCard title={t('explore:layers.title')} class="layers">
      {() => (
        <div class="layers-inside">
          <Switches layers={layers} />
          <LookAround lookout={layers.lookout} replay={replay} />
          <p class="small">{t('explore:layers.noteHeight')}</p>
          {layers.sliceOf === null ? null : (
            <p class="small">{t('explore:layers.noteSlice', { count: layers.sliceOf })}</p>
          )}
        </div>
      )}
    </FoldCard>
  );
}

function Switches({ layers }: Pick<Props, 'layers'>) {
  const t = useText();
  const on = layers.on.value;
  return (
    <>
      <fieldset class="layer-switches">
        <legend>{t('explore:layers.lead')}</legend>
        {layers.names.map((name) => (
          <button
            key={name}
            type="button"
            class="btn"
            aria-pressed={on.has(name)}
            onClick={() => layers.toggle(name)}
          >
            <Icon svg={ICONS[name]} />
            {t(`explore:layers.name.${name}`)}
          </button>
        ))}
      </fieldset>
      <ul class="layer-notes">
        {layers.names
          .filter((name) => on.has(name))
          .map((name) => (
            <li key={name}>
              <Icon svg={ICONS[name]} />
              <div>
                <p>{t(`explore:layers.about.${name}`)}</p>
                {name === 'basins' && layers.basins.value === null ? (
                  <p>{t('explore:layers.basinsWait')}</p>
                ) : null}
                {name === 'points' ? <Points layers={layers} /> : null}
              </div>
            </li>
          ))}
      </ul>
    </>
  );
}

/** All names in words, for who can't see them, or can't find room for them on a small map. */
function Points({ layers }: Pick<Props, 'layers'>) {
  const t = useText();
  const { number } = useFormats();
  return (
    <ul class="layer-points" aria-label={t('explore:layers.pointList')}>
      {layers.points.map(({ kind, where, shown }, i) => (
        <li key={i}>{t('explore:layers.pointAt', { kind, where, loss: number(shown) })}</li>
      ))}
    </ul>
  );
}
