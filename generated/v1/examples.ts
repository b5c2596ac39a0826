// Generated from spec/v1 by `npm run build`: change the description, not this file.

import type { components } from './types.js';

type Schemas = components['schemas'];

/** The bodies of requests to the API, by the name of the example: `createWebhook.group`. */
export const requestExamples = {
  'createWebhook.action': {
    "objectId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
    "objectType": "Action",
    "eventTypes": [
      "ActionResponse"
    ],
    "callBackUrl": "https://hooks.depot.example/kaizala/stock"
  } satisfies Schemas['CreateWebhookRequest'],
  'createWebhook.actionPackage': {
    "objectId": "com.example.stockcount",
    "objectType": "ActionPackage",
    "eventTypes": [
      "ActionCreated",
      "ActionResponse"
    ],
    "callBackUrl": "https://hooks.depot.example/kaizala/stock",
    "callBackToken": "example-callback-token"
  } satisfies Schemas['CreateWebhookRequest'],
  'createWebhook.group': {
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventTypes": [
      "ActionCreated",
      "ActionResponse",
      "Announcement",
      "AttachmentCreated",
      "GroupAdded",
      "GroupRemoved",
      "JobCreated",
      "JobResponse",
      "LetsMeetCreated",
      "LetsMeetResponse",
      "MemberAdded",
      "MemberRemoved",
      "PollCreated",
      "PollResponse",
      "SurveyCreated",
      "SurveyResponse",
      "TextMessageCreated"
    ],
    "callBackUrl": "https://hooks.depot.example/kaizala?depot=north",
    "callBackToken": "example-callback-token",
    "callBackContext": "depot-north",
    "validity": "1609459200000"
  } satisfies Schemas['CreateWebhookRequest'],
  'updateWebhook.disable': {
    "Active": false
  } satisfies Schemas['UpdateWebhookRequest'],
  'updateWebhook.disableAsString': {
    "Active": "false"
  } satisfies Schemas['UpdateWebhookRequest'],
  'updateWebhook.enable': {
    "Active": true
  } satisfies Schemas['UpdateWebhookRequest'],
  'updateWebhook.enableAsDocumented': {
    "Active": "true"
  } satisfies Schemas['UpdateWebhookRequest'],
  'updateWebhook.everySetting': {
    "objectId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
    "objectType": "Action",
    "eventTypes": [
      "ActionResponse"
    ],
    "callBackUrl": "https://hooks.depot.example/kaizala/stock",
    "callBackToken": "example-callback-token-2",
    "callBackContext": "stock-count",
    "validity": "1672531200000",
    "Active": true
  } satisfies Schemas['UpdateWebhookRequest'],
  'updateWebhook.move': {
    "eventTypes": [
      "ActionResponse",
      "SurveyResponse"
    ],
    "callBackUrl": "https://hooks.depot.example/kaizala/v2?depot=north",
    "callBackToken": "example-callback-token-2"
  } satisfies Schemas['UpdateWebhookRequest'],
};

/** The bodies of the API's responses, by the name of the example: `createWebhook.200`. */
export const responseExamples = {
  'createWebhook.200': {
    "webhookId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77"
  } satisfies Schemas['CreatedWebhook'],
  'createWebhook.400.fieldMissing': {
    "message": "callBackUrl is required.",
    "errorCode": "InvalidParameters"
  } satisfies Schemas['KaizalaErrorBody'],
  'createWebhook.400.handshakeFailed': {
    "message": "The callback URL did not pass the handshake: the connection was refused.",
    "errorCode": "InvalidParameters"
  } satisfies Schemas['KaizalaErrorBody'],
  'deleteWebhook.200': {} satisfies Schemas['DeletionResult'],
  'deleteWebhook.200.notDeleted': {
    "message": "The access token is not valid.",
    "errorCode": "InvalidToken",
    "errorCategoryKey": "AuthException"
  } satisfies Schemas['DeletionResult'],
  'error.400': {
    "message": "The request is not valid.",
    "errorCode": "InvalidParameters"
  } satisfies Schemas['KaizalaErrorBody'],
  'error.401.invalidToken': {
    "message": "The access token is not valid.",
    "errorCode": "InvalidToken",
    "errorCategoryKey": "AuthException"
  } satisfies Schemas['KaizalaErrorBody'],
  'error.401.unauthenticated': {
    "message": "The header accessToken is missing.",
    "errorCode": "Unauthenticated",
    "errorCategoryKey": "AuthException"
  } satisfies Schemas['KaizalaErrorBody'],
  'error.404': {
    "message": "There is no webhook with this id.",
    "errorCode": "InvalidParameters"
  } satisfies Schemas['KaizalaErrorBody'],
  'error.429': {
    "message": "Too many calls: 100 a minute are allowed."
  } satisfies Schemas['KaizalaErrorBody'],
  'error.default': {
    "message": "The service is not available."
  } satisfies Schemas['KaizalaErrorBody'],
  'getAccessToken.200': {
    "accessToken": "example-access-token",
    "endpointUrl": "https://kms.kaizala.example/",
    "accessTokenExpiry": 1546430400000,
    "refreshToken": "",
    "scope": "token.write"
  } satisfies Schemas['AccessToken'],
  'getAccessToken.200.newRefreshToken': {
    "accessToken": "example-access-token",
    "endpointUrl": "https://kms.kaizala.example",
    "accessTokenExpiry": 1546430400000,
    "refreshToken": "example-refresh-token-2",
    "scope": "token.write"
  } satisfies Schemas['AccessToken'],
  'getAccessToken.200.tokenOnly': {
    "accessToken": "example-access-token"
  } satisfies Schemas['AccessToken'],
  'getAccessToken.200.withoutRefreshToken': {
    "accessToken": "example-access-token",
    "endpointUrl": "https://kms.kaizala.example",
    "accessTokenExpiry": 1546430400000,
    "scope": "groupinfo.read,groupinfo.write,subscription.add,subscription.get,subscription.remove,subscription.update"
  } satisfies Schemas['AccessToken'],
  'getAccessToken.401': {
    "message": "The refresh token is not valid any more.",
    "errorCode": "Unauthenticated",
    "errorCategoryKey": "AuthException"
  } satisfies Schemas['KaizalaErrorBody'],
  'listWebhooks.200': {
    "webhooks": [
      {
        "id": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
        "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
        "objectType": "Group",
        "events": [
          "ActionCreated",
          "ActionResponse",
          "Announcement",
          "AttachmentCreated",
          "GroupAdded",
          "GroupRemoved",
          "JobCreated",
          "JobResponse",
          "LetsMeetCreated",
          "LetsMeetResponse",
          "MemberAdded",
          "MemberRemoved",
          "PollCreated",
          "PollResponse",
          "SurveyCreated",
          "SurveyResponse",
          "TextMessageCreated"
        ],
        "filters": [],
        "callbackUrl": "https://hooks.depot.example/kaizala?depot=north",
        "callbackToken": "example-callback-token",
        "callbackContext": "depot-north",
        "ts": 1546344000000,
        "validity": 1609459200000,
        "active": true
      }
    ]
  } satisfies Schemas['WebhookList'],
  'listWebhooks.200.action': {
    "webhooks": [
      {
        "id": "e61b7f90-2d4c-4a83-9f15-c80d3b7a6e24",
        "objectId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
        "objectType": "Action",
        "events": [
          "ActionResponse"
        ],
        "callbackUrl": "https://hooks.depot.example/kaizala/stock",
        "validity": 1609459200000
      }
    ]
  } satisfies Schemas['WebhookList'],
  'listWebhooks.200.none': {
    "webhooks": []
  } satisfies Schemas['WebhookList'],
  'listWebhooks.200.tableSpelling': {
    "webhooks": [
      {
        "id": "8d0e5b41-93c7-4f2a-b6d8-1a7f4e9c2d35",
        "objectId": "com.example.stockcount",
        "objectType": "ActionPackage",
        "events": [
          "ActionCreated",
          "ActionResponse"
        ],
        "callBackUrl": "https://hooks.depot.example/kaizala/stock",
        "callBackToken": "example-callback-token",
        "callBackContext": null,
        "validity": "1609459200000",
        "active": false
      },
      {
        "id": "2f7c6a08-5b9d-4e13-8c40-d9e1b35f7a62",
        "objectId": "com.example.stockcount",
        "objectType": "ActionPackage",
        "events": [
          "ActionResponse"
        ],
        "callBackUrl": "https://hooks.depot.example/kaizala/archive",
        "callBackToken": null,
        "validity": null,
        "active": true
      }
    ]
  } satisfies Schemas['WebhookList'],
  'updateWebhook.200': {} satisfies Schemas['UpdatedWebhook'],
  'updateWebhook.400': {
    "message": "Active must be true or false.",
    "errorCode": "InvalidParameters"
  } satisfies Schemas['KaizalaErrorBody'],
};

/** The events that the API delivers. An example with the name of its event is the usual case: `JobCreated`. */
export const eventExamples = {
  'ActionCreated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "ActionCreated",
    "eventId": "d4afb336-5b8a-4ec0-b3f7-6a3e1b4c0d85",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "actionPackageId": "com.example.stockcount",
      "packageId": "com.example.stockcount.3",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "d4afb336-5b8a-4ec0-b3f7-6a3e1b4c0d85",
      "isUpdateResponse": false,
      "responder": "+12025550143",
      "responderId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
      "responderName": "Priya Raman",
      "responderProfilePic": "https://media.depot.example/profiles/priya.jpg",
      "creatorId": "00000000-0000-0000-0000-000000000000",
      "isAnonymous": false,
      "title": "Stock count",
      "questions": [
        {
          "title": "Boxes",
          "type": "Numeric",
          "options": []
        },
        {
          "title": "Gate",
          "type": "SingleOption",
          "options": [
            {
              "title": "Gate 1"
            },
            {
              "title": "Gate 2"
            }
          ]
        }
      ]
    }
  } satisfies Schemas['ActionCreatedEvent'],
  'ActionResponse': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "ActionResponse",
    "eventId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "actionPackageId": "com.example.stockcount",
      "packageId": "com.example.stockcount.3",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
      "isUpdateResponse": false,
      "responder": "+12025550143",
      "responderId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
      "responderName": "Priya Raman",
      "responderProfilePic": "https://media.depot.example/profiles/priya.jpg",
      "creatorId": "00000000-0000-0000-0000-000000000000",
      "isAnonymous": false,
      "responseDetails": {
        "responseWithQuestions": [
          {
            "title": "Shelf",
            "type": "Text",
            "options": [],
            "answer": "4"
          },
          {
            "title": "Gate",
            "type": "SingleOption",
            "options": [
              {
                "title": "Gate 1"
              },
              {
                "title": "Gate 2"
              }
            ],
            "answer": [
              "Gate 2"
            ]
          },
          {
            "title": "Boxes",
            "type": "Numeric",
            "options": [],
            "answer": 6
          }
        ]
      },
      "Properties": []
    }
  } satisfies Schemas['ActionResponseEvent'],
  'ActionResponse.action': {
    "subscriptionId": "e61b7f90-2d4c-4a83-9f15-c80d3b7a6e24",
    "objectId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
    "objectType": "Action",
    "eventType": "ActionResponse",
    "eventId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
    "context": null,
    "fromUser": "+1202xxxxxxx",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": null,
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "responseId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
      "responseDetails": {
        "responseWithQuestions": []
      }
    }
  } satisfies Schemas['ActionResponseEvent'],
  'ActionResponse.actionPackage': {
    "subscriptionId": "8d0e5b41-93c7-4f2a-b6d8-1a7f4e9c2d35",
    "objectId": "com.example.stockcount",
    "objectType": "ActionPackage",
    "eventType": "ActionResponse",
    "eventId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
    "context": null,
    "fromUser": "+1202xxxxxxx",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": null,
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "responseId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
      "responseDetails": {
        "responseWithQuestions": []
      }
    }
  } satisfies Schemas['ActionResponseEvent'],
  'ActionResponse.allQuestionTypes': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "ActionResponse",
    "eventId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "actionPackageId": "com.example.stockcount",
      "packageId": "com.example.stockcount.3",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
      "isUpdateResponse": false,
      "responder": "+12025550143",
      "responderId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
      "responderName": "Priya Raman",
      "responderProfilePic": "https://media.depot.example/profiles/priya.jpg",
      "creatorId": "00000000-0000-0000-0000-000000000000",
      "isAnonymous": false,
      "responseDetails": {
        "responseWithQuestions": [
          {
            "title": "Remarks",
            "type": "LargeText",
            "options": [],
            "answer": "One pallet is wet. "
          },
          {
            "title": "Shelf",
            "type": "Text",
            "options": [],
            "answer": "4"
          },
          {
            "title": "Gate",
            "type": "SingleOption",
            "options": [
              {
                "title": "Gate 1"
              },
              {
                "title": "Gate 2"
              }
            ],
            "answer": [
              "Gate 2"
            ]
          },
          {
            "title": "Supplier",
            "type": "SingleOptionExternal",
            "options": [],
            "answer": [
              "Northwind"
            ]
          },
          {
            "title": "Damage",
            "type": "MultiOption",
            "options": [
              {
                "title": "Wet"
              },
              {
                "title": "Torn"
              },
              {
                "title": "Missing"
              }
            ],
            "answer": [
              "Wet",
              "Torn"
            ]
          },
          {
            "title": "Tools",
            "type": "MultipleOption",
            "options": [
              {
                "title": "Lift"
              },
              {
                "title": "Ramp"
              }
            ],
            "answer": [
              "Lift"
            ]
          },
          {
            "title": "Boxes",
            "type": "Numeric",
            "options": [],
            "answer": 6
          },
          {
            "title": "Counted at",
            "type": "DateTime",
            "options": [],
            "answer": 1546595100000
          },
          {
            "title": "Best before",
            "type": "Date",
            "options": [],
            "answer": 1577836800000
          },
          {
            "title": "Next count",
            "type": "DateOnly",
            "options": [],
            "answer": "2019-02-01"
          },
          {
            "title": "Place",
            "type": "Location",
            "options": [],
            "answer": {
              "lt": 52.5163,
              "lg": 13.3777,
              "n": "North depot",
              "a": "Gate 2, 1 Depot Road",
              "acc": 12.5
            }
          },
          {
            "title": "Contact",
            "type": "PhoneNumber",
            "options": [],
            "answer": {
              "cc": "1",
              "pn": "2025550143"
            }
          },
          {
            "title": "Papers",
            "type": "AttachmentList",
            "options": [],
            "answer": [
              {
                "mediaUrl": "https://media.depot.example/att/delivery-note.pdf?sig=example-signature&sp=r",
                "mediaFileName": "delivery-note.pdf"
              }
            ]
          },
          {
            "title": "Photo",
            "type": "Image",
            "options": [],
            "answer": "https://media.depot.example/att/shelf-4.jpg?sig=example-signature&sp=r"
          },
          {
            "title": "Second photo",
            "type": "Image",
            "options": [],
            "answer": ""
          },
          {
            "title": "Anything else",
            "type": "SingleOption",
            "options": [],
            "answer": []
          },
          {
            "title": "Signature",
            "type": "Image",
            "options": [],
            "answer": null
          },
          {
            "isInvisible": true,
            "title": "ResponseTime",
            "type": "DateTime",
            "options": [],
            "answer": 1546595160000
          }
        ]
      },
      "Properties": [
        {
          "name": "warehouse",
          "type": "Text",
          "value": "North"
        }
      ]
    }
  } satisfies Schemas['ActionResponseEvent'],
  'ActionResponse.jsonText': {
    "objectId": "com.example.stockcount",
    "objectType": "ActionPackage",
    "eventType": "ActionResponse",
    "eventId": "4e7d0b92-6f15-4c38-a9d1-83b6c2e50f47",
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "actionPackageId": "com.example.stockcount",
      "packageId": "com.example.stockcount.3",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "4e7d0b92-6f15-4c38-a9d1-83b6c2e50f47",
      "responder": "+12025550143",
      "responseDetails": {
        "responseWithQuestions": [
          {
            "title": "Lines",
            "type": "Text",
            "options": [],
            "answer": "[\"{\\\"item\\\": \\\"Box\\\", \\\"count\\\": \\\"6\\\"}\"]"
          }
        ]
      }
    }
  } satisfies Schemas['ActionResponseEvent'],
  'ActionResponse.minimalEnvelope': {
    "objectId": "com.example.stockcount",
    "objectType": "ActionPackage",
    "eventType": "ActionResponse",
    "eventId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "actionPackageId": "com.example.stockcount",
      "packageId": "com.example.stockcount.3",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
      "responder": "+12025550143",
      "responseDetails": {
        "responseWithQuestions": [
          {
            "title": "Shelf",
            "type": "Text",
            "options": [],
            "answer": "4"
          },
          {
            "title": "Supplier",
            "type": "Text",
            "options": []
          }
        ]
      }
    }
  } satisfies Schemas['ActionResponseEvent'],
  'ActionResponse.updated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "ActionResponse",
    "eventId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "c2a95e17-6f3b-4d08-92b4-d15f8a7c0e63",
      "actionPackageId": "com.example.stockcount",
      "packageId": "com.example.stockcount.3",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "c39ea225-4a79-4dbf-a2e6-592d0a3bfc74",
      "isUpdateResponse": true,
      "responder": "+12025550143",
      "responderId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
      "responderName": "Priya Raman",
      "responderProfilePic": "https://media.depot.example/profiles/priya.jpg",
      "creatorId": "00000000-0000-0000-0000-000000000000",
      "isAnonymous": false,
      "responseDetails": {
        "responseWithQuestions": [
          {
            "title": "Boxes",
            "type": "Numeric",
            "options": [],
            "answer": 5
          }
        ]
      },
      "Properties": []
    }
  } satisfies Schemas['ActionResponseEvent'],
  'Announcement': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "Announcement",
    "eventId": "f36c1b58-7dac-40e2-8519-8cb03d6e2fa7",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "title": "Depot closed on Friday",
      "text": "Deliveries go to the south depot.",
      "media": [
        {
          "url": "https://media.depot.example/contenthost/map.png",
          "fileName": "map.png"
        }
      ]
    }
  } satisfies Schemas['AnnouncementEvent'],
  'AttachmentCreated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "AttachmentCreated",
    "eventId": "a81f6c03-2e57-4b9d-90c4-3f6d8e1b7a52",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "media": [
        {
          "mediaUrl": "https://media.depot.example/att/gate-2.jpg?sig=example-signature&sp=r",
          "mediaFileName": "gate-2.jpg"
        }
      ],
      "actionType": "Image",
      "caption": "The seal is broken."
    }
  } satisfies Schemas['AttachmentCreatedEvent'],
  'AttachmentCreated.album': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "AttachmentCreated",
    "eventId": "b92e7d14-3f68-4cae-81d5-4e7c9f2a8b63",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "media": [
        {
          "mediaUrl": "https://media.depot.example/att/pallet-1.jpg?sig=example-signature&sp=r",
          "mediaFileName": "pallet-1.jpg"
        },
        {
          "mediaUrl": "https://media.depot.example/att/pallet-2.jpg?sig=example-signature&sp=r",
          "mediaFileName": "pallet-2.jpg"
        }
      ],
      "actionType": "Album",
      "caption": ""
    }
  } satisfies Schemas['AttachmentCreatedEvent'],
  'AttachmentCreated.audio': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "AttachmentCreated",
    "eventId": "c03f8e25-4a79-4dbf-92e6-5f8d0a3b9c74",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "media": [
        {
          "mediaUrl": "https://media.depot.example/att/note.m4a?sig=example-signature&sp=r",
          "mediaFileName": "note.m4a"
        }
      ],
      "actionType": "Audio"
    }
  } satisfies Schemas['AttachmentCreatedEvent'],
  'AttachmentCreated.document': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "AttachmentCreated",
    "eventId": "d14a9f36-5b8a-4ec0-a3f7-6a9e1b4c0d85",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "media": [
        {
          "mediaUrl": "https://media.depot.example/att/delivery-note.pdf?sig=example-signature&sp=r",
          "mediaFileName": "delivery-note.pdf"
        }
      ],
      "actionType": "Document",
      "caption": "Signed at the gate."
    }
  } satisfies Schemas['AttachmentCreatedEvent'],
  'AttachmentCreated.video': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "AttachmentCreated",
    "eventId": "e25b0a47-6c9b-4fd1-b408-7baf2c5d1e96",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "media": [
        {
          "mediaUrl": "https://media.depot.example/att/ramp.mp4?sig=example-signature&sp=r",
          "mediaFileName": "ramp.mp4"
        }
      ],
      "actionType": "Video"
    }
  } satisfies Schemas['AttachmentCreatedEvent'],
  'GroupAdded': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "GroupAdded",
    "eventId": "6d38accf-e413-4759-bc80-f3c7a4d5961e",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "groupId": "7b3e9c50-1f84-4a26-b9d7-5c0e8f2a6d41",
      "groupName": "Night shift",
      "groupType": "ConnectGroup"
    }
  } satisfies Schemas['GroupAddedEvent'],
  'GroupAdded.group': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "GroupAdded",
    "eventId": "7e49bde0-e413-4759-bc80-f3c7a4d5961e",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "groupId": "7b3e9c50-1f84-4a26-b9d7-5c0e8f2a6d41",
      "groupName": "Night shift",
      "groupType": "Group"
    }
  } satisfies Schemas['GroupAddedEvent'],
  'GroupRemoved': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "GroupRemoved",
    "eventId": "7e49bdd0-f524-486a-8d91-04d8b5e6a72f",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "groupId": "7b3e9c50-1f84-4a26-b9d7-5c0e8f2a6d41"
    }
  } satisfies Schemas['GroupRemovedEvent'],
  'JobCreated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "JobCreated",
    "eventId": "07d24c69-8ebd-41f3-962a-9dc14e7f30b8",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "18e35d7a-9fce-4204-a73b-aed25f8041c9",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "title": "Restock shelf 4",
      "text": "Six boxes, from pallet 2.",
      "dueDate": "2019-01-04T17:30:00Z",
      "assignedTo": [
        "+12025550143"
      ]
    }
  } satisfies Schemas['JobCreatedEvent'],
  'JobResponse': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "JobResponse",
    "eventId": "29f46e8b-a0df-4315-b84c-bfe3609152da",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "18e35d7a-9fce-4204-a73b-aed25f8041c9",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "29f46e8b-a0df-4315-b84c-bfe3609152da",
      "title": "Restock shelf 4",
      "text": "Six boxes, from pallet 2.",
      "responseDetails": {
        "response": {
          "assignee": "+12025550143",
          "assigneeName": "Priya Raman",
          "assigneeProfilePic": "https://media.depot.example/profiles/priya.jpg",
          "isCompleted": true
        }
      }
    }
  } satisfies Schemas['JobResponseEvent'],
  'LetsMeetCreated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "LetsMeetCreated",
    "eventId": "a17ce003-2857-4b9d-80c4-370be819da52",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {}
  } satisfies Schemas['LetsMeetCreatedEvent'],
  'LetsMeetResponse': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "LetsMeetResponse",
    "eventId": "b28df114-3968-4cae-91d5-481cf92aeb63",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {}
  } satisfies Schemas['LetsMeetResponseEvent'],
  'MemberAdded': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "MemberAdded",
    "eventId": "3a057f9c-b1e0-4426-895d-c0f471a263eb",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "member": "+12025550111",
      "memberId": "52b9a1e7-6d80-4c3f-9e24-8f0b7d5c6a13",
      "memberName": "Mara Lindqvist",
      "memberProfilePic": "",
      "type": "Member"
    }
  } satisfies Schemas['MemberAddedEvent'],
  'MemberAdded.admin': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "MemberAdded",
    "eventId": "4b168aad-c2f1-4537-9a6e-d1a582b374fc",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "member": "+12025550143",
      "memberId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
      "memberName": "Priya Raman",
      "memberProfilePic": "https://media.depot.example/profiles/priya.jpg",
      "type": "Admin"
    }
  } satisfies Schemas['MemberAddedEvent'],
  'MemberRemoved': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "MemberRemoved",
    "eventId": "5c279bbe-d302-4648-ab7f-e2b693c4850d",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "member": "+12025550111",
      "memberId": "52b9a1e7-6d80-4c3f-9e24-8f0b7d5c6a13",
      "memberName": "Mara Lindqvist",
      "memberProfilePic": "",
      "type": "Member"
    }
  } satisfies Schemas['MemberRemovedEvent'],
  'PollCreated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "PollCreated",
    "eventId": "8f5acee1-0635-497b-9ea2-15e9c6f7b830",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {}
  } satisfies Schemas['PollCreatedEvent'],
  'PollResponse': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "PollResponse",
    "eventId": "906bdff2-1746-4a8c-afb3-26fad708c941",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {}
  } satisfies Schemas['PollResponseEvent'],
  'SurveyCreated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "SurveyCreated",
    "eventId": "e5b0c447-6c9b-4fd1-a408-7b4f2c5d1e96",
    "context": "depot-north",
    "fromUser": "+12025550178",
    "fromUserId": "41d8e2b6-5c7f-4093-ae1d-7b90c6f3528a",
    "fromUserName": "Jonas Keller",
    "fromUserProfilePic": "",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "e5b0c447-6c9b-4fd1-a408-7b4f2c5d1e96",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "title": "How was the shift?",
      "questions": [
        {
          "title": "Mood",
          "type": "SingleOption",
          "options": [
            {
              "title": "Good"
            },
            {
              "title": "Bad"
            }
          ]
        }
      ],
      "properties": [
        {
          "name": "warehouse",
          "type": "Text",
          "value": "North"
        }
      ]
    }
  } satisfies Schemas['SurveyCreatedEvent'],
  'SurveyResponse': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "SurveyResponse",
    "eventId": "f6c1d558-7dac-40e2-9519-8c5a3d6e2fa7",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "e5b0c447-6c9b-4fd1-a408-7b4f2c5d1e96",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "f6c1d558-7dac-40e2-9519-8c5a3d6e2fa7",
      "isUpdateResponse": false,
      "responder": "+12025550143",
      "responderName": "Priya Raman",
      "responderProfilePic": "https://media.depot.example/profiles/priya.jpg",
      "isAnonymous": false,
      "responseDetails": {
        "responseWithQuestions": [
          {
            "title": "Mood",
            "type": "SingleOption",
            "options": [
              {
                "title": "Good"
              },
              {
                "title": "Bad"
              }
            ],
            "answer": [
              "Good"
            ]
          }
        ]
      }
    }
  } satisfies Schemas['SurveyResponseEvent'],
  'SurveyResponse.questionsOfTheApp': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "SurveyResponse",
    "eventId": "f6c1d558-7dac-40e2-9519-8c5a3d6e2fa7",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "actionId": "e5b0c447-6c9b-4fd1-a408-7b4f2c5d1e96",
      "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
      "responseId": "f6c1d558-7dac-40e2-9519-8c5a3d6e2fa7",
      "isUpdateResponse": false,
      "responder": "+12025550143",
      "responderName": "Priya Raman",
      "responderProfilePic": "https://media.depot.example/profiles/priya.jpg",
      "isAnonymous": false,
      "responseDetails": {
        "responseWithQuestions": [
          {
            "title": "Mood",
            "type": "SingleOption",
            "options": [
              {
                "title": "Good"
              },
              {
                "title": "Bad"
              }
            ],
            "answer": [
              "Good"
            ]
          },
          {
            "title": "Responder Location",
            "type": "Location",
            "options": [],
            "answer": {
              "lt": 52.5163,
              "lg": 13.3777,
              "n": "North depot"
            }
          },
          {
            "title": "ResponseTime",
            "type": "DateTime",
            "options": [],
            "answer": 1546595160000
          }
        ]
      }
    }
  } satisfies Schemas['SurveyResponseEvent'],
  'TextMessageCreated': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "TextMessageCreated",
    "eventId": "5f0c2d81-7a94-4e3b-8c16-9d2b60f7a4e5",
    "context": "depot-north",
    "fromUser": "+12025550143",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "fromUserName": "Priya Raman",
    "fromUserProfilePic": "https://media.depot.example/profiles/priya.jpg",
    "isBotfromUser": false,
    "groupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "sourceGroupId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "data": {
      "text": "The truck is at gate 2."
    }
  } satisfies Schemas['TextMessageCreatedEvent'],
  'UnknownEvent.photoWithLocation': {
    "subscriptionId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77",
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "objectType": "Group",
    "eventType": "PhotoWithLocationCreated",
    "eventId": "17d2e669-8ebd-41f3-a62a-9d6b4e7f30b8",
    "fromUserId": "9e4b7c30-18d2-4a6f-b5c3-0f7a2e6d8b41",
    "data": {
      "caption": "Gate 2",
      "place": {
        "lt": 52.5163,
        "lg": 13.3777
      }
    }
  } satisfies Schemas['UnknownEvent'],
};
