/** To be built. */
export function DoctorRoom() {
  return <p />;
}
