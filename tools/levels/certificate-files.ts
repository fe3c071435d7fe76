/**
 * Certificates on disk, build/certificates/<level id>.json: beside the build, in a folder that `vite build` doesn't empty and Git
 * doesn't keep. What is checked is what was read back.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { LevelCertificate } from '../../src/core/level/certificate';
import { checkCertificate } from '../../src/core/level/check-certificate';
import type { LevelSpec } from '../../src/core/level/level-spec';
import { parseCertificate } from '../../src/core/level/parse-certificate';

const CERTIFICATES = new URL('../../build/certificates/', import.meta.url);

const fileOf = (levelId: string): URL => new URL(`${levelId}.json`, CERTIFICATES);

export function writeCertificate(certificate: LevelCertificate): void {
  mkdirSync(CERTIFICATES, { recursive: true });
  writeFileSync(fileOf(certificate.levelId), `${JSON.stringify(certificate, null, 2)}\n`);
}

/** Null when the stored certificate holds for the level, checked with fresh seeds; else the first reason why not. */
export function problemOfStored(spec: LevelSpec): string | null {
  const stored: unknown = JSON.parse(readFileSync(fileOf(spec.id), 'utf8'));
  const checked = checkCertificate(spec, parseCertificate(stored));
  return checked.ok ? null : checked.reason;
}
