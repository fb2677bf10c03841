import { fitsQr } from '../../../domain/mentor/qr-path.ts';
import { useFetched } from '../../quiz/use-fetched.ts';

/** A link for a phone’s camera; a sentence where it is too long for one. */
export function QrCode({ link }: { link: string }) {
  const fits = fitsQr(link);
  const { value, failed } = useFetched(
    link,
    fits ? () => import('./qr-code.ts').then(({ qrCode }) => qrCode(link)) : undefined,
  );
  if (!fits)
    return link === '' ? null : (
      <p class="small as-noqr">This link is too long for a code that a phone can read.</p>
    );
  if (!value)
    return (
      <p class="small as-noqr">{failed ? 'The code could not be drawn. Reload the page.' : ''}</p>
    );
  return (
    <figure class="as-qr">
      {/* Cameras look for dark on light, whatever the theme. */}
      <svg
        viewBox={`0 0 ${String(value.size)} ${String(value.size)}`}
        role="img"
        aria-label="QR code of the link"
        shape-rendering="crispEdges"
      >
        <rect width={value.size} height={value.size} fill="#fff" />
        <path d={value.d} fill="#000" />
      </svg>
      <figcaption class="small">Scan it to open the assignment.</figcaption>
    </figure>
  );
}
