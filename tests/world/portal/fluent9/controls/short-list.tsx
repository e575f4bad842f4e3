/** @jsxImportSource react */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePortal } from '../../react/context.ts';
import { MoreRows } from '../../react/more-rows.ts';

const useStyles = makeStyles({ short: { maxHeight: '130px', overflowY: 'auto' } });

interface ShortListProps {
  readonly children: ReactNode;
  /** How many rows are not in the document. */
  readonly missing: number;
  readonly onShowMore: (() => void) | undefined;
}

/** A list that scrolls by itself, and gets more rows at its end, if the portal is such a one (axis `rows`). */
export function ShortList({ children, missing, onShowMore }: ShortListProps) {
  const styles = useStyles();
  const isShort = usePortal().config.rows === 'when-scrolled-to' && onShowMore !== undefined;
  return (
    <div className={isShort ? styles.short : undefined}>
      {children}
      {isShort && missing > 0 && <MoreRows missing={missing} onSeen={onShowMore} />}
    </div>
  );
}
