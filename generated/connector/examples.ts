// Generated from spec/connector by `npm run build`: change the description, not this file.

import type { components } from './types.js';

type Schemas = components['schemas'];

/** The bodies of requests to the API, by the name of the example: `createWebhook.group`. */
export const requestExamples = {
  'createConnectorWebhook.group': {
    "objectId": "b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10",
    "ObjectType": "Group",
    "eventTypes": [
      "ActionCreated",
      "ActionResponse",
      "SurveyCreated",
      "JobCreated",
      "SurveyResponse",
      "JobResponse"
    ],
    "callBackUrl": "https://hooks.depot.example/kaizala",
    "callBackToken": "example-callback-token",
    "callBackContext": "depot-north",
    "validity": "1563580800000"
  } satisfies Schemas['CreateConnectorWebhookRequest'],
};

/** The bodies of the API's responses, by the name of the example: `createWebhook.200`. */
export const responseExamples = {
  'createConnectorWebhook.200': {
    "webhookId": "3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77"
  } satisfies Schemas['CreatedWebhook'],
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
  'error.default': {
    "message": "The service is not available."
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
  } satisfies Schemas['ConnectorUnknownEvent'],
};
