import { useEffect, type ReactNode } from "react";
import { StepsLogo } from "../kernel";
import classes from "./identity.module.css";

/** A page that stands outside the frame: nobody is known there yet. */
export function OpenPage({ title, purpose, children }: { title: string; purpose: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Palier`;
  }, [title]);
  return (
    <main className={classes["page"]}>
      <div className={classes["card"]}>
        <p className={classes["brand"]}>
          <StepsLogo size={32} />
          <span>Palier</span>
        </p>
        <h1 className={classes["title"]}>{title}</h1>
        <p className={classes["purpose"]}>{purpose}</p>
        {children}
      </div>
    </main>
  );
}
