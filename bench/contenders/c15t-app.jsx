import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
import { createRoot } from 'react-dom/client';

/** Offline, so that no server of theirs is asked; the page lists its tags in `benchTags`, for their number changes with the test. */
const options = {
  mode: 'offline',
  overrides: { country: 'DE', language: 'en' },
  consentCategories: ['necessary', 'functionality', 'measurement', 'marketing'],
  legalLinks: { privacyPolicy: { href: '/privacy' } },
  scripts: window.benchTags,
};

createRoot(document.getElementById('consent')).render(
  <ConsentManagerProvider options={options}>
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
);
