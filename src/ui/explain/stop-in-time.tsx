/** To be built. */
export function StopInTimeRoom() {
  return <p />;
}
