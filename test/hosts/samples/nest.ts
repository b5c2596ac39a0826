import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

@Module({})
class AppModule {}

const app = await NestFactory.create(AppModule);
app.use('/kaizala', toNodeListener(receiver));
await app.listen(8080);
