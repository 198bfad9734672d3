import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../locales/words-of.ts';

export const WordsContext = createContext<Words | undefined>(undefined);

/** The words of the screen the component stands on. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('No words in this tree');
  return words;
}
