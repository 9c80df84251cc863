import { Fragment } from "react";
import { GLOSSARY } from "./glossary";

/** An acronym of the glossary with its full wording; one that isn't there is written as it is. */
export function Abbr({ term }: { term: string }) {
  const words = GLOSSARY[term];
  return words === undefined ? <>{term}</> : <abbr title={words}>{term}</abbr>;
}

const SPLIT = new RegExp(`\\b(${Object.keys(GLOSSARY).join("|")})\\b`);

/** A French sentence in which each known acronym is explained at its first occurrence. */
export function Acronyms({ text }: { text: string }) {
  const seen = new Set<string>();
  return (
    <>
      {text.split(SPLIT).map((part, index) => {
        if (GLOSSARY[part] === undefined || seen.has(part)) return <Fragment key={index}>{part}</Fragment>;
        seen.add(part);
        return <Abbr key={index} term={part} />;
      })}
    </>
  );
}
