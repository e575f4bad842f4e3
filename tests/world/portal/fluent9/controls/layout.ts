import { makeStyles, tokens } from '@fluentui/react-components';

/** The few layout rules that the pages share. */
export const useLayout = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '8px 20px 88px', maxWidth: '1100px' },
  /** Fills its frame or drawer, so that a long list scrolls by itself. */
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    height: '100vh',
    boxSizing: 'border-box',
    padding: '8px 20px 72px',
  },
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  line: { display: 'flex', gap: '12px', alignItems: 'flex-end', flexWrap: 'wrap' },
  centred: { display: 'flex', gap: '4px', alignItems: 'center', minWidth: 0 },
  footer: {
    position: 'fixed',
    bottom: 0,
    left: 0,
    right: 0,
    padding: '10px 20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  buttons: { display: 'flex', gap: '8px' },
  prose: { margin: 0, maxWidth: '760px' },
  /** Cut by style alone: the DOM holds the whole text. */
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
});
