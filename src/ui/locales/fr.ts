import type { BannerMessages } from '../../config/messages.js';

export default {
  title: 'Votre confidentialité, votre choix',
  intro: 'Vous décidez de ce que ce site peut enregistrer et lire sur votre appareil. Vous pouvez changer d’avis à tout moment.',
  policyLink: 'Politique de confidentialité',
  customise: 'Paramétrer',
  duration: 'Mémoriser mon choix pendant',
  close: 'Fermer',
  reopen: 'Choix de confidentialité',
  silverName: 'Privé',
  silverBadge: 'Argent',
  silverText: 'Seulement ce qu’il faut pour que ce site fonctionne et reste sûr. Refuse tout ce qui est facultatif.',
  goldName: 'Équilibré',
  goldBadge: 'Or',
  goldText: 'Mémorise aussi vos préférences et mesure l’utilisation de ce site.',
  platinumName: 'Personnalisé',
  platinumBadge: 'Platine',
  platinumText:
    'Adapte aussi les publicités et les médias à vos centres d’intérêt. Des partenaires peuvent vous suivre sur ce site et sur d’autres.',
  customName: 'Votre combinaison',
  tierAllows: 'Autorise\u202f: {categories}.',
  tierRefuses: 'Refuse tout ce qui est facultatif.',
  necessaryName: 'Fonctions de base',
  functionalName: 'Contenus personnalisés',
  analyticsName: 'Optimisation du site',
  marketingName: 'Publicités et médias personnalisés',
  saved: 'Votre choix est enregistré\u202f: {choice}.',
  cookiesOff:
    'Votre navigateur ne conserve pas les cookies de ce site. Votre choix ne vaut donc que pour cette page\u202f: sur la suivante, tout ce qui est facultatif sera de nouveau désactivé.',
  signalHonoured: 'Votre navigateur demande de protéger votre vie privée (Global Privacy Control). Ce site respecte cette demande.',
  embedText:
    'Ce contenu est fourni par {name}. S’il est chargé, {name} voit votre visite et peut enregistrer des données sur votre appareil.',
  loadOnce: 'Charger une fois',
  alwaysAllow: 'Toujours autoriser {name}',
} satisfies BannerMessages;
