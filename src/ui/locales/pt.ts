import type { BannerMessages } from '../../config/messages.js';

export default {
  title: 'A sua privacidade, a sua escolha',
  intro: 'A decisão é sua: escolha o que este site pode guardar e ler no seu dispositivo. Pode mudar de ideias a qualquer momento.',
  policyLink: 'Política de privacidade',
  customise: 'Configurar',
  duration: 'Memorizar a minha escolha durante',
  close: 'Fechar',
  reopen: 'Escolhas de privacidade',
  silverName: 'Privado',
  silverBadge: 'Prata',
  silverText: 'Apenas o necessário para que este site funcione e seja seguro. Rejeita tudo o que é opcional.',
  goldName: 'Equilibrado',
  goldBadge: 'Ouro',
  goldText: 'Também memoriza as suas preferências e mede a utilização deste site.',
  platinumName: 'Personalizado',
  platinumBadge: 'Platina',
  platinumText:
    'Também adapta os anúncios e os conteúdos multimédia aos seus interesses. Os parceiros podem seguir a sua atividade neste site e noutros.',
  customName: 'A sua combinação',
  tierAllows: 'Permite: {categories}.',
  tierRefuses: 'Rejeita tudo o que é opcional.',
  necessaryName: 'Funções básicas',
  functionalName: 'Conteúdos personalizados',
  analyticsName: 'Otimização do site',
  marketingName: 'Anúncios e conteúdos multimédia personalizados',
  saved: 'A sua escolha foi guardada: {choice}.',
  cookiesOff:
    'O seu navegador não guarda cookies deste site, por isso a sua escolha só vale para esta página. Na próxima, tudo o que é opcional volta a estar desativado.',
  signalHonoured: 'O seu navegador pede privacidade (Global Privacy Control). Este site respeita esse pedido.',
  embedText:
    'Este conteúdo é fornecido por {name}. Se for carregado, {name} fica a saber da sua visita e pode guardar dados no seu dispositivo.',
  loadOnce: 'Carregar só desta vez',
  alwaysAllow: 'Permitir sempre {name}',
} satisfies BannerMessages;
