/** The page's address behind `#`, as a signal. Back, forward and pasted addresses arrive like any other. */
import { signal } from '@preact/signals-core';
import type { AddressPort } from '../session/ports';

export function createAddress(): AddressPort {
  const hash = signal(location.hash);
  window.addEventListener('hashchange', () => {
    hash.value = location.hash;
  });
  return {
    hash,
    go: (target, how) => {
      if (how === 'replace') history.replaceState(null, '', target);
      else history.pushState(null, '', target);
      hash.value = location.hash;
    },
  };
}
