/** Addresses: every place in the game has one that can be shared and reloaded. Parsed, never trusted. */

/** Rooms to read and try things in; which of its things one asks for, each room itself knows. They are all fetched later. */
export const READING_ROOMS = [
  'glossary',
  'explain',
  'questions',
  'certificate',
  'class',
  'join',
  'wall',
  'teachers',
] as const;
export type ReadingRoom = (typeof READING_ROOMS)[number];
const isReadingRoom = (place: string): place is ReadingRoom => READING_ROOMS.some((room) => room === place);

export type Route =
  | { readonly place: 'home' }
  | { readonly place: 'levels' }
  | { readonly place: 'settings' }
  | { readonly place: 'hunt'; readonly levelId: string; readonly seed: number }
  | { readonly place: ReadingRoom; readonly which: string | null }
  | { readonly place: 'today'; readonly date: string | null }
  | { readonly place: 'replay'; readonly code: string }
  /** A hunt on the field of another walk, to beat it. */
  | { readonly place: 'beat'; readonly code: string };

export interface Address {
  readonly route: Route;
  /** The language asked for by `lng=`, if any; checked by whoever has the languages. */
  readonly language: string | null;
}

/** What is wrong with an address: a message key and the part that is wrong. */
export interface BadAddress {
  readonly problem: 'unknown-place' | 'bad-seed' | 'bad-date' | 'missing-level' | 'missing-code';
  readonly part: string;
}

const LONGEST_ADDRESS = 4000;

/** Reads what stands behind `#`. An empty one is home. */
export function parseAddress(hash: string): Address | BadAddress {
  const text = hash.replace(/^#?\/?/, '').slice(0, LONGEST_ADDRESS);
  // `#/levels&lng=es`, as somebody may type it, is as good as `#/levels?lng=es`.
  const mark = text.search(/[?&]/);
  const path = mark < 0 ? text : text.slice(0, mark);
  const query = new Map<string, string>();
  for (const pair of mark < 0 ? [] : text.slice(mark + 1).split('&')) {
    const equals = pair.indexOf('=');
    if (equals > 0) query.set(pair.slice(0, equals), decode(pair.slice(equals + 1)));
  }
  const asked = query.get('lng') ?? '';
  const language = asked === '' ? null : asked;
  const [place = '', rest = '', ...more] = path.split('/').map(decode);
  if (more.length > 0) return { problem: 'unknown-place', part: path };
  switch (place) {
    case '':
      return { route: { place: 'home' }, language };
    case 'levels':
    case 'settings':
      return { route: { place }, language };
    case 'hunt': {
      if (rest === '') return { problem: 'missing-level', part: path };
      const seed = query.get('seed') ?? '1';
      if (!/^\d{1,15}$/.test(seed)) return { problem: 'bad-seed', part: seed };
      return { route: { place: 'hunt', levelId: rest, seed: Number(seed) }, language };
    }
    case 'today': {
      const date = query.get('date') ?? null;
      if (date !== null && !isDate(date)) return { problem: 'bad-date', part: date };
      return { route: { place: 'today', date }, language };
    }
    case 'replay':
    case 'beat':
      return rest === ''
        ? { problem: 'missing-code', part: path }
        : { route: { place, code: rest }, language };
    default:
      return isReadingRoom(place)
        ? { route: { place, which: rest || null }, language }
        : { problem: 'unknown-place', part: path };
  }
}

/** The address of a place, with its `#`. */
export function formatAddress(route: Route, language: string | null = null): string {
  const query: string[] = [];
  let path: string;
  switch (route.place) {
    case 'home':
      path = '';
      break;
    case 'levels':
    case 'settings':
      path = route.place;
      break;
    case 'hunt':
      path = `hunt/${encodeURIComponent(route.levelId)}`;
      query.push(`seed=${route.seed}`);
      break;
    case 'today':
      path = 'today';
      if (route.date !== null) query.push(`date=${route.date}`);
      break;
    case 'replay':
    case 'beat':
      path = `${route.place}/${encodeURIComponent(route.code)}`;
      break;
    default:
      path = route.which === null ? route.place : `${route.place}/${encodeURIComponent(route.which)}`;
  }
  if (language !== null) query.push(`lng=${encodeURIComponent(language)}`);
  return `#/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** True for a real day written yyyy-mm-dd, from the year 2000 on. */
export function isDate(text: string): boolean {
  const match = /^(2\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is part of the text; whoever parses it further will name it
  }
}
