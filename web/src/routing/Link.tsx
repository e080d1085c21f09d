import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from './navigate';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/** A link inside the page; with a modifier key the browser does what it always does. */
export function Link({ href, children, ...rest }: Props) {
  function follow(event: MouseEvent): void {
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      navigate(href);
    }
  }

  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
