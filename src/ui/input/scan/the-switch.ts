/** Where a gamepad's button finds the scanner, as long as one scans. `choose` takes what is lit; without it the light moves on. */
export const theSwitch: { press: ((how: 'choose' | 'on') => boolean) | null } = { press: null };
