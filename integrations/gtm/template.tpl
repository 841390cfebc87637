___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "TierConsent",
  "categories": ["TAG_MANAGEMENT", "UTILITY"],
  "brand": { "id": "brand_tierconsent", "displayName": "TierConsent" },
  "description": "Denies everything optional by default, and tells Google's tags of the choice that a visitor of this site has made with TierConsent. It loads nothing.",
  "containerContexts": ["WEB"]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "cookieName",
    "displayName": "Name of the cookie",
    "simpleValueType": true,
    "defaultValue": "tierconsent",
    "valueValidators": [{ "type": "NON_EMPTY" }],
    "help": "cookie.name in your configuration."
  },
  {
    "type": "TEXT",
    "name": "policyVersion",
    "displayName": "Version of the policy",
    "simpleValueType": true,
    "defaultValue": "1",
    "valueValidators": [{ "type": "NON_EMPTY" }],
    "help": "policyVersion in your configuration. A choice made under another version counts for nothing."
  },
  {
    "type": "TEXT",
    "name": "functional",
    "displayName": "Category for personalised content",
    "simpleValueType": true,
    "defaultValue": "functional"
  },
  {
    "type": "TEXT",
    "name": "analytics",
    "displayName": "Category for statistics",
    "simpleValueType": true,
    "defaultValue": "analytics"
  },
  {
    "type": "TEXT",
    "name": "marketing",
    "displayName": "Category for advertising",
    "simpleValueType": true,
    "defaultValue": "marketing"
  },
  {
    "type": "TEXT",
    "name": "waitForUpdate",
    "displayName": "How long tags wait for TierConsent, in milliseconds",
    "simpleValueType": true,
    "defaultValue": "500",
    "valueValidators": [{ "type": "NON_NEGATIVE_NUMBER" }]
  },
  {
    "type": "CHECKBOX",
    "name": "adsDataRedaction",
    "checkboxText": "Remove ad click identifiers while advertising is denied",
    "simpleValueType": true,
    "defaultValue": true
  },
  {
    "type": "CHECKBOX",
    "name": "urlPassthrough",
    "checkboxText": "Pass click information through links while denied",
    "simpleValueType": true,
    "defaultValue": false
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const decodeUriComponent = require('decodeUriComponent');
const getCookieValues = require('getCookieValues');
const getTimestampMillis = require('getTimestampMillis');
const gtagSet = require('gtagSet');
const makeNumber = require('makeNumber');
const setDefaultConsentState = require('setDefaultConsentState');
const setInWindow = require('setInWindow');
const updateConsentState = require('updateConsentState');

const DAY = 86400;
const CLOCK_TOLERANCE = 300;

const granted = (isGranted) => (isGranted ? 'granted' : 'denied');

const signalsOf = (allowed) => {
  const allows = (category) => allowed.indexOf(category) >= 0;
  return {
    ad_storage: granted(allows(data.marketing)),
    ad_user_data: granted(allows(data.marketing)),
    ad_personalization: granted(allows(data.marketing)),
    analytics_storage: granted(allows(data.analytics)),
    functionality_storage: 'granted',
    personalization_storage: granted(allows(data.functional)),
    security_storage: 'granted'
  };
};

/** The fields of a cookie, which is written like a query string. */
const fieldsOf = (text) => {
  const fields = {};
  text.split('&').forEach((pair) => {
    const at = pair.indexOf('=');
    const value = decodeUriComponent(pair.slice(at + 1).split('+').join(' '));
    if (at > 0) fields[pair.slice(0, at)] = value;
  });
  return fields;
};

/** A choice that cannot be read, is over, lies in the future or was made under another policy is none. */
const isValid = (fields) => {
  const now = getTimestampMillis() / 1000;
  const at = makeNumber(fields.at);
  const days = makeNumber(fields.days);
  if (fields.v !== '1' || fields.policy !== data.policyVersion || fields.on === undefined) return false;
  return days >= 1 && days <= 395 && at <= now + CLOCK_TOLERANCE && at + days * DAY > now;
};

setInWindow('tierconsentDefaults', true, true);
const defaults = signalsOf([]);
defaults.wait_for_update = makeNumber(data.waitForUpdate) || 0;
setDefaultConsentState(defaults);
gtagSet('ads_data_redaction', data.adsDataRedaction);
gtagSet('url_passthrough', data.urlPassthrough);

// The same cookie may stand for several paths or domains. TierConsent decides between them; where there are two, its own update is waited for.
const values = getCookieValues(data.cookieName, false);
if (values.length === 1) {
  const fields = fieldsOf(values[0]);
  // What could be objected to rests on no consent: whether it may act depends on the region, which only TierConsent knows.
  const objectable = (fields.objectable || '').split(' ');
  if (isValid(fields)) updateConsentState(signalsOf(fields.on.split(' ').filter((id) => objectable.indexOf(id) < 0)));
}

data.gtmOnSuccess();


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": { "publicId": "access_consent", "versionId": "1" },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              { "type": 3, "mapKey": [{ "type": 1, "string": "consentType" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }], "mapValue": [{ "type": 1, "string": "ad_storage" }, { "type": 8, "boolean": false }, { "type": 8, "boolean": true }] },
              { "type": 3, "mapKey": [{ "type": 1, "string": "consentType" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }], "mapValue": [{ "type": 1, "string": "ad_user_data" }, { "type": 8, "boolean": false }, { "type": 8, "boolean": true }] },
              { "type": 3, "mapKey": [{ "type": 1, "string": "consentType" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }], "mapValue": [{ "type": 1, "string": "ad_personalization" }, { "type": 8, "boolean": false }, { "type": 8, "boolean": true }] },
              { "type": 3, "mapKey": [{ "type": 1, "string": "consentType" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }], "mapValue": [{ "type": 1, "string": "analytics_storage" }, { "type": 8, "boolean": false }, { "type": 8, "boolean": true }] },
              { "type": 3, "mapKey": [{ "type": 1, "string": "consentType" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }], "mapValue": [{ "type": 1, "string": "functionality_storage" }, { "type": 8, "boolean": false }, { "type": 8, "boolean": true }] },
              { "type": 3, "mapKey": [{ "type": 1, "string": "consentType" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }], "mapValue": [{ "type": 1, "string": "personalization_storage" }, { "type": 8, "boolean": false }, { "type": 8, "boolean": true }] },
              { "type": 3, "mapKey": [{ "type": 1, "string": "consentType" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }], "mapValue": [{ "type": 1, "string": "security_storage" }, { "type": 8, "boolean": false }, { "type": 8, "boolean": true }] }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "access_globals", "versionId": "1" },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              { "type": 3, "mapKey": [{ "type": 1, "string": "key" }, { "type": 1, "string": "read" }, { "type": 1, "string": "write" }, { "type": 1, "string": "execute" }], "mapValue": [{ "type": 1, "string": "tierconsentDefaults" }, { "type": 8, "boolean": true }, { "type": 8, "boolean": true }, { "type": 8, "boolean": false }] }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "get_cookies", "versionId": "1" },
      "param": [{ "key": "cookieAccess", "value": { "type": 1, "string": "any" } }]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "write_data_layer", "versionId": "1" },
      "param": [
        {
          "key": "keyPatterns",
          "value": { "type": 2, "listItem": [{ "type": 1, "string": "ads_data_redaction" }, { "type": 1, "string": "url_passthrough" }] }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  }
]


___TESTS___

scenarios: []


___NOTES___

Made for TierConsent. Use it on the trigger "Consent Initialization - All Pages".
