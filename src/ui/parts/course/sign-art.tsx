/** A wooden sign by the way, with a question mark or a hand that tries something out; decoration beside its words. */

const BOARD = 'M8 12C8 9 10 7 13 7H51C54 7 56 9 56 12V35C56 38 54 40 51 40H13C10 40 8 38 8 35Z';

export function SignArt({ of }: { readonly of: 'question' | 'try' | 'certificate' }) {
  return (
    <svg class="sign-art" viewBox="0 0 64 64" aria-hidden="true">
      <path d="M28 38H36V62H28Z" fill="#8a5a3c" stroke="#14122b" stroke-width="3" />
      <path d={BOARD} fill={of === 'try' ? '#b9c8f5' : '#ffd9a0'} stroke="#14122b" stroke-width="3" />
      {of === 'question' ? (
        <>
          <path
            d="M25 19C25 14 28 12 32 12C36.5 12 39 14.5 39 18C39 22 32.5 22 32.5 27"
            fill="none"
            stroke="#b8324f"
            stroke-width="4.5"
            stroke-linecap="round"
          />
          <circle cx="32.5" cy="33.5" r="2.8" fill="#b8324f" />
        </>
      ) : null}
      {of === 'try' ? (
        <>
          <path
            d="M15 32L27 24L36 28L49 15"
            fill="none"
            stroke="#14122b"
            stroke-width="3"
            stroke-linecap="round"
          />
          <circle cx="27" cy="24" r="4.5" fill="#ff7a1a" stroke="#14122b" stroke-width="2.5" />
          <circle cx="49" cy="15" r="4.5" fill="#3ddc97" stroke="#14122b" stroke-width="2.5" />
        </>
      ) : null}
      {of === 'certificate' ? (
        <>
          <path d="M16 16H40M16 23H34M16 30H30" stroke="#8a5a3c" stroke-width="3" stroke-linecap="round" />
          <circle cx="45" cy="27" r="6.5" fill="#ffd166" stroke="#14122b" stroke-width="2.5" />
          <path d="M42 33L40 40L45 37L50 40L48 33" fill="#ef476f" stroke="#14122b" stroke-width="2" />
        </>
      ) : null}
    </svg>
  );
}
