/** To be built. */
export function WideAndNarrowRoom() {
  return <p />;
}
