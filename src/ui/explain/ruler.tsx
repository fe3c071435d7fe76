/** To be built. */
export function RulerRoom() {
  return <p />;
}
