import type { ObjectionMessages } from '../../../config/messages.js';
import english from './en.js';

export default { ...english } satisfies ObjectionMessages;
