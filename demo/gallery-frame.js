/* One layout, theme, colour scheme and direction, as the address asks for it. */
(function () {
  const wanted = new URLSearchParams(location.search);
  const root = document.documentElement;
  const direction = wanted.get('direction') === 'rtl' ? 'rtl' : 'ltr';
  root.dir = direction;
  root.style.colorScheme = wanted.get('scheme') === 'dark' ? 'dark' : 'light';

  const theme = wanted.get('theme');
  if (['paper', 'contrast', 'soft'].includes(theme)) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/assets/themes/${theme}.css` }));
  }

  TierConsent.start({
    layout: wanted.get('layout') ?? 'panel',
    theme: root.style.colorScheme,
    language: wanted.get('language') || (direction === 'rtl' ? 'ar' : 'en-GB'),
    policyUrl: '/privacy.html',
    controller: { name: 'Fernhill Training Ltd', contactUrl: 'mailto:privacy@fernhill.example', rightsUrl: '/privacy.html#rights' },
    services: [
      {
        id: 'statistics',
        category: 'analytics',
        name: 'Visit statistics',
        provider: 'Example Analytics',
        storage: [{ name: '_va_*', maxAge: 395, purpose: 'Tells visits apart' }],
      },
      { id: 'video', category: 'marketing', name: 'Course films', provider: 'Example Video', policyUrl: '/privacy.html' },
    ],
    cookie: { name: 'gallery', path: '/gallery-frame.html' },
  });

  const surface = wanted.get('surface');
  if (surface === 'reopen') TierConsent.choose('gold');
  else TierConsent.reset();
  if (surface === 'preferences') TierConsent.open('preferences');
})();
