import type { BannerMessages } from '../../config/messages.js';

export default {
  title: 'Do phríobháideachas, do rogha',
  intro:
    'Is tusa a shocraíonn cad is féidir leis an suíomh seo a stóráil agus a léamh ar do ghléas. Is féidir leat do rogha a athrú am ar bith.',
  policyLink: 'Beartas príobháideachais',
  customise: 'Saincheap',
  duration: 'An fad a choinneofar mo rogha:',
  close: 'Dún',
  reopen: 'Roghanna príobháideachais',
  silverName: 'Príobháideach',
  silverBadge: 'Airgead',
  silverText:
    'Ní cheadaítear ach an méid atá riachtanach chun go n-oibreoidh an suíomh seo agus go bhfanfaidh sé slán. Diúltaítear gach rud roghnach.',
  goldName: 'Cothromaithe',
  goldBadge: 'Ór',
  goldText: 'Cuimhnítear ar do shocruithe freisin, agus tomhaistear conas a úsáidtear an suíomh seo.',
  platinumName: 'Pearsantaithe',
  platinumBadge: 'Platanam',
  platinumText:
    'Cuirtear fógraí agus meáin in oiriúint duit freisin. Féadfaidh comhpháirtithe thú a leanúint ar an suíomh seo agus ar shuíomhanna eile.',
  customName: 'Do mheascán féin',
  tierAllows: 'Ceadaítear: {categories}.',
  tierRefuses: 'Diúltaítear gach rud roghnach.',
  necessaryName: 'Bunfheidhmeanna',
  functionalName: 'Ábhar pearsantaithe',
  analyticsName: 'Feabhsú an tsuímh',
  marketingName: 'Fógraí agus meáin phearsantaithe',
  saved: 'Sábháladh do rogha: {choice}.',
  cookiesOff:
    'Ní choinníonn do bhrabhsálaí fianáin ón suíomh seo, agus mar sin ní bhaineann do rogha ach leis an leathanach seo. Ar an gcéad leathanach eile beidh gach rud roghnach múchta arís.',
  signalHonoured: 'Iarrann do bhrabhsálaí príobháideachas (Global Privacy Control). Cloíonn an suíomh seo leis sin.',
  embedText:
    'Tagann an t-ábhar seo ó {name}. Má lódáiltear é, feicfidh {name} do chuairt agus féadfaidh an tseirbhís sonraí a stóráil ar do ghléas.',
  loadOnce: 'Lódáil uair amháin',
  alwaysAllow: 'Ceadaigh {name} i gcónaí',
} satisfies BannerMessages;
