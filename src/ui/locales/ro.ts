import type { BannerMessages } from '../../config/messages.js';

export default {
  title: 'Confidențialitate la alegerea dumneavoastră',
  intro: 'Decideți ce poate stoca și citi acest site pe dispozitivul dumneavoastră. Vă puteți răzgândi oricând.',
  policyLink: 'Politica de confidențialitate',
  customise: 'Configurați',
  duration: 'Rețineți alegerea timp de',
  close: 'Închideți',
  reopen: 'Setări de confidențialitate',
  silverName: 'Privat',
  silverBadge: 'Argint',
  silverText: 'Doar ce îi trebuie acestui site ca să funcționeze și să rămână sigur. Respinge tot ce este opțional.',
  goldName: 'Echilibrat',
  goldBadge: 'Aur',
  goldText: 'În plus, reține preferințele dumneavoastră și măsoară cum este folosit acest site.',
  platinumName: 'Personalizat',
  platinumBadge: 'Platină',
  platinumText:
    'În plus, adaptează reclamele și conținutul media la interesele dumneavoastră. Partenerii vă pot urmări pe acest site și pe altele.',
  customName: 'Combinație proprie',
  tierAllows: 'Permite: {categories}.',
  tierRefuses: 'Respinge tot ce este opțional.',
  necessaryName: 'Funcții de bază',
  functionalName: 'Conținut personalizat',
  analyticsName: 'Optimizarea site-ului',
  marketingName: 'Reclame și conținut media personalizate',
  saved: 'Alegerea dumneavoastră a fost salvată: {choice}.',
  cookiesOff:
    'Browserul nu păstrează cookie-uri pentru acest site, așa că alegerea este valabilă doar pe această pagină. Pe următoarea, tot ce este opțional va fi din nou dezactivat.',
  signalHonoured: 'Browserul dumneavoastră cere confidențialitate (Global Privacy Control). Acest site respectă cererea.',
  embedText:
    'Acest conținut este oferit de {name}. Dacă se încarcă, {name} află de vizita dumneavoastră și poate stoca date pe dispozitiv.',
  loadOnce: 'Încărcați o singură dată',
  alwaysAllow: 'Permiteți mereu {name}',
} satisfies BannerMessages;
