import { mergeStyleSets } from '@fluentui/react';

/** The few layout rules that the pages share. */
export const layout = mergeStyleSets({
  page: { display: 'flex', flexDirection: 'column', gap: 12, padding: '8px 20px 72px', maxWidth: 1100 },
  /** Fills its frame, so that a long list scrolls by itself. */
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: 12,
    height: '100vh',
    boxSizing: 'border-box',
    padding: '8px 20px 72px',
  },
  section: { display: 'flex', flexDirection: 'column', gap: 6 },
  title: { display: 'flex', gap: 4, alignItems: 'center' },
  line: { display: 'flex', gap: 12, alignItems: 'flex-end', flexWrap: 'wrap' },
  footer: {
    position: 'fixed',
    bottom: 0,
    left: 0,
    right: 0,
    padding: '10px 20px',
    borderTop: '1px solid #edebe9',
    background: '#fff',
    display: 'flex',
    flexDirection: 'column',
    gap: 8,
  },
  buttons: { display: 'flex', gap: 8 },
  heading: { fontSize: 16, fontWeight: 600, margin: 0 },
  prose: { margin: 0, maxWidth: 760 },
});
