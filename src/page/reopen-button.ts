import { giveRoomBelow } from './reopen-room.js';

/** The small button with which visitors change their mind. The core draws it itself: a returning visitor needs nothing else. */
export function createReopenButton(onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'reopen');
  button.dir = 'auto';
  button.onclick = onPress;
  giveRoomBelow(button);
  return button;
}
