/** Saves a class as a file, with what it plays in plain words for whoever looks into it. */
import downloadIcon from '../../../../assets/art/icon-download.svg?raw';
import type { Activity } from '../../../core/class/activity';
import { classToText } from '../../../core/class/class-file';
import { CLASS_FILE_NAME } from '../../../session/class/class-file';
import { announce } from '../../announce';
import { type Translate, useFormats, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { saveAs } from '../save-as';
import { levelName } from './level-words';

interface Props {
  readonly code: string;
  readonly activity: Activity;
}

export function SaveClassFile({ code, activity }: Props) {
  const t = useText();
  const { number } = useFormats();
  const save = (): void => {
    saveAs(CLASS_FILE_NAME, 'application/json', classToText(code, wordsOf(activity, t, number)));
    announce([t('class:file.saved', { file: CLASS_FILE_NAME })]);
  };
  return (
    <button type="button" class="btn" onClick={save}>
      <Icon svg={downloadIcon} />
      {t('class:file.save')}
    </button>
  );
}

function wordsOf(
  { levels, senses, order }: Activity,
  t: Translate,
  number: (value: number) => string,
): readonly string[] {
  return [
    `Candy Descent: ${t('class:file.how', { join: t('class:student.door.join'), open: t('class:file.open') })}`,
    ...levels.map((level, at) => `${number(at + 1)}. ${levelName(level, t)}`),
    `${t('class:setup.options.senses')}: ${t(`class:setup.senses.${senses}`)}`,
    t(order === 'explain' ? 'class:setup.options.orderExplain' : 'class:setup.options.orderPlay'),
  ];
}
