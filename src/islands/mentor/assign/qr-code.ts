import { encode } from 'uqr';
import { qrPath } from '../../../domain/mentor/qr-path.ts';

/** A link as a QR code: its path and how many modules it is wide, the margin included. */
export const qrCode = (link: string) => qrPath(encode(link, { border: 0, ecc: 'L' }).data);
