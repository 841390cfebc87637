import type { Messages } from '../../config/messages.js';

export default {
  title: 'Votre confidentialité, votre choix',
  intro: 'Vous décidez de ce que ce site peut enregistrer et lire sur votre appareil. Vous pouvez changer d’avis à tout moment.',
  policyLink: 'Politique de confidentialité',
  customise: 'Paramétrer',
  duration: 'Retenir mon choix pendant',
  close: 'Fermer',
  reopen: 'Choix de confidentialité',

  silverName: 'Privé',
  silverBadge: 'Argent',
  silverText: 'Seulement ce qu’il faut pour que ce site fonctionne et reste sûr. Refuse tout ce qui est facultatif.',
  goldName: 'Équilibré',
  goldBadge: 'Or',
  goldText: 'Retient aussi vos préférences et mesure l’utilisation de ce site.',
  platinumName: 'Personnalisé',
  platinumBadge: 'Platine',
  platinumText:
    'Rend aussi les publicités et les médias plus pertinents pour vous. Des partenaires peuvent vous suivre sur ce site et sur d’autres.',
  customName: 'Votre combinaison',
  tierAllows: 'Autorise\u202f: {categories}.',
  tierRefuses: 'Refuse tout ce qui est facultatif.',

  necessaryName: 'Fonctions de base',
  necessaryText: 'Nécessaires pour que ce site fonctionne, reste sûr et retienne ce choix.',
  functionalName: 'Contenus personnalisés',
  functionalText: 'Retient vos préférences et adapte ce que vous voyez sur ce site.',
  analyticsName: 'Optimisation du site',
  analyticsText: 'Mesure l’utilisation de ce site pour pouvoir l’améliorer.',
  marketingName: 'Publicités et médias personnalisés',
  marketingText:
    'Choisit les publicités et les médias selon ce que vous faites ici et sur d’autres sites. Des partenaires peuvent vous suivre.',
  alwaysOn: 'Toujours activé',

  preferencesTitle: 'Choix de confidentialité',
  preferencesIntro: 'Choisissez un niveau ou décidez pour chaque usage. Rien ne change tant que vous n’enregistrez pas.',
  tierLegend: 'Quel niveau de confidentialité souhaitez-vous\u202f?',
  categoriesHeading: 'Décider pour chaque usage',
  save: 'Enregistrer mon choix',
  reject: 'Refuser tout ce qui est facultatif',

  services: 'Services ({count})',
  providedBy: 'Fourni par {provider}',
  servicePolicy: 'Politique de confidentialité de {name}',
  serviceAlone: 'Autorisé séparément',
  storageAge: 'Durée de conservation',
  storageSession: 'jusqu’à la fermeture du navigateur',
  storageUnlimited: 'jusqu’à la suppression',

  yourChoice: 'Votre choix',
  notChosen: 'Vous n’avez pas encore choisi.',
  chosen: 'Vous avez choisi',
  chosenOn: 'Date',
  validUntil: 'Valable jusqu’au',
  choiceId: 'Référence',
  refusedStorage: 'Stockage des services refusés',
  storageGone: 'Supprimé de ce site, ou jamais enregistré ici\u202f:',
  storageLeft: 'Toujours enregistré ici, car impossible à supprimer ou revenu depuis\u202f:',
  storageBeyond:
    'Les cookies que seuls les serveurs peuvent lire, et ce que les services gardent sur leurs propres sites, ne peuvent être ni vus ni supprimés d’ici.',
  runsOn: 'Les scripts déjà exécutés peuvent rester actifs tant que vous ne quittez pas cette page.',

  controller: '{controller} est responsable de ce site.',
  contactLink: 'Contact',
  rightsLink: 'Vos droits et demandes',

  embedText: 'Ce contenu vient de {name}. S’il se charge, {name} voit votre visite et peut enregistrer des données sur votre appareil.',
  loadOnce: 'Charger une fois',
  alwaysAllow: 'Toujours autoriser {name}',

  saved: 'Votre choix est enregistré\u202f: {choice}.',
} satisfies Messages;
