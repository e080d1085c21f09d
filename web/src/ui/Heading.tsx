import { useEffect, useRef, type ReactNode } from 'react';

/** The title of a place. It takes the focus when the place is entered, so that screen readers say where they are. */
export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · AgenticAi`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className="heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
