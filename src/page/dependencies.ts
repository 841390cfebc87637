import { tag, taggedScript, wordsOf } from './tagged-elements.js';

/** Who waits for whom by `data-after`. */
export interface Dependencies {
  /** Whether all that an element names have ended. Warns where they never will. */
  areMet(element: Element): boolean;
  /** Notes that a script has run, has failed or took too long. */
  end(script: Element): void;
}

/** @param warn told of elements that can never be released, and why */
export function createDependencies(warn: (element: Element, problem: string) => void): Dependencies {
  const ended = new Set<string>(); // by their ids, for many scripts remove their own element

  let hopeless = new Map<Element, boolean>(); // since the last one ended, so that nobody is asked about twice where paths meet

  const open = (element: Element) => wordsOf(element, tag.after).filter((id) => !ended.has(id));

  function isHopeless(element: Element): boolean {
    const known = hopeless.get(element);
    if (known !== undefined) return known;
    hopeless.set(element, true); // for whoever comes back to it while it is asked: that is a circle
    const answer = open(element).some((id) => {
      const script = taggedScript(id, element);
      return !script || isHopeless(script);
    });
    hopeless.set(element, answer);
    return answer;
  }

  return {
    areMet(element) {
      const areMet = open(element).length === 0;
      if (!areMet && document.readyState !== 'loading' && isHopeless(element)) {
        warn(element, 'its data-after is a circle or an unknown id');
      }
      return areMet;
    },
    end(script) {
      ended.add(script.id);
      if (hopeless.size > 0) hopeless = new Map();
    },
  };
}
