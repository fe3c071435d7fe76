/** The keys of the UI's own words, checked when compiling; nothing of this is left at run time. */
import type aloud from '../../assets/locales/en/aloud.json';
import type captions from '../../assets/locales/en/captions.json';
import type certificate from '../../assets/locales/en/certificate.json';
import type classWords from '../../assets/locales/en/class.json';
import type explain from '../../assets/locales/en/explain.json';
import type explainOnward from '../../assets/locales/en/explain-onward.json';
import type explore from '../../assets/locales/en/explore.json';
import type glossary from '../../assets/locales/en/glossary.json';
import type hints from '../../assets/locales/en/hints.json';
import type jar from '../../assets/locales/en/jar.json';
import type lesson from '../../assets/locales/en/lesson.json';
import type questions from '../../assets/locales/en/questions.json';
import type replay from '../../assets/locales/en/replay.json';
import type robot from '../../assets/locales/en/robot.json';
import type settings from '../../assets/locales/en/settings.json';
import type teachers from '../../assets/locales/en/teachers.json';
import type ui from '../../assets/locales/en/ui.json';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${Plural}` ? Base : Key;
type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** A key of the UI's files without its plural ending, or a key of a level, a question, a lesson's phase or a standard (they are data: not known here). */
export type TextKey =
  | `ui:${Leaves<typeof ui>}`
  | `aloud:${Leaves<typeof aloud>}`
  | `captions:${Leaves<typeof captions>}`
  | `certificate:${Leaves<typeof certificate>}`
  | `class:${Leaves<typeof classWords>}`
  | `explain:${Leaves<typeof explain>}`
  | `explain-onward:${Leaves<typeof explainOnward>}`
  | `explore:${Leaves<typeof explore>}`
  | `glossary:${Leaves<typeof glossary>}`
  | `hints:${Leaves<typeof hints>}`
  | `jar:${Leaves<typeof jar>}`
  | `lesson:${Leaves<typeof lesson>}`
  | `questions:${Leaves<typeof questions>}`
  | `replay:${Leaves<typeof replay>}`
  | `robot:${Leaves<typeof robot>}`
  | `settings:${Leaves<typeof settings>}`
  | `teachers:${Leaves<typeof teachers>}`
  | `teachers:plan.${string}`
  | `teachers:standard.${string}`
  | `questions:item.${string}`
  | `levels:${string}`
  | `listed:${string}`;
