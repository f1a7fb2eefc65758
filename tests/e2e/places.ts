import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = path.resolve(HERE, '..', '..');
/** What a run makes and the next one makes anew: the page, the vaults. */
export const BUILT = path.join(HERE, '.built');
/** Where the pictures go that specs take to be looked at. */
export const SHOTS = path.resolve(process.env['SHOTS'] ?? path.join(HERE, 'shots'));
