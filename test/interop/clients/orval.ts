import type { AxiosRequestConfig } from 'axios';
import * as api from './client';
import { live } from './scenario.js';

await live((baseURL, accessToken) => {
  const options: AxiosRequestConfig = {
    baseURL,
    ...(accessToken !== undefined && { headers: { accessToken } }),
    validateStatus: () => true,
  };
  return {
    getAccessToken: (credentials) => api.getAccessToken({ ...credentials }, options),
    createWebhook: (body) => api.createWebhook(body, options),
    listWebhooks: (objectId, objectType) => api.listWebhooks({ objectId, objectType }, options),
    updateWebhook: (webhookId, body) => api.updateWebhook(webhookId, body, options),
    deleteWebhook: (webhookId) => api.deleteWebhook(webhookId, options),
  };
});
